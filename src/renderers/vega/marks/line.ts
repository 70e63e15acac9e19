import { needsClip } from "../../../layout/reach.js";
import { legendChannelSpec } from "../spec/color.js";
import { positionsSpec } from "../spec/position.js";
import type { Json, SpecQuestion } from "../spec/question.js";
import { pointLabels } from "../spec/value-labels.js";
import { CURVES, seriesTooltipSpec, sortJoined, tooltipSpec } from "../spec/words.js";
import type { VegaMark } from "./mark.js";

/** Marks values that have no neighbour to be joined with, so that a dot can be drawn for them. */
export function markLone(q: SpecQuestion): boolean {
  const y = q.rows.name("y");
  const keys = [...(q.chart.color ? [q.rows.name("color")] : []), ...(q.chart.detail ? [q.rows.name("detail")] : [])];
  const series = new Map<unknown, Json[]>();
  const [only] = keys;
  for (const row of q.rows.values) {
    const key = keys.length === 1 ? row[only!] : JSON.stringify(keys.map((name) => row[name]));
    const list = series.get(key);
    if (list) list.push(row);
    else series.set(key, [row]);
  }
  let hasLone = false;
  for (const list of series.values())
    list.forEach((row, i) => {
      const isOpen = (other: Json | undefined) => other === undefined || other[y] === null;
      if (row[y] !== null && isOpen(list[i - 1]) && isOpen(list[i + 1])) hasLone = row.is_lone = true;
    });
  return hasLone;
}

/** What joined marks share. */
export function joinedEncoding(q: SpecQuestion, symbol: string, stack: string | null): Json {
  return {
    ...positionsSpec(q, {}, { stack }),
    ...legendChannelSpec(q, "color", symbol),
    ...(q.chart.detail ? { detail: { field: q.rows.name("detail"), type: "nominal" } } : {}),
  };
}

/** Dots on a line: at every value, or only where a value has no neighbours. */
export function dots(q: SpecQuestion, encoding: Json, size: number, color: string | undefined, onlyLone: boolean): Json {
  return {
    ...(onlyLone ? { transform: [{ filter: "datum.is_lone" }] } : {}),
    mark: { type: "point", filled: true, size, opacity: 1, ...(color ? { color } : {}), invalid: "filter", clip: needsClip(q) },
    encoding: { ...encoding, ...tooltipSpec(q) },
  };
}

function layers(q: SpecQuestion): Json[] {
  sortJoined(q);
  const paint = q.chart.style.marks.line!;
  const encoding = joinedEncoding(q, "stroke", null);
  const color = q.chart.color ? undefined : paint.color;
  const mark: Json = {
    type: "line",
    // The rows are sorted already.
    order: false,
    strokeWidth: paint.width,
    strokeCap: "round",
    strokeJoin: "round",
    interpolate: CURVES[paint.curve ?? "linear"],
    ...(q.chart.opacity ? {} : { opacity: paint.opacity }),
    ...(color ? { color } : {}),
    invalid: "break-paths-show-path-domains",
    clip: needsClip(q),
  };
  const hasLone = markLone(q);
  const opacity = legendChannelSpec(q, "opacity", "stroke");
  return [
    { mark, encoding: { ...encoding, ...opacity, ...seriesTooltipSpec(q) } },
    ...(paint.points || hasLone ? [dots(q, encoding, paint.size ?? 30, color, !paint.points)] : []),
    ...pointLabels(q),
  ];
}

export const line: VegaMark = { types: ["line"], layers };
