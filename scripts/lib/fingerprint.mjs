// Content hashes of files and folders, to know whether a build step has work to do.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { top } from "./run.mjs";

function filesUnder(path) {
  const full = join(top, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** Hash of names and contents of all files under `paths`; a path that does not exist counts as nothing. */
export function fingerprint(paths) {
  const sum = createHash("sha256");
  for (const path of paths) {
    for (const file of filesUnder(path))
      sum
        .update(`${file}\0`)
        .update(readFileSync(join(top, file)))
        .update("\0");
  }
  return sum.digest("hex");
}
