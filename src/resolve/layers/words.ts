import type { ResolvedLayer } from "../../chart/layer.js";
import { filled } from "../../format/fill.js";
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

/** A sentence about a layer, with the space before it, for people who cannot see it: what it shows, its axis, its least and greatest value. */
export function layerWords({ scope, marks, isOther, layer: { type } }: LayerDraft, { title, y }: ResolvedLayer): string {
  const name = type === "text" ? null : (title ?? y?.title ?? null);
  const { sentences } = scope.locale;
  const head = `Over it ${NOUNS.get(type)}${name === null ? "" : ` of ${name}`}${isOther ? ", on an axis of its own" : ""}`;
  const found = valuesOf(type === "text" ? undefined : marks.values.y, y);
  const say = (value: number) => scope.formatter.scalar(value, y!.format, "quantitative");
  const values = found && { count: found.count, least: say(found.least), greatest: say(found.greatest) };
  if (sentences) {
    const { layer } = sentences;
    const first = filled(name === null ? layer.plain : layer.of, { noun: layer.nouns[type] ?? type, name: name ?? "" });
    const told = values ? filled(values.count === 1 ? layer.value : layer.values, values) : "";
    return `${sentences.gap}${first}${isOther ? layer.other : ""}${told}${sentences.stop}`;
  }
  if (!values) return ` ${head}.`;
  return values.count === 1
    ? ` ${head}, one value: ${values.least}.`
    : ` ${head}, ${values.count} values from ${values.least} to ${values.greatest}.`;
}

/** How many numbers there are, the least and the greatest; undefined where nothing is measured. */
function valuesOf(amounts: unknown, y: ResolvedLayer["y"]): { count: number; least: number; greatest: number } | undefined {
  if (!(amounts instanceof Float64Array) || y?.kind !== "quantitative") return undefined;
  let [least, greatest, count] = [Infinity, -Infinity, 0];
  for (const amount of amounts) {
    if (amount - amount !== 0) continue;
    count++;
    least = Math.min(least, amount);
    greatest = Math.max(greatest, amount);
  }
  return count === 0 ? undefined : { count, least, greatest };
}
