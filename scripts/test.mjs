// npm test [-- words]: set-up, then every check there is; with words, only the checks whose name contains one of them.
// Ends with "N passed, M failed"; tests of vitest are counted one by one, every other check as one.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { run, since, tool, top } from "./lib/run.mjs";

const script = (name) => () => run(process.execPath, [join(top, "scripts", name)]);

async function vitest(project, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), "dataface-test-"));
  const report = join(folder, "report.json");
  try {
    const result = await tool(
      "vitest/vitest.mjs",
      ["run", "--project", project, "--passWithNoTests", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      { env: { FORCE_COLOR: "0", ...env } },
    );
    const { numPassedTests: passed, numFailedTests: failed, numTotalTests: total } = JSON.parse(readFileSync(report, "utf8"));
    // A file that cannot be loaded has no tests to fail, yet the run failed.
    return { ...result, passed, failed: Math.max(failed, result.code === 0 ? 0 : 1), note: `${passed} of ${total} tests` };
  } catch (error) {
    return { code: 1, output: `${error}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function node() {
  const { ensurePoppler } = await import("./lib/poppler.mjs");
  const { ensureChromium } = await import("./lib/chromium.mjs");
  await ensurePoppler();
  // Pages of bundlers are opened in it; without one they are skipped.
  const path = await ensureChromium();
  return vitest("node", path === null ? {} : { CHROME_PATH: path });
}

async function browser() {
  const { ensureChromium } = await import("./lib/chromium.mjs");
  const path = await ensureChromium();
  return path === null ? { code: 1, output: "The browser tests need a Chromium." } : vitest("browser", { CHROME_PATH: path });
}

/** Cheapest first. The schemas are compared before the build writes them. */
const checks = [
  ["schemas current", script("check-schema.mjs")],
  ["build", build],
  ["lint and format", () => tool("@biomejs/biome/bin/biome", ["ci", "--colors=off", "--max-diagnostics=40", "."])],
  ["source rules", script("check-source.mjs")],
  ["import direction", () => tool("dependency-cruiser/bin/dependency-cruise.mjs", ["--config", ".dependency-cruiser.mjs", "src"])],
  ["types", () => tool("typescript/bin/tsc", ["--noEmit", "--pretty", "false"])],
  ["built code", script("check-dist.mjs")],
  ["sizes", script("size.mjs"), "show"],
  ["package", script("check-package.mjs")],
  ["other versions of Node", script("other-nodes.mjs")],
  ["tests in Node", node],
  ["tests in Chromium", browser],
];

async function build() {
  const { runSteps, BuildError } = await import("./lib/build.mjs");
  try {
    await runSteps();
    return { code: 0, output: "" };
  } catch (error) {
    if (error instanceof BuildError) return { code: 1, output: error.message };
    throw error;
  }
}

await ensureInstalled();
const words = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const [name, check, show] of checks) {
  if (name !== "build" && words.length > 0 && !words.some((word) => name.includes(word))) continue;
  const start = performance.now();
  const result = await check();
  passed += result.passed ?? (result.code === 0 ? 1 : 0);
  failed += result.failed ?? (result.code === 0 ? 0 : 1);
  if (result.code !== 0 || show) console.log(result.output.trimEnd());
  console.log(`${result.code === 0 ? "ok    " : "FAILED"} ${name}${result.note ? `: ${result.note}` : ""} (${since(start)})`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
