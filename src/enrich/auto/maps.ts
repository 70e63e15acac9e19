import type { Cast } from "./cast.js";
import type { CostName } from "./config.js";
import { hasNegatives, measured, size } from "./shapes.js";
import type { Assignment, Proposal, Template } from "./template.js";

const isTotal = (cast: Cast, field: string) => cast.facts[field]!.additive === true;

/** Prices of a map of regions by how many there are: a few bars are read more exactly. */
const regionCosts = (cast: Cast, region: string): CostName[] => (size(cast, region) <= cast.config.few_regions ? ["few_regions"] : []);

/** Whether there are enough regions, and no coordinates, which say more exactly where rows are. */
const isMany = (cast: Cast, region: string | undefined) =>
  size(cast, region) >= cast.config.regions && (cast.fields("latitude").length === 0 || cast.fields("longitude").length === 0);

/** Regions filled by an amount; by what adds up only where nothing better is there, since a large region has more of everything. */
function filled(cast: Cast, { region, color }: Assignment): Proposal | null {
  if (!isMany(cast, region)) return null;
  const { def, costs } = measured(cast, color!, [region!]);
  return {
    rule: "auto.map",
    reason: `"${color}" of ${size(cast, region)} regions: ${cast.facts[region!]!.region!.reason}`,
    chart: { region: { field: region }, color: def },
    costs: ["map", ...regionCosts(cast, region!), ...(isTotal(cast, color!) ? (["totals"] as const) : []), ...costs],
  };
}

/** Regions in the colour of their group. */
function grouped(cast: Cast, { region, color }: Assignment): Proposal | null {
  if (!isMany(cast, region) || cast.repeats([region!]) || size(cast, color) > cast.config.series) return null;
  return {
    rule: "auto.map",
    reason: `"${color}" of ${size(cast, region)} regions: ${cast.facts[region!]!.region!.reason}`,
    chart: { region: { field: region }, color: { field: color } },
    costs: ["map", ...regionCosts(cast, region!)],
  };
}

/** A bubble for each region, as large as its total. */
function bubbles(cast: Cast, { region, size: amount }: Assignment): Proposal | null {
  if (!isMany(cast, region) || hasNegatives(cast, amount!) || !isTotal(cast, amount!)) return null;
  const { def, costs } = measured(cast, amount!, [region!]);
  return {
    rule: "auto.bubbles",
    reason: `"${amount}" of ${size(cast, region)} regions, as bubbles, for it adds up: ${cast.facts[region!]!.region!.reason}`,
    chart: { region: { field: region }, size: def },
    costs: ["map", ...regionCosts(cast, region!), ...costs],
  };
}

/** Whether a category tells groups of points apart and does not name each. */
const isGroup = (cast: Cast, field: string | undefined) =>
  field === undefined || (size(cast, field) <= cast.config.series && 2 * size(cast, field) <= cast.rowCount);

/** A field that names each point, for those who point at it. */
const nameOf = (cast: Cast, taken: string | undefined) =>
  cast.intent.detail === undefined ? cast.fields("category").find((field) => field !== taken && !isGroup(cast, field)) : undefined;

const named = (field: string | undefined) => (field === undefined ? {} : { detail: { field } });

const painted = (field: string | undefined) => (field === undefined ? {} : { color: { field } });

/** Points at their coordinates, in the colour of an amount that goes below zero or of a group. */
function points(cast: Cast, { latitude, longitude, color }: Assignment): Proposal | null {
  const name = nameOf(cast, color);
  const isAmount = color !== undefined && cast.facts[color]!.kind === "quantitative";
  if (isAmount ? !hasNegatives(cast, color!) : !isGroup(cast, color)) return null;
  return {
    rule: "auto.points",
    reason: `where the rows are: "${latitude}" and "${longitude}"`,
    chart: { latitude: { field: latitude }, longitude: { field: longitude }, ...painted(color), ...named(name) },
    costs: ["map", ...(color === undefined ? [] : (["split"] as const))],
    ...(name === undefined ? {} : { more: [name] }),
  };
}

/** Bubbles at their coordinates, as large as an amount that is nowhere below zero. */
function sizedPoints(cast: Cast, { latitude, longitude, size: amount, color }: Assignment): Proposal | null {
  if (hasNegatives(cast, amount!) || !isGroup(cast, color)) return null;
  const name = nameOf(cast, color);
  return {
    rule: "auto.sized-points",
    reason: `where the rows are, as large as "${amount}"`,
    chart: { latitude: { field: latitude }, longitude: { field: longitude }, size: { field: amount }, ...painted(color), ...named(name) },
    costs: ["map", "size", ...(color === undefined ? [] : (["split"] as const))],
    ...(name === undefined ? {} : { more: [name] }),
  };
}

const region = { channel: "region", of: "region" } as const;
const places = [
  { channel: "latitude", of: "latitude" },
  { channel: "longitude", of: "longitude" },
] as const;
const group = { channel: "color", of: "category", isOptional: true } as const;

/** Charts of places. Sources: Cube and Flint (maps first where there are places), cartographic practice (totals as bubbles, rates as fills). */
export const maps: readonly Template[] = [
  { type: "map", slots: [region, { channel: "color", of: "measure" }], propose: filled },
  { type: "map", slots: [region, { channel: "color", of: "category" }], propose: grouped },
  { type: "bubble_map", slots: [region, { channel: "size", of: "measure" }], propose: bubbles },
  { type: "bubble_map", slots: [...places, { channel: "size", of: "measure" }, group], propose: sizedPoints },
  { type: "point_map", slots: [...places, { channel: "color", of: "measure" }], propose: points },
  { type: "point_map", slots: [...places, group], propose: points },
];
