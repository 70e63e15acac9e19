import type { ResolvedPosition, ResolvedReference } from "../../chart/resolved.js";
import type { Scalar } from "../../data/table.js";
import { parseTime } from "../../data/time.js";
import { issue } from "../../issues/messages.js";
import { CAP, LINE } from "../../layout/metrics.js";
import { textNode } from "../../layout/nodes.js";
import { screenOf } from "../../layout/question.js";
import type { Box } from "../../scene/box.js";
import type { SceneNode } from "../../scene/types.js";
import { normalizeText } from "../../text/normalize.js";
import { truncate } from "../../text/truncate.js";
import { floorTime } from "../../transform/time-unit.js";
import type { PlacedText } from "./layout/types.js";
import type { DrawQuestion } from "./marks/mark.js";
import type { XyQuestion } from "./question.js";
import type { PositionScale } from "./scale/position.js";

/** Between a line and its words, px. */
const GAP = 3;

const isList = (value: ResolvedReference["x"]): value is readonly [Scalar, Scalar] => Array.isArray(value);
const roleOf = (reference: ResolvedReference): "x" | "y" => (reference.x !== undefined ? "x" : "y");
const isUpright = (q: XyQuestion, reference: ResolvedReference) => screenOf(q.chart, roleOf(reference)) === "x";

/** px above the plot for the words of upright lines and bands. */
export function referenceRoom(q: XyQuestion): number {
  const words = q.chart.references.filter((each) => each.label !== null && isUpright(q, each));
  return words.reduce((most, each) => Math.max(most, each.label_size * LINE), 0);
}

/** px of a value of a reference; a band of categories reaches from the first one's start to the last one's end. */
function placeOf(channel: ResolvedPosition, scale: PositionScale, value: Scalar, end: -1 | 0 | 1): number {
  if (scale.kind === "continuous") return scale.at(channel.kind === "temporal" ? parseTime(value) : Number(value));
  const time = channel.kind === "temporal" ? parseTime(value) : undefined;
  const place = time === undefined ? value : channel.time_unit ? floorTime(time, channel.time_unit) : time;
  return scale.middle(place) + (end * scale.step) / 2;
}

/** Lines and bands at fixed values with their words at the end, the words where they meet no others. Bands go under the marks. */
export function referenceNodes(q: DrawQuestion): { under: SceneNode[]; over: SceneNode[] } {
  const under: SceneNode[] = [];
  const over: SceneNode[] = [];
  q.chart.references.forEach((reference, i) => {
    const role = roleOf(reference);
    const channel = role === "x" ? q.chart.x : q.y;
    const scale = q.scales[role];
    const value = reference[role];
    if (!channel || !scale || value === undefined) return;
    const [first, last] = isList(value) ? value : [value, value];
    const along = isUpright(q, reference);
    const [low, high] = along ? [q.plot.left, q.plot.right] : [q.plot.top, q.plot.bottom];
    const bound = (px: number) => Math.min(high, Math.max(low, px));
    if (isList(value)) {
      const ends = [placeOf(channel, scale, first, -1), placeOf(channel, scale, last, 1)].sort((a, b) => a - b);
      const [from, to] = [bound(ends[0]!), bound(ends[1]!)];
      under.push({
        type: "rect",
        x: along ? from : q.plot.left,
        y: along ? q.plot.top : from,
        width: along ? to - from : q.plot.right - q.plot.left,
        height: along ? q.plot.bottom - q.plot.top : to - from,
        fill: reference.color,
        fillOpacity: reference.band_opacity,
      });
      if (reference.label !== null) over.push(...words(q, reference, i, from));
      return;
    }
    const at = placeOf(channel, scale, first, 0);
    if (!(at >= low - 0.5 && at <= high + 0.5)) return;
    over.push({
      type: "line",
      ...(along ? { x1: at, y1: q.plot.top, x2: at, y2: q.plot.bottom } : { x1: q.plot.left, y1: at, x2: q.plot.right, y2: at }),
      stroke: reference.color,
      strokeWidth: reference.width,
      ...(reference.dash.length > 0 ? { dash: reference.dash } : {}),
    });
    if (reference.label !== null) over.push(...words(q, reference, i, at));
  });
  return { under, over };
}

