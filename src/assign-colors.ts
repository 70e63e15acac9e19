import { sortedColors } from "./chart/colors.js";
import type { CategoryColorMap } from "./chart/resolved.js";
import { assignCategories, type CategoryAssignment } from "./color/category-map.js";
import { parseCssColor } from "./color/css.js";
import { LIGHT_CANVAS, slotColors } from "./color/slots.js";
import { categoryKey, compareKeys, NULL_KEY } from "./data/category-key.js";
import { isoText } from "./data/time.js";
import { drawable } from "./data/values.js";
import type { ColorMapDef, FieldColors } from "./intent/types.js";
import { RenderError } from "./issues/error.js";
import type { Issue } from "./issues/issue.js";
import { issue } from "./issues/messages.js";
import type { RenderOptions } from "./options.js";
import type { Config } from "./resolve/config.js";
import { readFieldColors } from "./resolve/field-colors.js";
import { type MapColors, mapColors, readMapColor } from "./resolve/map-colors.js";
import { pinIssues } from "./resolve/pin-issues.js";

/** Values of fields: `{region: ["North", "South"]}`. Cells as rows have them; order and repetition say nothing. */
export type ColorDomains = Readonly<Record<string, Iterable<unknown>>>;

/** What `assignColors` may be told besides the values. */
export interface AssignColorsOptions {
  /** An earlier map; it is extended, and nothing in it moves. */
  readonly extend?: CategoryColorMap;
  /** Orders and pins, as a chart has them. */
  readonly color_map?: ColorMapDef;
  /** Colours to choose from, best first; default those of the config. */
  readonly palette?: readonly string[];
  /** Theme and config of the charts, as `render` takes them. */
  readonly theme?: RenderOptions["theme"];
  readonly config?: RenderOptions["config"];
  /** Told of `COLOR_UNSEEN_PIN`, `COLOR_SHARED_PIN` and `COLOR_RECYCLED`. */
  readonly report?: (found: Issue) => void;
}

const own = <T>(object: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(object, key) ? object[key] : undefined);

const wrong = (name: string, received: unknown, detail: string): never => {
  throw new RenderError([issue("OPTION_WRONG", { path: "", name, received, detail })]);
};

/** A cell as the key of a map; undefined for null and for what counts as null. */
function keyOf(cell: unknown): string | undefined {
  if (typeof cell === "string" || typeof cell === "boolean") return categoryKey(cell);
  if (typeof cell === "bigint") return `${cell}`;
  if (typeof cell === "number") return Number.isNaN(drawable(cell)) ? undefined : categoryKey(drawable(cell));
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : isoText(cell.getTime());
  return undefined;
}

function hexOf(text: unknown, name: string, colors: MapColors): string {
  const hex = typeof text === "string" ? readMapColor(text, colors) : undefined;
  return hex ?? wrong(name, text, `has ${JSON.stringify(text)}, which is no colour`);
}

/** A map with every colour as `#rrggbb`. @throws RenderError `OPTION_WRONG`. */
const plainMap = (map: CategoryColorMap, name: string, colors: MapColors): Map<string, Map<string, string>> =>
  new Map(
    Object.entries(map).map(([field, values]) => [
      field,
      new Map(Object.entries(values).map(([key, text]) => [key, hexOf(text, name, colors)])),
    ]),
  );

const asMap = (fields: ReadonlyMap<string, ReadonlyMap<string, string>>): CategoryColorMap =>
  sortedColors(Object.fromEntries([...fields].map(([field, values]) => [field, Object.fromEntries(values)])), compareKeys);

function tooMany(field: string, { colors, recycled }: CategoryAssignment, limit: number): Issue {
  const few = `${JSON.stringify(field)} has ${colors.size} values and the palette ${limit} colours`;
  const detail = recycled.length > 0 ? `${few}, so ${recycled.length} share one: no more can be told apart` : `${few}, so more are made`;
  return issue("COLOR_RECYCLED", { path: "", name: field, count: colors.size, limit, detail });
}

/** The map handed in with what a chart shows; the chart decides where both name a category. */
export function extendedColors(handedIn: CategoryColorMap, shown: CategoryColorMap, config: Config): CategoryColorMap {
  const fields = plainMap(handedIn, "colors", mapColors(config));
  for (const [field, values] of Object.entries(shown))
    fields.set(field, new Map([...(fields.get(field) ?? []), ...Object.entries(values)]));
  return asMap(fields);
}

/**
 * One colour for each category, to hand to many renders as `colors` or to save. A function of the set of values, and of the orders,
 * pins and colours given: never of the order of rows. Rows without a value and "Other" have greys of their own and enter only when pinned.
 * @returns plain JSON, fields and values in an order of their own; with `extend`, everything that was in it too.
 * @throws RenderError `OPTION_WRONG` for what is no colour or no list.
 */
export function assignColors(
  domains: ColorDomains,
  options: Omit<AssignColorsOptions, "theme" | "config">,
  config: Config,
): CategoryColorMap {
  const colors = mapColors(config);
  const { extend = {}, color_map = {}, report = () => {} } = options;
  const given = options.palette?.map(
    (text) => parseCssColor(`${text}`)?.hex ?? wrong("palette", text, `has ${JSON.stringify(text)}, which is no colour`),
  );
  if (given?.length === 0) wrong("palette", [], "is an empty list");
  const palette = [...new Set(given ?? config.color.categorical.map(colors.toMap))];
  const fields = plainMap(extend, "extend", colors);
  const reserved = new Set([NULL_KEY, config.color.other_label]);
  for (const field of new Set([...Object.keys(domains), ...Object.keys(color_map)])) {
    const values = own(domains, field) ?? [];
    if (typeof values === "string" || typeof (values as Partial<Iterable<unknown>>)?.[Symbol.iterator] !== "function")
      wrong("domains", values, `has for ${JSON.stringify(field)} no list of values`);
    const seen = new Set<string>();
    let hasNull = false;
    for (const cell of values) {
      const key = keyOf(cell);
      if (key === undefined) hasNull = true;
      else seen.add(key);
    }
    const said = readFieldColors(own<FieldColors>(color_map, field), `/color_map/${field}`, colors);
    for (const { text } of said.bad) wrong("color_map", text, `has ${JSON.stringify(text)}, which is no colour`);
    const known = new Set([...seen, ...(hasNull ? [NULL_KEY] : []), ...said.order]);
    for (const found of pinIssues(said, known)) report(found);
    const made = assignCategories({
      kept: fields.get(field) ?? new Map(),
      pins: new Map(said.pins.filter(({ key }) => known.has(key)).map(({ key, color }) => [key, color])),
      order: said.order.filter((key) => !reserved.has(key)),
      open: [...seen].filter((key) => !reserved.has(key)).sort(compareKeys),
      colors: (count) => slotColors(palette, count, LIGHT_CANVAS),
    });
    if (made.reach > palette.length || made.recycled.length > 0) report(tooMany(field, made, palette.length));
    fields.set(field, new Map(made.colors));
  }
  return asMap(fields);
}
