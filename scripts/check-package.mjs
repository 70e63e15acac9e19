// npm run check:package: the packed package is well formed (publint) and its types resolve for every way of importing (attw).
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npm, tool } from "./lib/run.mjs";

const folder = mkdtempSync(join(tmpdir(), "dataface-pack-"));
try {
  const packed = await npm(["pack", "--silent", "--pack-destination", folder]);
  const name = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (packed.code !== 0 || !name) throw new Error(packed.output);
  const file = join(folder, name);
  const checks = [
    ["publint", await tool("publint/src/cli.js", ["run", file, "--strict"])],
    [
      "attw",
      await tool("@arethetypeswrong/cli/dist/index.js", [
        file,
        ...["--profile", "node16", "--format", "ascii", "--no-color", "--no-emoji"],
        // Bytes, which have no types.
        ...["--exclude-entrypoints", "resvg.wasm"],
      ]),
    ],
  ];
  for (const [check, { code, output }] of checks) {
    if (code !== 0) console.error(`${check}:\n${output}`);
    if (code !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
