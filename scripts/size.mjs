// npm run size: gzipped bytes of each door, as a user's bundler would see them, against their bounds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { dist, reachable } from "./lib/bundle-files.mjs";
import { top } from "./lib/run.mjs";

/** What each door may weigh at once, in bytes after gzip; `later` is all it can load on demand. Null is only reported. */
const bounds = [
  { door: "core", now: 60_000, later: null },
  { door: "index", now: null, later: null },
  { door: "program", now: null, later: null },
];

const outputs = JSON.parse(readFileSync(join(top, ".cache/build/outputs.json"), "utf8"));
const weight = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

for (const { door, now, later } of bounds) {
  const first = reachable(outputs, `${door}.js`, false);
  const all = reachable(outputs, `${door}.js`, true);
  const [atOnce, onDemand] = [weight(first), weight(all.filter((file) => !first.includes(file)))];
  const over = (now !== null && atOnce > now) || (later !== null && onDemand > later);
  const bound = now === null ? "" : ` of at most ${kb(now).trim()}`;
  console.log(`${over ? "TOO LARGE " : ""}${door.padEnd(8)}${kb(atOnce)} gzip${bound}, and ${kb(onDemand).trim()} on demand`);
  if (over) process.exitCode = 1;
}
