// Installs the other versions of Node that the determinism tests run the library in. They stay in a folder of their own, with their own lockfile:
// among the tools of the repository their `node` would come before the one in use. Does nothing when they are there, or where there are none.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { npm, top } from "./lib/run.mjs";

const folder = join(top, "tests/promises/other-nodes");

/** What the lockfile has for this system and node_modules has not, by folder. */
function missing() {
  const { packages } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(
      ([path, wanted]) =>
        path !== "" && wanted.os.includes(process.platform) && wanted.cpu.includes(process.arch) && !isThere(path, wanted.version),
    )
    .map(([path]) => path);
}

function isThere(path, version) {
  const file = join(folder, path, "package.json");
  return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version === version;
}

if (missing().length > 0) {
  const { code, output } = await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
  if (code !== 0) console.error(`${output}\nInstalling the other versions of Node failed. Run: npm ci --prefix tests/promises/other-nodes`);
  process.exitCode = code;
}
