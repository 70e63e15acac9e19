// npm run lock: brings package-lock.json in a form `npm ci` takes everywhere.
// A registry that lacks the builds of a package for other systems leaves them named but not locked, and `npm ci` refuses such a file.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { top } from "./lib/run.mjs";

/** Places a package may be found from `path`: its own node_modules, then those above it. */
function places(path, name) {
  const found = [`${path}/node_modules/${name}`];
  for (let at = path.lastIndexOf("node_modules/"); at >= 0; at = at === 0 ? -1 : path.lastIndexOf("node_modules/", at - 1)) {
    found.push(`${path.slice(0, at)}node_modules/${name}`);
  }
  return found;
}

/** Takes out optional dependencies that the file names and does not hold; returns their names. */
export function tidyLock(lock) {
  const removed = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (places(path, name).some((place) => place in lock.packages)) continue;
      delete entry.optionalDependencies[name];
      removed.push(name);
    }
  }
  return removed;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(top, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const removed = tidyLock(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(removed.length === 0 ? "Nothing to take out." : `Taken out, as no registry entry was found: ${removed.join(", ")}`);
}
