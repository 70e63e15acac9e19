import { screenOf } from "../../../layout/question.js";
import { needsClip } from "../../../layout/reach.js";
import { legendChannelSpec } from "../spec/color.js";
import type { Json, SpecQuestion } from "../spec/question.js";
import { pointLabels } from "../spec/value-labels.js";
import { CURVES, rankSpec, seriesTooltipSpec, sortJoined } from "../spec/words.js";
import { dots, joinedEncoding, markLone } from "./line.js";
import type { VegaMark } from "./mark.js";

function layers(q: SpecQuestion): Json[] {
  sortJoined(q);
  const { chart } = q;
  const paint = chart.style.marks.area!;
  const isStacked = chart.style.stack !== "none" && chart.color !== undefined;
  const encoding = joinedEncoding(q, "square", isStacked ? chart.style.stack : null);
  if (chart.y_start) encoding[`${screenOf(chart, "y")}2`] = { field: q.rows.name("y_start") };
  const shared: Json = { interpolate: CURVES[paint.curve ?? "linear"], invalid: "break-paths-show-path-domains", clip: needsClip(q) };
  const color = chart.color ? {} : { color: paint.color };
  const area: Json = {
    mark: {
      type: "area",
      ...shared,
      ...color,
      ...(chart.opacity ? {} : { opacity: paint.opacity }),
      ...(isStacked && paint.seam_width ? { stroke: paint.seam_color, strokeWidth: paint.seam_width } : {}),
    },
    encoding: { ...encoding, ...legendChannelSpec(q, "opacity", "square"), ...(isStacked ? rankSpec(q) : {}), ...seriesTooltipSpec(q) },
  };
  if (isStacked || chart.y_start) return [area, ...pointLabels(q)];
  const top: Json = {
    mark: { type: "line", order: false, ...shared, ...color, strokeWidth: paint.width, strokeJoin: "round", strokeCap: "round" },
    encoding: { ...encoding },
  };
  return [area, top, ...(markLone(q) ? [dots(q, encoding, 30, chart.color ? undefined : paint.color, true)] : []), ...pointLabels(q)];
}

export const area: VegaMark = { types: ["area"], layers };
