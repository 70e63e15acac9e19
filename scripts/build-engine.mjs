/**
 * Bundles vega-lite and Vega into `src/generated/vega-engine.js`, with our canvas, clock, maths, loader and expression evaluator,
 * and lists the licences of what is inside in `src/generated/engine-licenses.txt`.
 *
 *   node scripts/build-engine.mjs [--no-minify] [--meta]
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleEngine, engineFolder, root } from "./engine-bundle.mjs";

const outFolder = join(root, "src/generated");
const { code, inputs } = await bundleEngine(join(engineFolder, "entry.ts"), !process.argv.includes("--no-minify"));
if (/\bnew Function\b|(?<![\w$.])Function\(|(?<![\w$.])eval\(/.test(code)) throw new Error("the engine bundle could evaluate code");

/** Folder of the package that a bundled file belongs to, or undefined for our own files. */
function packageFolder(file) {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return undefined;
  const length = parts[at + 1].startsWith("@") ? 3 : 2;
  return parts.slice(0, at + length).join(sep);
}

const sizes = new Map();
for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
  const folder = packageFolder(file);
  if (bytesInOutput > 0) sizes.set(folder ?? "(own)", (sizes.get(folder ?? "(own)") ?? 0) + bytesInOutput);
}

async function licenceText(folder) {
  for (const name of ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license"]) {
    try {
      return (await readFile(join(root, folder, name), "utf8")).trim();
    } catch {}
  }
  return "(no licence file in the package)";
}

const notices = [];
for (const folder of [...sizes.keys()].filter((each) => each !== "(own)").sort()) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  notices.push({ title: `${name} ${version} (${license})`, text: await licenceText(folder) });
}
const byText = new Map();
for (const notice of notices) byText.set(notice.text, [...(byText.get(notice.text) ?? []), notice]);
const licences = [...byText]
  .map(([text, list]) => `${list.map((notice) => notice.title).join("\n")}\n\n${text}\n`)
  .join(`\n${"-".repeat(72)}\n\n`);

await mkdir(outFolder, { recursive: true });
const typesFrom = relative(outFolder, join(engineFolder, "entry.js")).split(sep).join("/");
await writeFile(join(outFolder, "vega-engine.js"), code);
await writeFile(join(outFolder, "vega-engine.d.ts"), `export * from "${typesFrom}";\n`);
await writeFile(join(outFolder, "engine-licenses.txt"), licences);

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
console.log(
  `${relative(root, join(outFolder, "vega-engine.js"))}: ${kilobytes(Buffer.byteLength(code))}, gzip ${kilobytes(gzipSync(code, { level: 9 }).length)}, ${notices.length} packages`,
);
if (process.argv.includes("--meta")) {
  for (const [folder, bytes] of [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 40))
    console.log(`${kilobytes(bytes).padStart(8)}  ${folder.replace(/^node_modules[\\/]/, "")}`);
}
