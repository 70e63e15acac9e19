import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

function existing(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}

/** Makes a folder and those above it. Node's own `recursive` never ends in a place like /proc (Node 20). */
function makeFolder(folder: string): void {
  if (existing(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!existing(folder)) throw error;
  }
}

/**
 * Writes a whole file or leaves what was there: under a temporary name in the same folder first, then renamed.
 * Makes the folder. A link keeps pointing where it did; a device or pipe is written to as it stands.
 * @throws the Node error when it cannot be written; the temporary file is gone then.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const found = existing(path);
  if (found && !found.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const target = found ? realpathSync(path) : path;
  const folder = dirname(target);
  makeFolder(folder);
  const temporary = join(folder, `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, found ? { mode: found.mode & 0o777 } : {});
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
