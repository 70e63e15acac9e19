// npm run eval [-- words]: figures of what the library promises, one section for each module of scripts/eval/.
// A section exports `title` and `run()`, which gives `tables: [{ title, heads, rows }]` and `failures: string[]`; any failure ends with 1.
// With words, only sections whose file name holds one.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./lib/install.mjs";
import { since, top } from "./lib/run.mjs";

await ensureInstalled();
const words = process.argv.slice(2);
const folder = join(top, "scripts/eval");
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".mjs") && (words.length === 0 || words.some((word) => file.includes(word))))
  .sort();

/** Columns under each other; numbers to the right. */
function print({ title, heads, rows }) {
  const widths = heads.map((head, i) => Math.max(...[head, ...rows.map((row) => row[i])].map((cell) => `${cell}`.length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? `${cell}`.padEnd(widths[i]) : `${cell}`.padStart(widths[i]))).join("  ");
  console.log(`\n${title}\n${line(heads)}\n${widths.map((width) => "─".repeat(width)).join("  ")}`);
  for (const row of rows) console.log(line(row));
}

for (const file of files) {
  const start = performance.now();
  const { title, run } = await import(pathToFileURL(join(folder, file)).href);
  const { tables, failures } = await run();
  console.log(`\n━━ ${title}`);
  for (const each of tables) print(each);
  console.log(`\n${failures.length === 0 ? "No rule is broken" : `${failures.length} failures`} (${file}, ${since(start)})`);
  for (const failure of failures) console.log(`  ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}
