import { isGrouped } from "../../../layout/band-share.js";
import { categoryOf } from "../../../layout/category.js";
import { firstMeasure, isHorizontal, screenOf } from "../../../layout/question.js";
import { boxSummary } from "../../../transform/box.js";
import { legendChannelSpec } from "../spec/color.js";
import { placeShare } from "../spec/place-share.js";
import { positionsSpec } from "../spec/position.js";
import type { Json, SpecQuestion } from "../spec/question.js";
import { TOOLTIP } from "../spec/rows.js";
import { tooltipSpec } from "../spec/words.js";
import type { VegaMark } from "./mark.js";

/** Replaces the rows by one per box and one per outlier; the numbers of a box are computed here, so that every renderer draws the same. */
function summarize(q: SpecQuestion): void {
  const { chart } = q;
  const y = q.rows.name("y");
  const keys = [chart.x && q.rows.name("x"), chart.color && q.rows.name("color")].filter((name): name is string => name !== undefined);
  const groups = new Map<string, Json[]>();
  for (const row of q.rows.values) {
    const key = JSON.stringify(keys.map((name) => row[name]));
    const list = groups.get(key);
    if (list) list.push(row);
    else groups.set(key, [row]);
  }
  const measure = firstMeasure(chart)!;
  const words = (value: number) => q.formatter.scalar(value, measure.format, measure.kind);
  const out: Json[] = [];
  for (const list of groups.values()) {
    const summary = boxSummary(
      list.map((row) => (typeof row[y] === "number" ? (row[y] as number) : NaN)),
      chart.style.marks.box!.whisker ?? 1.5,
    );
    if (!summary) continue;
    const { low, q1, median, q3, high, outliers } = summary;
    const head = keys.map((name) => list[0]![name]).join(", ");
    out.push({
      ...Object.fromEntries(keys.map((name) => [name, list[0]![name]])),
      part: "box",
      [y]: median,
      low,
      q1,
      q3,
      high,
      [TOOLTIP]: `${head === "" ? "" : `${head}\n`}Median: ${words(median)}\nMiddle half: ${words(q1)} – ${words(q3)}\nWhiskers: ${words(low)} – ${words(high)}`,
    });
    for (const i of outliers) out.push({ ...list[i]!, part: "outlier" });
  }
  q.rows.values.length = 0;
  q.rows.values.push(...out);
}

function layers(q: SpecQuestion): Json[] {
  summarize(q);
  const { chart } = q;
  const paint = chart.style.marks.box!;
  const [across, along] = [screenOf(chart, "x"), screenOf(chart, "y")];
  const isSplit = isGrouped(chart);
  const offset: Json = isSplit
    ? {
        [isHorizontal(chart) ? "yOffset" : "xOffset"]: {
          field: q.rows.name("color"),
          sort: null,
          scale: { domain: chart.color!.scale.domain.map((value) => categoryOf(value, chart.style.none_label)), paddingInner: 0.15 },
        },
      }
    : {};
  const position = { ...positionsSpec(q, { band: placeShare(q, isSplit ? 0.8 : undefined) }), ...offset };
  const value = position[along] as Json;
  const between = (from: string, to: string): Json => ({ ...position, [along]: { ...value, field: from }, [`${along}2`]: { field: to } });
  const isColored = chart.color !== undefined;
  const color = legendChannelSpec(q, "color", "square") as { color?: Json };
  // A filled mark takes its colour for the fill alone.
  const outline: Json = color.color ? { stroke: { ...color.color, legend: null } } : {};
  const line: Json = { strokeWidth: paint.width, ...(isColored ? {} : { color: paint.color }) };
  const box: Json = [{ filter: "datum.part === 'box'" }] as unknown as Json;
  const fill = isColored ? {} : { fill: paint.color, stroke: paint.color };
  const orient = isHorizontal(chart) ? "horizontal" : "vertical";
  return [
    { transform: box, mark: { type: "rule", ...line }, encoding: { ...between("low", "q1"), ...color } },
    { transform: box, mark: { type: "rule", ...line }, encoding: { ...between("q3", "high"), ...color } },
    {
      transform: box,
      mark: { type: "bar", orient, opacity: paint.opacity, ...fill, strokeWidth: paint.width, fillOpacity: paint.fill_opacity },
      encoding: { ...between("q1", "q3"), ...color, ...outline, ...tooltipSpec(q) },
    },
    {
      transform: box,
      mark: {
        type: "tick",
        orient: isHorizontal(chart) ? "vertical" : "horizontal",
        thickness: paint.median_width,
        ...(isColored ? {} : { color: paint.color }),
        opacity: 1,
      },
      encoding: { ...position, ...color },
    },
    {
      transform: [{ filter: "datum.part === 'outlier'" }],
      mark: { type: "point", filled: false, size: paint.size, strokeWidth: 1, opacity: 0.8, ...(isColored ? {} : { color: paint.color }) },
      encoding: { ...position, ...color, ...tooltipSpec(q) },
    },
  ].map((layer) =>
    chart.x
      ? layer
      : { ...layer, encoding: { ...layer.encoding, [across]: { value: { expr: across === "x" ? "width / 2" : "height / 2" } } } },
  );
}

export const box: VegaMark = { types: ["boxplot"], layers };
