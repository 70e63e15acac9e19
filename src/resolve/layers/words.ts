import type { ResolvedLayer } from "../../chart/layer.js";
import type { LayerType } from "../../intent/together.js";
import type { LayerDraft } from "./draft.js";

const NOUNS: ReadonlyMap<LayerType, string> = new Map([
  ["bar", "bars"],
  ["line", "a line"],
  ["area", "an area"],
  ["point", "points"],
  ["rule", "lines"],
  ["tick", "ticks"],
  ["text", "words"],
  ["errorbar", "error bars"],
]);

/** A sentence about a layer for people who cannot see it: what it shows, its axis, its least and greatest value. */
export function layerWords({ scope, marks, isOther, layer: { type } }: LayerDraft, { title, y }: ResolvedLayer): string {
  const name = type === "text" ? null : (title ?? y?.title ?? null);
  const head = `Over it ${NOUNS.get(type)}${name === null ? "" : ` of ${name}`}${isOther ? ", on an axis of its own" : ""}`;
  const amounts = marks.values.y;
  if (!(amounts instanceof Float64Array) || !y || y.kind !== "quantitative" || type === "text") return `${head}.`;
  let [least, greatest, count] = [Infinity, -Infinity, 0];
  for (const amount of amounts) {
    if (amount - amount !== 0) continue;
    count++;
    least = Math.min(least, amount);
    greatest = Math.max(greatest, amount);
  }
  const say = (value: number) => scope.formatter.scalar(value, y.format, "quantitative");
  if (count === 0) return `${head}.`;
  return count === 1 ? `${head}, one value: ${say(least)}.` : `${head}, ${count} values from ${say(least)} to ${say(greatest)}.`;
}
