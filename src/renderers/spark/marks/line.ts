import { tenths } from "../../../context/tenths.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Box } from "../../../spark/box.js";
import { extent, shareOf } from "../../../spark/numbers.js";
import { dot, level, middleLine, stroke, words } from "../shapes.js";
import { drawEmpty } from "./empty.js";
import type { SparkMark, SparkQuestion } from "./mark.js";
import { pointsOf } from "./points.js";

/** Numbers joined in the order of the rows; a missing one breaks the line, a lone one is a dot. */
export const line: SparkMark = { type: "spark_line", draw: (q, out) => drawLine(q, out, false) };

/** The same with the room between line and zero filled. */
export const area: SparkMark = { type: "spark_area", draw: (q, out) => drawLine(q, out, true) };

function drawLine(q: SparkQuestion, out: SceneNode[], isFilled: boolean): void {
  const { data, paint } = q;
  const found = extent(data.values);
  if (found === null) {
    drawEmpty(q, out);
    return;
  }
  const least = paint.min ?? (isFilled ? Math.min(0, found[0]) : found[0]);
  const greatest = paint.max ?? (isFilled ? Math.max(0, found[1]) : found[1]);
  const places = pointsOf(data.values, paint.points);
  const reach = Math.min(Math.max(paint.line_width / 2, places.length > 0 ? paint.dot_size : 0), q.box.width / 2, q.box.height / 2);
  const box = withLastWord(q, out, reach);
  const left = box.x + reach;
  const width = Math.max(0, box.width - 2 * reach);
  const top = box.y + reach;
  const height = Math.max(0, box.height - 2 * reach);
  const isFlat = least === greatest;
  const xOf = (i: number) => left + (data.count > 1 ? (i / (data.count - 1)) * width : width / 2);
  const yOf = (value: number) => top + height * (1 - (isFlat && isFilled ? 0 : shareOf(value, least, greatest)));
  const zero = yOf(Math.min(Math.max(0, least), greatest));
  if (least < 0 && greatest > 0) out.push(level(box.x, box.x + box.width, Math.max(box.y, zero - 0.5), paint.track_color));
  const { runs, lone } = pathsOf(data.values, data.count, xOf, yOf, width);
  if (isFilled && runs.length > 0) {
    const floor = tenths(zero);
    const d = runs.map((run) => `M${tenths(run.from)},${floor}L${run.d.slice(1)}L${tenths(run.to)},${floor}Z`).join("");
    out.push({ type: "path", d, fill: paint.color, fillOpacity: paint.area_opacity });
  }
  if (runs.length > 0) out.push(stroke(runs.map((run) => run.d).join(""), paint.color, paint.line_width));
  for (const i of lone) out.push(dot(xOf(i), yOf(data.values[i]!), Math.max(paint.line_width, 1.5), paint.color));
  for (const i of places) out.push(dot(xOf(i), yOf(data.values[i]!), paint.dot_size, paint.strong_color));
}

interface Run {
  /** Path data that begins with M. */
  d: string;
  from: number;
  to: number;
}

/** Most points drawn for one px of width; more are drawn as the least and greatest of each step. */
const CROWD = 2;

/** Runs of neighbouring numbers as path data, and numbers without a neighbour. */
function pathsOf(
  values: ArrayLike<number>,
  count: number,
  xOf: (i: number) => number,
  yOf: (value: number) => number,
  width: number,
): { runs: Run[]; lone: number[] } {
  const runs: Run[] = [];
  const lone: number[] = [];
  const stride = Math.max(1, Math.ceil(count / (Math.max(16, width) * CROWD)));
  for (let i = 0; i < count; ) {
    if (!(Math.abs(values[i]!) <= 1e300)) {
      i++;
      continue;
    }
    let end = i;
    while (end + 1 < count && Math.abs(values[end + 1]!) <= 1e300) end++;
    if (end === i) lone.push(i);
    else
      runs.push({
        d: stride === 1 ? everyPoint(values, i, end, xOf, yOf) : reachOfSteps(values, i, end, stride, xOf, yOf),
        from: xOf(i),
        to: xOf(end),
      });
    i = end + 1;
  }
  return { runs, lone: lone.length > MOST_LONE ? lone.filter((_, i) => i % Math.ceil(lone.length / MOST_LONE) === 0) : lone };
}

/** Dots of lone numbers beyond which only some are drawn: they would cover each other. */
const MOST_LONE = 400;

function everyPoint(
  values: ArrayLike<number>,
  from: number,
  to: number,
  xOf: (i: number) => number,
  yOf: (value: number) => number,
): string {
  let d = "M";
  for (let i = from; i <= to; i++) d += `${i === from ? "" : "L"}${tenths(xOf(i))},${tenths(yOf(values[i]!))}`;
  return d;
}

/** First, least, greatest and last of each step, in their order: no peak is lost. */
function reachOfSteps(
  values: ArrayLike<number>,
  from: number,
  to: number,
  stride: number,
  xOf: (i: number) => number,
  yOf: (value: number) => number,
): string {
  const kept: number[] = [];
  for (let i = from; i <= to; i += stride) {
    const end = Math.min(to, i + stride - 1);
    let min = i;
    let max = i;
    for (let j = i; j <= end; j++) {
      if (values[j]! < values[min]!) min = j;
      if (values[j]! > values[max]!) max = j;
    }
    for (const j of [i, Math.min(min, max), Math.max(min, max), end]) if (kept[kept.length - 1] !== j) kept.push(j);
  }
  return `M${kept.map((i) => `${tenths(xOf(i))},${tenths(yOf(values[i]!))}`).join("L")}`;
}

/** Share of the width that the number at the end may take. */
const WORD_SHARE = 0.4;

/** Writes the last number at the right end where it has room; gives back what is left of the box. */
function withLastWord(q: SparkQuestion, out: SceneNode[], reach: number): Box {
  const { paint, box, data } = q;
  if (!paint.words || !paint.points.includes("last") || box.height < paint.label_size * 0.9) return box;
  const [last] = pointsOf(data.values, ["last"]);
  const text = q.format(data.values[last!]!);
  const width = q.measurer.width(text, { size: paint.label_size, weight: 600 });
  const room = width + 4 + reach;
  if (room > box.width * WORD_SHARE) return box;
  out.push(
    words(text, box.x + box.width, middleLine(box.y, box.height, paint.label_size), paint.label_size, paint.value_color, "end", 600),
  );
  return { ...box, width: box.width - room };
}
