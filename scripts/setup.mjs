// npm run setup: packages installed and everything built.
import { ensureInstalled } from "./lib/install.mjs";

await ensureInstalled();
const { buildOrExit } = await import("./lib/build.mjs");
await buildOrExit();
console.log("Ready.");
