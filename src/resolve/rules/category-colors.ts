import { assignCategories, type CategoryAssignment } from "../../color/category-map.js";
import { parseCssColor } from "../../color/css.js";
import { sampleRamp } from "../../color/ramp.js";
import { categoryKey, compareKeys, MEASURES_FIELD, NULL_KEY } from "../../data/category-key.js";
import type { Scalar } from "../../data/table.js";
import type { ScaleDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { type Choice, choiceOf } from "../color-choice.js";
import { type FieldSaid, type Pin, readFieldColors } from "../field-colors.js";
import { at } from "../ledger.js";
import { type MapColors, mapColors, readMapColor } from "../map-colors.js";
import { pinIssues } from "../pin-issues.js";
import type { Scope } from "../scope.js";
import { warnAboutAlike, warnAboutMany } from "./category-checks.js";
import type { ChannelCore } from "./channel.js";
import { authoredPalette } from "./palettes.js";

/** A colour channel of categories whose colours are asked for. */
export interface CategoryQuestion {
  scope: Scope;
  path: string;
  def: ScaleDef | undefined;
  core: ChannelCore;
  /** Categories that are there, in the order of the chart. */
  domain: readonly Scalar[];
  /** An order that neither rows nor amounts can change: listed by the author, or natural. */
  fixedOrder: readonly Scalar[] | undefined;
  /** Measures that are series of their own; their names are the categories. */
  series: readonly { name: string; core: ChannelCore }[] | undefined;
}

/** Everything that maps of colours say about one field, by key. */
interface FieldMaps {
  readonly isGiven: boolean;
  readonly kept: ReadonlyMap<string, string>;
  readonly said: FieldSaid;
  /** Pins that count: those of categories that are there or listed. */
  readonly pins: readonly Pin[];
}

const own = <T>(object: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;

/** The field of the map that a colour channel reads. */
const mapField = ({ core, series }: CategoryQuestion): string => (series ? MEASURES_FIELD : (core.field ?? ""));

/** A measure goes by the name in the legend, and by its field when only one series has it. */
function measureKey(series: CategoryQuestion["series"]): (key: string) => string {
  if (!series) return (key) => key;
  return (key) => {
    const found = series.filter(({ core }) => core.field === key);
    return series.some(({ name }) => name === key) || found.length !== 1 ? key : found[0]!.name;
  };
}

function readMaps(q: CategoryQuestion, colors: MapColors): FieldMaps {
  const { scope } = q;
  const field = mapField(q);
  const keyOf = measureKey(q.series);
  const handedIn = own(scope.colors, field);
  const authored = own(scope.intent.color_map, field);
  const kept = new Map<string, string>();
  for (const [value, text] of Object.entries(handedIn ?? {})) {
    const hex = readMapColor(text, colors);
    if (hex !== undefined) kept.set(keyOf(value), hex);
    else
      scope.errors.push(
        issue("OPTION_WRONG", { path: "", name: "colors", received: text, detail: `has ${JSON.stringify(text)}, which is no colour` }),
      );
  }
  const said = readFieldColors(authored, at("/color_map", field), colors, keyOf);
  for (const { path, text } of said.bad) scope.errors.push(issue("INTENT_BAD_COLOR", { path, received: text }));
  const shown = new Set(q.domain.map(categoryKey));
  const known = new Set([...shown, ...said.order]);
  for (const found of pinIssues(said, known)) scope.ctx.report(found);
  return { isGiven: handedIn !== undefined || authored !== undefined, kept, said, pins: said.pins.filter(({ key }) => known.has(key)) };
}

/** Colours of categories in the order of the domain: as a map holds them, and as they are drawn. */
interface Chosen {
  readonly light: readonly string[];
  readonly drawn: readonly string[];
}

/** Name and colour of the rest of the categories. */
const restOf = ({ scope, core }: CategoryQuestion): { label: string; color: string } => ({
  label: core.limit?.other ?? scope.config.color.other_label,
  color: core.limit?.color ?? scope.config.color.other,
});

/** Colours by key. Without a map they depend on the set of categories alone, never on their order in the rows. */
function assign(q: CategoryQuestion, maps: FieldMaps, colors: Choice["light"], positions: readonly Scalar[]): CategoryAssignment {
  const reserved = new Set([NULL_KEY, restOf(q).label]);
  const listed = maps.said.order.length > 0 ? maps.said.order : positions.filter((value) => value !== null).map(categoryKey);
  const open = [...new Set(q.domain.filter((value) => value !== null).map(categoryKey))];
  return assignCategories({
    kept: maps.kept,
    pins: new Map(maps.pins.map(({ key, color }) => [key, color])),
    order: listed.filter((key) => !reserved.has(key)),
    open: open.filter((key) => !reserved.has(key)).sort(compareKeys),
    colors,
  });
}

/** Steps of a ramp for names with an order, from its paler part to its end; no value and the rest of a limit have their greys. */
function rampSteps(domain: readonly Scalar[], stops: readonly string[], noData: string, rest?: { label: string; color: string }): string[] {
  const named: readonly Scalar[] = domain.filter((value) => value !== null && value !== rest?.label);
  const share = (value: Scalar) => (named.length === 1 ? 1 : 0.3 + (0.7 * named.indexOf(value)) / (named.length - 1));
  return domain.map((value) => (value === null ? noData : value === rest?.label ? rest.color : sampleRamp(stops, share(value))));
}

/** A palette with the colours last that mean something else in the same chart. */
export const freeFirst = ({ takenColors: taken }: Pick<Scope, "takenColors">, palette: readonly string[]): readonly string[] =>
  taken ? [...palette.filter((hex) => !taken.has(hex)), ...palette.filter((hex) => taken.has(hex))] : palette;

/** The colours of the domain. Decides and notes the palette of the scale. */
function choose(q: CategoryQuestion, maps: FieldMaps, colors: MapColors): Chosen {
  const { scope, path, def, core, domain } = q;
  const { ledger, config } = scope;
  const { no_data, sequential, categorical } = config.color;
  const other = restOf(q).color;
  const rest = core.limit && restOf(q);
  const where = at(at(path, "scale"), "palette");
  const count = Math.max(domain.length, maps.said.order.length);
  const said = authoredPalette(scope, def, path, count);
  // Each value of the domain with its colour, as a resolved chart has them: nothing is open.
  if (said && Array.isArray(def?.palette) && def.domain?.length === said.length) {
    const given = new Map(def.domain.map((value, i) => [value, said[i]!]));
    const pinned = new Map(maps.pins.map(({ key, color }) => [key, color]));
    const pin = (value: Scalar) => pinned.get(categoryKey(value));
    const literal = (value: Scalar) => given.get(value) ?? no_data;
    return {
      light: domain.map((value) => pin(value) ?? colors.toMap(literal(value))),
      drawn: ledger.authored(
        where,
        domain.map((value) => (pin(value) === undefined ? literal(value) : colors.toDrawn(pin(value)!))),
      ),
    };
  }
  if (!said && !maps.isGiven && core.kind === "ordinal" && domain.length > 1)
    return {
      light: rampSteps(domain, sequential.map(colors.toMap), colors.toMap(no_data), rest && { ...rest, color: colors.toMap(rest.color) }),
      drawn: ledger.config(where, rampSteps(domain, sequential, no_data, rest), "color.sequential"),
    };
  const choice = said
    ? choiceOf(config, authoredPalette(scope, def, path, count, colors.toMap)!, said)
    : choiceOf(config, freeFirst(scope, categorical).map(colors.toMap), freeFirst(scope, categorical));
  const assignment = assign(q, maps, choice.light, said ? (q.fixedOrder ?? []) : []);
  const found = domain.map((value) => assignment.colors.get(categoryKey(value)));
  const reach = assignment.colors.size;
  const reserved = domain.map((value) => (value === null ? no_data : other));
  const drawn = found.map((hex, i) => (hex === undefined ? reserved[i]! : (choice.drawnOf(hex, reach) ?? colors.toDrawn(hex))));
  const isOwn = (hex: string | undefined) => hex !== undefined && choice.own.includes(hex);
  const isGiven = (key: string) => maps.kept.has(key) || maps.pins.some((pin) => pin.key === key);
  const isMade = (key: string) => !isGiven(key) && (!isOwn(assignment.colors.get(key)) || assignment.recycled.includes(key));
  const shown = domain.flatMap((value, i) => (found[i] === undefined ? [] : [{ key: categoryKey(value), hex: drawn[i]! }]));
  warnAboutMany(scope, said ? where : path, shown, choice.own.length, isMade);
  warnAboutAlike(scope, path, shown, (key) => {
    if (maps.pins.some((pin) => pin.key === key)) return "pinned";
    if (!maps.kept.has(key)) return undefined;
    return isOwn(maps.kept.get(key)) || core.kind === "ordinal" ? "kept" : "given";
  });
  return {
    light: found.map((hex, i) => hex ?? colors.toMap(reserved[i]!)),
    drawn: said || maps.isGiven ? ledger.authored(where, drawn) : ledger.config(where, drawn, "color.categorical"),
  };
}

/** Colours of what is shown, as a map keeps them; the greys of no value and "Other" are only kept when they were chosen. */
function shownColors(q: CategoryQuestion, { light, drawn }: Chosen): Record<string, string> {
  const { no_data } = q.scope.config.color;
  const { label, color: other } = restOf(q);
  const entries = q.domain.flatMap((value, i): [string, string][] => {
    const isReserved = (value === null && drawn[i] === no_data) || (value === label && drawn[i] === other);
    return isReserved ? [] : [[categoryKey(value), light[i]!]];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => compareKeys(a, b)));
}

/**
 * Colours of a scale of categories, in the order of its domain, and what a map of colours keeps of them by field.
 * Raises `COLOR_RECYCLED`, `COLOR_SHARED_PIN`, `COLOR_SIMILAR`, `COLOR_UNSEEN_PIN`.
 */
export function categoryPalette(q: CategoryQuestion): { palette: string[]; field: string; shown: Record<string, string> } {
  const colors = mapColors(q.scope.config);
  const maps = readMaps(q, colors);
  const chosen = choose(q, maps, colors);
  const unknown = q.def?.unknown === undefined ? undefined : parseCssColor(q.def.unknown)?.hex;
  const withUnknown = (list: readonly string[]) =>
    unknown === undefined ? list : list.map((color, i) => (q.domain[i] === null ? unknown : color));
  const palette = [...withUnknown(chosen.drawn)];
  return { palette, field: mapField(q), shown: shownColors(q, { light: withUnknown(chosen.light), drawn: palette }) };
}
