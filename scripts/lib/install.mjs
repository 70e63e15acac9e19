// Brings node_modules in line with the lockfile; does nothing when it already is. Uses only what Node has.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { npm, since, top } from "./run.mjs";

const oldest = [20, 19];
const stamp = `${top}node_modules/.cache/dataface-lock`;

/**
 * How to install, first choice first. The lockfile holds native builds for Linux (see scripts/tidy-lock.mjs);
 * elsewhere npm finds its own, and the pins of package.json are exact.
 */
const ways = process.platform === "linux" ? [["ci"], ["install", "--no-save"]] : [["install", "--no-package-lock"]];

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** Names of packages the lockfile wants and node_modules does not hold in that version; what only other systems need is left out. */
export function outdated(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, wanted]) => path !== "" && !wanted.optional && installed?.packages[path]?.version !== wanted.version)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
}

/** Stops with a sentence when this Node is too old, and installs when something is missing or out of date. */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    console.error(`Node ${oldest.join(".")} or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const text = readFileSync(`${top}package-lock.json`, "utf8");
  const mark = createHash("sha256").update(text).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === mark) return;
  const missing = outdated(JSON.parse(text), readJson(`${top}node_modules/.package-lock.json`));
  if (missing.length > 0) {
    console.log(`Installing ${missing.length} packages …`);
    const start = performance.now();
    let result = { code: 1, output: "" };
    for (const way of ways) {
      result = await npm([...way, "--no-audit", "--no-fund", "--loglevel=error"]);
      if (result.code === 0) break;
    }
    if (result.code !== 0) {
      console.error(`${result.output}\nInstalling failed. Run: npm ${ways[0].join(" ")}`);
      process.exit(1);
    }
    console.log(`Installed in ${since(start)}`);
  }
  mkdirSync(`${top}node_modules/.cache`, { recursive: true });
  writeFileSync(stamp, mark);
}
