// npm run size: gzipped bytes of each door, as a user's bundler would see them, against their bounds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { dist, importsOf, reachable } from "./lib/bundle-files.mjs";
import { top } from "./lib/run.mjs";

/**
 * What each door may weigh at once, in bytes after gzip; `later` is all it can load on demand. Null is only reported.
 * Of what core and xy can load, 425 kB are geometries, of which a map fetches one: 29 kB of states or of the world, 182 kB of counties, 188 kB of the fine world.
 */
const bounds = [
  { door: "core", now: 62_000, later: 695_000 },
  { door: "xy", now: 126_000, later: 860_000 },
  { door: "spark", now: 25_000, later: 0 },
  { door: "profile", now: 51_000, later: 0 },
  { door: "index", now: null, later: null },
  { door: "shaping", now: null, later: null },
  { door: "native", now: null, later: null },
  { door: "duckdb", now: 10_000, later: 0 },
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
  // What each import() adds to the door, whatever else has been fetched; parts may share.
  const parts = [...new Set(first.flatMap((file) => importsOf(outputs, file).later))].map((file) => {
    const added = weight(reachable(outputs, file, false).filter((each) => !first.includes(each)));
    return `${file.replace(/^chunks\/|-[A-Z0-9]{8}\.js$/g, "")} ${kb(added).trim()}`;
  });
  const bound = now === null ? "" : ` of at most ${kb(now).trim()}`;
  console.log(
    `${over ? "TOO LARGE " : ""}${door.padEnd(8)}${kb(atOnce)} gzip${bound}, and ${kb(onDemand).trim()} on demand${later === null ? "" : ` of at most ${kb(later).trim()}`}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`,
  );
  if (over) process.exitCode = 1;
}
