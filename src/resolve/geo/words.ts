import type { ResolvedChannel, ResolvedChart } from "../../chart/resolved.js";
import type { Geometry } from "../../context/geometry.js";
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
  const where =
    match &&
    (geometry.source === "us-counties"
      ? " by county"
      : geometry.source === "us-states"
        ? " by state"
        : /^world/.test(geometry.source)
          ? " by country"
          : " by region");
  const first = `${noun}${of}${where ?? ""}.`;
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
  if (count === 0) return match ? `${first} ${match.matched.length} regions.` : `${first} ${marks.count} points.`;
  const written = (i: number) => {
    const name = regionAt(i);
    const value = scope.formatter.scalar((values as Float64Array)[i]!, (channel as ResolvedChannel).format, "quantitative");
    return name === undefined ? value : `${value} (${name})`;
  };
  const lost = match ? match.unmatched.length + match.ambiguous.length : 0;
  return [
    first,
    count === 1
      ? `One value: ${written(least)}.`
      : `${count} ${match ? "regions" : "points"}, from ${written(least)} to ${written(greatest)}.`,
    ...(lost > 0 ? [`${lost} ${lost === 1 ? "name is" : "names are"} not on the map.`] : []),
  ].join(" ");
}
