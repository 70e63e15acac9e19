/** Runs in a Node process of its own: `scenes` prints a hash of every scene, `memory` the growth of the heap. Bundled by `engine.test.ts`. */
import { createHash } from "node:crypto";
import { runSpec } from "../../../../src/generated/vega-engine.js";
import { textWidthOf } from "../../../../src/renderers/vega/measure.js";
import { toScene } from "../../../../src/renderers/vega/scene/to-scene.js";
import { createMeasurer } from "../../../../src/text/measurer.js";
import { cases } from "./specs.js";

const measure = textWidthOf(createMeasurer());
const draw = ({ spec, rows }: (typeof cases)[number]) => runSpec({ spec, data: { rows }, measure }, (picture) => toScene(picture));

if (process.argv[2] === "memory") {
  const used = cases.slice(0, 2);
  const heapAfter = (renders: number) => {
    for (let i = 0; i < renders; i++) draw(used[i % used.length]!);
    (globalThis as { gc?: () => void }).gc!();
    return process.memoryUsage().heapUsed;
  };
  const early = heapAfter(300);
  console.log((heapAfter(1700) - early) / 1024 / 1024);
} else {
  const ordered = process.argv[2] === "backwards" ? [...cases].reverse() : cases;
  const lines = ordered.map(
    (each) =>
      `${each.name} ${createHash("sha256")
        .update(JSON.stringify(draw(each)))
        .digest("hex")
        .slice(0, 16)}`,
  );
  console.log(lines.sort().join("\n"));
}