/** Words of an upright line stand above the plot from the line to the right; those of a lying one at its end, on a piece of canvas. */
function words(q: DrawQuestion, reference: ResolvedReference, index: number, at: number): SceneNode[] {
  const size = reference.label_size;
  const along = isUpright(q, reference);
  const { plot } = q;
  // Words over the plot may reach over its sides, those in it may not.
  const room: [number, number] = along
    ? [q.chart.style.padding, q.chart.width - q.chart.style.padding]
    : [Math.max(0, plot.left), Math.min(q.chart.width, plot.right)];
  const text = cutWords(q, reference, index, room[1] - room[0]);
  const width = q.ctx.measurer.width(text, { size, weight: 400 });
  const lines = along ? [plot.top - GAP] : [at - GAP - 1, at + GAP + 1 + CAP * size];
  const starts = along ? [Math.min(at, room[1] - width), at - width] : [plot.right - width, Math.min(plot.left + GAP, plot.right - width)];
  const spots = (text === "" ? [] : lines).flatMap((y) => starts.map((x) => ({ x, y }))).filter(({ x }) => x >= room[0] - 0.01);
  const boxOf = ({ x, y }: { x: number; y: number }): Box => ({
    left: x - 1,
    right: x + width + 1,
    top: y - CAP * size - 1,
    bottom: y + (1 - CAP) * size,
  });
  // On lines of the chart the words would wipe them out: somewhere along the reference there may be a gap.
  const isClear = (spot: { x: number; y: number }) => q.words.isFree(boxOf(spot)) && (along || !q.lines.meet(boxOf(spot), MOST_POINTS));
  const clear = spots.find(isClear) ?? (along ? undefined : between(lines, starts).find(isClear));
  for (const { x, y } of clear ? [clear, ...spots] : spots) {
    const box = boxOf({ x, y });
    if (!q.words.put(box)) continue;
    const placed: PlacedText = {
      text,
      x: along ? x : x + width,
      y,
      anchor: along ? "start" : "end",
      size,
      weight: 400,
      color: reference.color,
    };
    if (along || q.chart.style.background === null) return [textNode(placed)];
    const ground: SceneNode = {
      type: "rect",
      x: box.left - 1,
      y: box.top - 1,
      width: width + 4,
      height: CAP * size + 4,
      fill: q.canvas,
      fillOpacity: 0.85,
    };
    return [ground, textNode(placed)];
  }
  q.ctx.report(
    issue("TEXT_OVERLAPS", {
      path: `/references/${index}/label`,
      count: 1,
      detail: `the words "${reference.label}" would stand on others and are left out`,
      next: "Make the chart larger, or the words shorter",
    }),
  );
  return [];
}

/** Places of words that are tried between the ends of a reference. */
const TRIES = 8;
/** Most points of lines that the words of a reference are kept off. */
const MOST_POINTS = 5000;

/** Places along a lying reference, from its end to its start, on both of its sides. */
const between = (lines: readonly number[], [last = 0, first = 0]: readonly number[]): { x: number; y: number }[] =>
  lines.flatMap((y) => Array.from({ length: TRIES }, (_, i) => ({ x: last + ((first - last) * (i + 1)) / (TRIES + 1), y })));

/** The words of a reference, cut to `room` px. Raises `TEXT_CUT`; what would be an ellipsis alone is left out. */
function cutWords(q: DrawQuestion, { label, label_size: size }: ResolvedReference, index: number, room: number): string {
  const text = normalizeText(label!);
  const short = truncate(text, room, { size, weight: 400 }, q.ctx.measurer);
  if (short === text) return text;
  if (short.length < 4) return "";
  q.ctx.report(
    issue("TEXT_CUT", {
      path: `/references/${index}/label`,
      received: label,
      detail: `the words "${label}" are cut to "${short}"`,
      next: "Make the chart larger, or the words shorter",
    }),
  );
  return short;
}
