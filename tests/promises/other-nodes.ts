import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("other-nodes/node_modules/", import.meta.url));

/** A version of Node beside the one in use: its binary, or why there is none. */
export interface OtherNode {
  major: number;
  path?: string;
  reason?: string;
}

/** Versions the package promises to run in, besides the one in use. */
export const otherNodes: readonly OtherNode[] = [20, 22, 24]
  .filter((major) => major !== Number(process.versions.node.split(".")[0]))
  .map((major) => {
    const name = `node${major}-${process.platform}-${process.arch}`;
    const path = `${folder}${name}/bin/node`;
    return existsSync(path) ? { major, path } : { major, reason: `${name} is not in tests/promises/other-nodes` };
  });
