/**
 * Writes src/generated/face-advances.ts (widths of both weights), src/generated/face-metrics.ts (the same with kerning) and src/generated/face-data.ts (their bytes) from fonts/.
 * Usage: node scripts/generate-face.mjs
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const FAMILY = "Dataface Sans";
const WEIGHTS = [400, 600];

/** The readers the library itself uses, compiled in memory. */
async function loadReaders() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: 'export * from "./src/text/sfnt.ts"; export * from "./src/text/pack.ts"; export * from "./src/text/base64.ts";',
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    write: false,
    target: "es2022",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const { readSfnt, pack, zigzag, toBase64 } = await loadReaders();

const files = WEIGHTS.map((weight) => new Uint8Array(readFileSync(join(root, `fonts/DatafaceSans-${weight}.ttf`))));
const fonts = files.map((bytes) => readSfnt(bytes));
const [first] = fonts;
const codePoints = [...first.cmap.keys()].sort((a, b) => a - b);
for (const font of fonts) {
  const same = [...font.cmap.keys()].sort((a, b) => a - b);
  if (same.join() !== codePoints.join()) throw new Error("the weights cover different characters");
  for (const key of ["unitsPerEm", "ascent", "descent"]) if (font[key] !== first[key]) throw new Error(`the weights differ in ${key}`);
}

/** Kerning of all pairs, [font][first][second] by position in `codePoints`. */
const pairs = fonts.map((font) => codePoints.map((a) => codePoints.map((b) => font.kern(font.cmap.get(a), font.cmap.get(b)))));

/** Numbers equal lines alike from 1, in order of appearance; a line of zeros gets 0. Returns the numbers and one line of each. */
function group(lines) {
  const numbers = new Map();
  const samples = [];
  const classes = lines.map((line, position) => {
    if (line.every((value) => value === 0)) return 0;
    const key = line.join();
    if (!numbers.has(key)) {
      numbers.set(key, numbers.size + 1);
      samples.push(position);
    }
    return numbers.get(key);
  });
  return { classes, samples };
}

const rows = group(codePoints.map((_, i) => pairs.flatMap((table) => table[i])));
const columns = group(codePoints.map((_, k) => pairs.flatMap((table) => table.map((row) => row[k]))));

const columnCount = 1 + columns.samples.length;

const faces = fonts.map((font, index) => {
  const steps = [];
  let last = 0;
  rows.samples.forEach((i, row) => {
    columns.samples.forEach((k, column) => {
      const value = pairs[index][i][k];
      if (value === 0) return;
      const at = (row + 1) * columnCount + column + 1;
      steps.push(at - last, zigzag(value));
      last = at;
    });
  });
  return { advances: pack([font.advance(0), ...codePoints.map((c) => font.advance(font.cmap.get(c)))]), cells: pack(steps) };
});

const advances = {
  family: FAMILY,
  unitsPerEm: first.unitsPerEm,
  ascent: first.ascent,
  descent: first.descent,
  codePoints: pack(codePoints.map((c, i) => c - (codePoints[i - 1] ?? 0))),
  advances: Object.fromEntries(WEIGHTS.map((weight, i) => [weight, faces[i].advances])),
};
const kerning = {
  rows: pack([0, ...rows.classes]),
  columns: pack([0, ...columns.classes]),
  cells: Object.fromEntries(WEIGHTS.map((weight, i) => [weight, faces[i].cells])),
};

const notice = "// Written by scripts/generate-face.mjs from fonts/; do not edit.\n";

function write(name, text) {
  const target = join(root, "src/generated", name);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.tmp`, text);
  renameSync(`${target}.tmp`, target);
  console.log(`${name}  ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`);
}

write(
  "face-metrics.ts",
  `${notice}import type { PackedMetrics } from "../text/metrics.js";\nimport { packedAdvances } from "./face-advances.js";\n\nexport const packedMetrics: PackedMetrics = {\n  ...packedAdvances,\n  kerning: ${JSON.stringify(kerning, null, 2)},\n};\n`,
);
write(
  "face-advances.ts",
  `${notice}import type { PackedAdvances } from "../text/metrics.js";\n\nexport const packedAdvances: PackedAdvances = ${JSON.stringify(advances, null, 2)};\n`,
);
write(
  "face-data.ts",
  `${notice}import type { FontWeight } from "../context/measurer.js";\n\n/** The TrueType bytes of the bundled face in base64, by weight. */\nexport const faceData: Record<FontWeight, string> = {\n${WEIGHTS.map((weight, i) => `  ${weight}: "${toBase64(files[i])}",`).join("\n")}\n};\n`,
);
