// npm run build [-- step …] [-- --force]: every build step that has work to do, in order.
import { ensureInstalled } from "./lib/install.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
const words = process.argv.slice(2);
const only = words.filter((word) => !word.startsWith("--"));
const ran = await build({ force: words.includes("--force"), only: only.length > 0 ? only : undefined });
if (ran.length === 0) console.log("Nothing to build: all is up to date.");
