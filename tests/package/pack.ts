import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../..", import.meta.url));

/** A project of its own that has the packed package and nothing else. */
export interface PackedProject {
  folder: string;
  /** Where the package lies in it. */
  installed: string;
  remove(): void;
}

/** Packs the package as it would be published and unpacks it where an installer would. */
export function packedProject(): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), "dataface-packed-"));
  const installed = join(folder, "node_modules/@dataface/render");
  mkdirSync(installed, { recursive: true });
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: top, stdio: "ignore" });
  const file = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  execFileSync("tar", ["-xzf", join(folder, file), "-C", installed, "--strip-components=1"]);
  return { folder, installed, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
