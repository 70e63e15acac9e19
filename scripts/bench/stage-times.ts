// The pipeline of src/render.ts with a clock between its stages; bundled and imported by stages.mjs.

import * as coloring from "../../src/coloring.js";
import { json } from "../../src/converters/json.js";
import { svg } from "../../src/converters/svg/converter.js";
import * as enriching from "../../src/enriching.js";
import { runSpec } from "../../src/generated/vega-engine.js";
import * as house from "../../src/house.js";
import * as checking from "../../src/intent/checking.js";
import { readYaml } from "../../src/intent/read-yaml.js";
import * as languages from "../../src/languages.js";
import * as layering from "../../src/layering.js";
import { type Env, open } from "../../src/open-chart.js";
import { onDemand, present } from "../../src/parts.js";
import { enrichOpened, resolveOpened } from "../../src/prepare.js";
import { makeRegistry } from "../../src/registry.js";
import { textWidthOf } from "../../src/renderers/vega/measure.js";
import { specOf, vegaRenderer } from "../../src/renderers/vega/renderer.js";
import { toScene } from "../../src/renderers/vega/scene/to-scene.js";
import * as family from "../../src/resolve/spark/family.js";
import * as telling from "../../src/telling.js";
import { callFonts, createMeasurer, isCovered, reportTexts } from "../../src/text/bundled.js";

const env: Env = {
  house: present(house),
  registry: makeRegistry([vegaRenderer], [svg, json]),
  text: present({ callFonts, createMeasurer, isCovered, reportTexts }),
  fonts: onDemand("reads fonts", () => import("../../src/text/open/index.js")),
  coloring: present(coloring),
  enriching: present(enriching),
  telling: present(telling),
  geo: onDemand("draws maps", () => import("../../src/resolve/geo/family.js")),
  small: present(family),
  layering: present(layering),
  checks: present(checking),
  languages: present(languages),
  yaml: present({ readYaml }),
};

/** Names of the stages, in order. */
export const stages = ["read", "enrich", "resolve", "spec", "engine", "scene", "svg"] as const;

/** Ms of each stage for one chart. */
export async function stageTimes(chart: unknown, rows: unknown): Promise<number[]> {
  const marks = [performance.now()];
  const mark = () => marks.push(performance.now());
  const opened = open(chart, { data: rows }, env);
  mark();
  const patch = enrichOpened(opened);
  mark();
  const resolved = resolveOpened(opened, patch);
  mark();
  const { ctx } = opened;
  const { spec, rows: drawn } = specOf(resolved, ctx);
  mark();
  const scene = runSpec({ spec: spec as never, data: { rows: drawn }, isOurs: true, measure: textWidthOf(ctx.measurer) }, (picture) => {
    mark();
    return toScene(picture);
  });
  mark();
  const { width, height, description, locale } = resolved;
  const words = { title: description, description, language: locale, id: "bench", fontFamily: ctx.measurer.family };
  await svg.convert({ width, height, background: scene.background?.hex ?? null, ...words, root: scene.root }, ctx, {
    fontMode: "reference",
  });
  mark();
  return marks.slice(1).map((time, i) => time - marks[i]!);
}
