import type { ResolvedChannel, ResolvedChart } from "../../chart/resolved.js";
import type { Geometry } from "../../context/geometry.js";
import { counted, filled } from "../../format/fill.js";
import type { Sentences } from "../../format/locale.js";
import type { RegionMatch } from "../../geo/keys/types.js";
import { rowsBehind } from "../../transform/drawn.js";
import type { Marks } from "../../transform/marks.js";
import type { Scope } from "../scope.js";

export interface MapWords {
  scope: Scope;
  marks: Marks;
  chart: Pick<ResolvedChart, "color" | "size">;
  match: RegionMatch | undefined;
  geometry: Geometry;
}

/** Sentences for people who cannot see the map: what it is, how much it shows, its extremes. */
export function describeMap({ scope, marks, chart, match, geometry }: MapWords): string {
  const amount: "size" | "color" | undefined = chart.size
    ? "size"
    : chart.color && marks.values.color instanceof Float64Array
      ? "color"
      : undefined;
  const channel = amount && chart[amount];
  const noun = scope.type === "point_map" ? "Map of points" : scope.type === "bubble_map" ? "Bubble map" : "Map";
  const of = channel?.title ? `${noun === "Map of points" ? ", by" : " of"} ${channel.title}` : "";
  const kind =
    geometry.source === "us-counties"
      ? "county"
      : geometry.source === "us-states"
        ? "state"
        : /^world/.test(geometry.source)
          ? "country"
          : "region";
  const first = `${noun}${of}${match ? ` by ${kind}` : ""}.`;
  const regionAt = (i: number) => (match ? geometry.regions[match.byRow[rowsBehind(marks, i)[0]!] ?? -1]?.name : undefined);
  const values = amount && marks.values[amount];
  let [least, greatest, count] = [-1, -1, 0];
  if (values instanceof Float64Array)
    for (let i = 0; i < marks.count; i++) {
      if (values[i]! - values[i]! !== 0 || (match && regionAt(i) === undefined)) continue;
      count++;
      if (least < 0 || values[i]! < values[least]!) least = i;
      if (greatest < 0 || values[i]! > values[greatest]!) greatest = i;
    }
  const written = (i: number) => {
    const name = regionAt(i);
    const value = scope.formatter.scalar((values as Float64Array)[i]!, (channel as ResolvedChannel).format, "quantitative");
    return name === undefined ? value : `${value} (${name})`;
  };
  const [from, to] = count === 0 ? ["", ""] : [written(least), written(greatest)];
  const lost = match && count > 0 ? match.unmatched.length + match.ambiguous.length : 0;
  const { sentences } = scope.locale;
  if (sentences) {
    const total = match ? match.matched.length : marks.count;
    return nativeMap(sentences, { noun, amount: channel?.title ?? "", kind: match && kind, count, total, least: from, greatest: to, lost });
  }
  if (count === 0) return match ? `${first} ${match.matched.length} regions.` : `${first} ${marks.count} points.`;
  return [
    first,
    count === 1 ? `One value: ${from}.` : `${count} ${match ? "regions" : "points"}, from ${from} to ${to}.`,
    ...(lost > 0 ? [`${lost} ${lost === 1 ? "name is" : "names are"} not on the map.`] : []),
  ].join(" ");
}

/** What a map shows, in no language. */
interface ToldMap {
  noun: keyof Sentences["map"]["nouns"];
  amount: string;
  /** What its regions are; undefined for points. */
  kind: keyof Sentences["map"]["by"] | undefined;
  /** Places with a value, and all. */
  count: number;
  total: number;
  least: string;
  greatest: string;
  lost: number;
}

function nativeMap(s: Sentences, { noun, amount, kind, count, total, least, greatest, lost }: ToldMap): string {
  const { map } = s;
  const by = kind ? map.by[kind] : "";
  return [
    `${filled(amount === "" ? map.plain : map.of, { noun: map.nouns[noun], amount, by })}${s.stop}`,
    count === 0
      ? counted(kind ? map.count : s.points, s.one, { count: total })
      : filled(count === 1 ? s.value : kind ? map.regions : map.points, { count, least, greatest }),
    ...(lost > 0 ? [counted(map.lost, s.one, { count: lost })] : []),
  ].join(s.gap);
}
