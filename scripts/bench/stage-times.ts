// The pipeline of src/render.ts with a clock between its stages; bundled and imported by stages.mjs.

import { json } from "../../src/converters/json.js";
import { svg } from "../../src/converters/svg/converter.js";
import * as checking from "../../src/intent/checking.js";
import { readYaml } from "../../src/intent/read-yaml.js";
import { type Env, open } from "../../src/open-chart.js";
import * as coloring from "../../src/parts/coloring.js";
import * as enriching from "../../src/parts/enriching.js";
import * as house from "../../src/parts/house.js";
import * as languages from "../../src/parts/languages.js";
import * as layering from "../../src/parts/layering.js";
import { onDemand, present } from "../../src/parts/part.js";
import * as telling from "../../src/parts/telling.js";
import { enrichOpened, resolveOpened } from "../../src/prepare.js";
import { makeRegistry } from "../../src/registry.js";
import { vegaRenderer } from "../../src/renderers/vega/renderer.js";
import { xyRenderer } from "../../src/renderers/xy/renderer.js";
import * as family from "../../src/resolve/spark/family.js";
import { callFonts, createMeasurer, isCovered, reportTexts } from "../../src/text/bundled.js";

const env: Env = {
  house: present(house),
  registry: makeRegistry([xyRenderer, vegaRenderer], [svg, json]),
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

/** Names of the stages, in order; the last one is the same picture drawn through Vega. */
export const stages = ["read", "enrich", "resolve", "draw", "write", "draw by Vega"] as const;

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
  const drawing = xyRenderer.drawSync!(resolved, ctx);
  mark();
  svg.convertSync!(drawing, ctx, { fontMode: "reference" });
  mark();
  await vegaRenderer.draw(resolved, ctx);
  mark();
  return marks.slice(1).map((time, i) => time - marks[i]!);
}
