import type { IssueCode } from "./codes.js";
import type { Issue, JsonPatchStep, Severity, SourcePosition } from "./issue.js";
import { kept, oneOf, quote, show } from "./show.js";

/** What `issue()` is told. `path` and whatever of the rest is known; the text of each code says which it reads. */
export interface IssueDetails {
  /** JSON pointer into the chart as written; "" is the whole chart. */
  path: string;
  received?: unknown;
  allowed?: readonly string[];
  suggestion?: string;
  fix?: readonly JsonPatchStep[];
  at?: SourcePosition;
  /** Other than the code's own. */
  severity?: Severity;
  /** The thing it is about: a key, channel, field, category, format, file. */
  name?: string;
  /** Whom `allowed` holds for: `type "bar"`. */
  owner?: string;
  /**
   * What exactly is wrong, where the code alone does not say it; no full stop. Said instead of the code's own words;
   * after them where those name the thing: `INTENT_UNKNOWN_KEY`, `…_READABLE`, `…_UNUSED`, `…_MISSING`, `RENDERER_FAILED`.
   */
  detail?: string;
  /** What to do about it; a sentence without its full stop. Written instead of the code's own. */
  next?: string;
  /** How many there are. */
  count?: number;
  /** How many may be. */
  limit?: number;
}

/** A code's usual severity, what was wrong, and what to do when the details do not say; no full stops. */
interface Entry {
  severity: Severity;
  wrong(d: IssueDetails): string;
  next?: (d: IssueDetails) => string;
}

const replaced = (path: string, value: unknown): JsonPatchStep[] => [{ op: "replace", path, value }];
const removed = (path: string): JsonPatchStep[] => [{ op: "remove", path }];
const bySuggestion = ({ path, received, suggestion }: IssueDetails) =>
  suggestion !== undefined && typeof received === "string" ? replaced(path, suggestion) : undefined;
const withoutDomain = ({ path }: IssueDetails) => (path.endsWith("/domain") ? removed(path) : undefined);

/** Repairs that follow from the code and its details alone; others come with the details. */
const fixes: Partial<Record<IssueCode, (d: IssueDetails) => JsonPatchStep[] | undefined>> = {
  INTENT_WRONG_VALUE: bySuggestion,
  RENDERER_UNKNOWN: bySuggestion,
  THEME_UNKNOWN: bySuggestion,
  INTENT_KEY_UNUSED: ({ path }) => removed(path),
  // An error is a misspelt format; a warning is one that does not fit the values.
  INTENT_BAD_FORMAT: ({ path, severity }) => (severity === "warning" ? removed(path) : undefined),
  SCALE_WRONG_KIND: ({ path, allowed }) => (allowed?.length === 1 ? replaced(path, allowed[0]) : undefined),
  SCALE_HIDES_ZERO: (d) => (d.path.endsWith("/zero") ? replaced(d.path, true) : withoutDomain(d)),
  SCALE_HIDES_DATA: withoutDomain,
};

const fixOf = (code: IssueCode, d: IssueDetails): readonly JsonPatchStep[] | undefined =>
  d.fix ?? (d.path === "" ? undefined : fixes[code]?.(d));

const last = (path: string): string => pointerKey(path.slice(path.lastIndexOf("/") + 1));
const pointerKey = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");
const own = (d: IssueDetails): string => some(d, "");
const got = (d: IssueDetails): string => ("received" in d ? show(d.received) : "nothing");
const named = (d: IssueDetails): string => quote(d.name ?? last(d.path));
const some = (d: IssueDetails, otherwise: string): string => d.detail ?? otherwise;
/** `1,234`: the same on every machine. */
const digits = (value: number | undefined): string => (value === undefined ? "?" : `${value}`.replace(/\B(?=(\d{3})+$)/g, ","));
const many = (d: IssueDetails, noun: string): string => `${digits(d.count)} ${d.count === 1 ? noun.replace(/s$/, "") : noun}`;

const error = (wrong: Entry["wrong"], next?: Entry["next"]): Entry => ({ severity: "error", wrong, ...(next && { next }) });
const info = (wrong: Entry["wrong"]): Entry => ({ severity: "info", wrong });
const warning = (wrong: Entry["wrong"], next?: Entry["next"]): Entry => ({ severity: "warning", wrong, ...(next && { next }) });

/** The one place where the words of an issue are. */
const entries: Record<IssueCode, Entry> = {
  INTENT_NOT_READABLE: error((d) => `the chart cannot be read: ${some(d, "it has a syntax error")}`),
  INTENT_NOT_OBJECT: error(
    (d) => some(d, `a chart is an object, not ${got(d)}`),
    () => "Write keys such as type, x and y, each with its value",
  ),
  INTENT_TOO_LARGE: error(
    (d) => some(d, `the chart has ${many(d, "characters")}, more than the limit of ${digits(d.limit)}`),
    () => "Make the chart smaller, or raise the limit",
  ),
  INTENT_UNKNOWN_KEY: error((d) => `unknown key ${named(d)}${d.detail ? ` (${d.detail})` : ""}`),
  INTENT_DUPLICATE_KEY: error(
    (d) => `the key ${named(d)} stands here twice${d.detail ? `, ${d.detail}` : ""}`,
    () => "Keep one of them",
  ),
  INTENT_WRONG_TYPE: error((d) => `${some(d, "another kind of value is needed")}${"received" in d ? `, not ${got(d)}` : ""}`),
  INTENT_WRONG_VALUE: error((d) => some(d, `${got(d)} is not a value of ${last(d.path)}`)),
  INTENT_OUT_OF_RANGE: error((d) => some(d, `${got(d)} is out of range`)),
  INTENT_UNKNOWN_TYPE: error((d) => `there is no chart type ${got(d)}`),
  INTENT_CHANNEL_UNUSED: error(
    (d) => `${d.owner ?? "this chart"} does not use the channel ${named(d)}`,
    () => "Remove it, or choose another type",
  ),
  INTENT_CHANNEL_MISSING: error(
    (d) => `${d.owner ?? "this chart"} needs the channel ${quote(d.name ?? "")}${d.detail ? `, ${d.detail}` : ""}`,
    (d) => `Add it with the name of a field: "${d.name}: <field>"`,
  ),
  INTENT_KEY_UNUSED: error(
    (d) => `${d.owner ?? "this chart"} does not read ${named(d)}${d.detail ? `: ${d.detail}` : ""}`,
    () => "Remove it",
  ),
  INTENT_CONFLICT: error((d) => some(d, "two keys say different things")),
  INTENT_BAD_FORMAT: error(
    (d) => `${got(d)} is not ${some(d, "a format")}`,
    () => 'Write a format such as "$,.0f" or "%b %Y", or a name such as integer, percent or currency',
  ),
  INTENT_BAD_COLOR: error(
    (d) => `${got(d)} is not a colour${d.detail ? `: ${d.detail}` : ""}`,
    () => 'Write a hex code such as "#2d74b3", or a CSS colour such as steelblue',
  ),

  DATA_MISSING: error(
    (d) => some(d, "there are no rows to draw"),
    () => "Put rows under data.values, or hand them in with the call",
  ),
  DATA_EMPTY: error(
    (d) => some(d, "the data has no rows"),
    () => "Check the query or the filter that made it",
  ),
  DATA_NOT_ROWS: error(
    (d) => some(d, `the rows are a list of objects, not ${got(d)}`),
    () => "Write values as [{region: North, revenue: 120}, …]",
  ),
  DATA_UNREADABLE: error((d) => `the data cannot be read: ${some(d, "it has a syntax error")}`),
  DATA_UNKNOWN_FIELD: error((d) => `the data has no field ${quote(d.name ?? `${d.received}`)}${d.detail ? `, ${d.detail}` : ""}`),
  DATA_WRONG_KIND: error(own),
  DATA_VALUES_DROPPED: warning((d) => some(d, `${many(d, "values")} of the field ${named(d)} could not be read and were left out`)),
  DATA_VALUE_UNSUPPORTED: warning(own, () => "Use numbers, texts, true or false, null, and dates as ISO text"),
  DATA_ALL_NULL: error(
    (d) => some(d, `the field ${named(d)} has no values: every row is null`),
    () => "Choose another field, or mend the query",
  ),
  DATA_MOSTLY_NULL: warning((d) =>
    some(d, `the field ${named(d)} is mostly empty: ${digits(d.count)} of ${digits(d.limit)} rows are null`),
  ),
  PERCENT_RANGE: warning(own, () => "Use the format percent_points where the values are percent already"),
  PARTS_UNEVEN: warning(own, () => "Use a bar chart, or say the share in a sentence"),
  PARTS_TOO_MANY: warning(own, () => "Use a bar chart, or show the largest and sum up the others"),
  MEASURES_APART: warning(own, () => "Draw two charts, or give the smaller a layer with an axis of its own: axis: {position: right}"),
  DATA_DUPLICATE_KEYS: warning(
    (d) => some(d, `${many(d, "places")} of the chart have more than one row`),
    () => "Say how rows become one value, with aggregate, or split them with color or detail",
  ),
  DATA_NEGATIVE_PART: error(own, () => "Use a bar chart, or leave the negative rows out"),
  DATA_SINGLE_POINT: warning(own),

  REGION_UNMATCHED: warning(own),
  REGION_AMBIGUOUS: warning(own),
  REGION_DUPLICATE: warning(
    (d) => some(d, `${many(d, "regions")} have more than one row`),
    () => "Aggregate the rows to one a region",
  ),
  REGION_WITHOUT_DATA: info((d) => some(d, `${many(d, "regions")} have no row`)),
  REGION_MATCH_LOW: error(own),

  SCALE_NOT_POSITIVE: error(own),
  SCALE_WRONG_KIND: error(own),
  SCALE_HIDES_ZERO: warning(own, () => "Set zero to true"),
  SCALE_HIDES_DATA: warning(own, () => "Widen the domain"),
  LAYER_AXIS: error(own),
  LAYER_BASE: error(own),
  LAYER_SCALES_APART: warning(own),
  LAYER_ZEROS_DIFFER: warning(own),
  PANELS_SMALL: warning(own),
  PANELS_LEFT_OUT: warning(own),
  GUIDE_OUTSIDE: warning(own, () => "Remove it, or widen the scale with scale: {domain: [least, greatest]}"),
  COLOR_RECYCLED: warning(
    (d) => some(d, `there are ${many(d, "categories")} and the palette has ${digits(d.limit)} colours, so more are made`),
    () => "Show fewer categories, or give a longer palette",
  ),
  COLOR_UNSEEN_PIN: warning((d) => some(d, `a colour is pinned for ${named(d)}, which the rows do not have`)),
  COLOR_SHARED_PIN: warning(own, () => "Give one of them another colour"),
  COLOR_SIMILAR: warning(own, () => "Give one of them another colour"),
  INK_REPLACED: warning(own, () => "Give labels a darker color or a lighter inverse_color, or place them outside"),
  CURRENCY_UNKNOWN: error(
    (d) => some(d, "the format asks for a currency and none is named"),
    () => 'Add style.currency with an ISO code: "currency: EUR"',
  ),
  LIMIT_REST: error(own),
  CATEGORIES_TOO_MANY: warning(own),

  TEXT_GLYPH_MISSING: warning(own),
  TEXT_NEEDS_SHAPING: warning(own),
  FONT_FALLBACK: warning(own),
  FONT_UNREADABLE: error(
    (d) => `the font ${named(d)} cannot be read${d.detail ? `: ${d.detail}` : ""}`,
    () => "Hand in the bytes of a TTF, OTF, WOFF or WOFF2 file",
  ),
  FONT_UNKNOWN: warning(
    (d) => `there is no font ${named(d)}`,
    () => "Hand it in with options.fonts",
  ),
  FONT_VARIABLE: warning(own),
  FONT_LICENSE: warning(own),
  TEXT_CUT: warning(
    (d) => some(d, `the text ${got(d)} was cut`),
    () => "Shorten it, or make the chart larger",
  ),
  TEXT_OVERLAPS: warning(own, () => "Make the chart larger, or show fewer labels"),
  TEXT_NO_ROOM: warning(own, () => "Make the chart larger, or switch it off"),

  RENDERER_UNKNOWN: error((d) => `there is no renderer ${got(d)}`),
  RENDERER_DECLINED: error((d) => some(d, "no renderer can draw this chart")),
  RENDERER_FAILED: error((d) => `the chart could not be drawn: ${some(d, "the renderer failed")}`),
  DRAWING_EMPTY: error(own, () => "Check the domain of the scales and the fields of the channels"),
  ASSET_REFUSED: error(
    (d) => `${got(d)} was not loaded: ${some(d, "nothing is fetched while drawing")}`,
    () => "Hand the data or the picture in with the call",
  ),
  SPEC_STILL: info(own),
  SPEC_CHANGED: warning(own),
  FORMAT_UNKNOWN: error((d) => `there is no output format ${got(d)}`),
  OPTION_UNKNOWN: error((d) => `unknown option ${named(d)}`),
  OPTION_WRONG: error((d) => `the option ${named(d)} ${some(d, `cannot be ${got(d)}`)}`),
  THEME_UNKNOWN: error((d) => `there is no theme ${got(d)}`),
  CONFIG_WRONG: warning((d) => `in the config: ${some(d, `${got(d)} cannot be used here`)}`),

  NOT_READY: error(
    (d) => some(d, `the part of the library that ${d.name} is not there yet`),
    () => "Await ready() once before, or call render, which waits by itself",
  ),

  GEO_SOURCE_UNKNOWN: error((d) => some(d, `there is no geometry ${named(d)}`)),
  GEO_UNREADABLE: error(own, () => "Hand in TopoJSON or GeoJSON"),
  GEO_EMPTY: error(
    (d) => some(d, `the geometry ${named(d)} has no areas`),
    () => "Hand in polygons; points are rows with latitude and longitude",
  ),
  GEO_NO_PLACE: warning(own),
  GEO_NOT_SHOWN: warning(own, () => "Choose another projection or source, or rotate the globe"),
  GEO_TOTALS: warning(own, () => "Colour by a rate, or show the totals with size on a bubble_map"),
  LIMIT_VERTICES: error(
    (d) => some(d, `the geometry ${named(d)} has ${many(d, "points")} or more, above the limit of ${digits(d.limit)}`),
    () => "Simplify it to the size it is drawn at, or raise limits.vertices",
  ),
  LIMIT_ROWS: error(
    (d) => some(d, `the data has ${many(d, "rows")}, more than the limit of ${digits(d.limit)}`),
    () => "Aggregate the rows first, or raise limits.rows",
  ),
  LIMIT_MARKS: error(
    (d) => some(d, `the drawing has ${many(d, "marks")}, more than the limit of ${digits(d.limit)}`),
    () => "Aggregate the rows first, or raise limits.marks",
  ),
  LIMIT_TEXT: warning(own, () => "Shorten it, or raise limits.text"),
  LIMIT_CANVAS: error(
    (d) => some(d, `the canvas of ${got(d)} is larger than the limit of ${digits(d.limit)}`),
    () => "Make the chart smaller, or raise the limit",
  ),
  LIMIT_IMAGE: error(own),
  LIMIT_CATEGORIES: error(
    (d) => some(d, `there are ${many(d, "categories")}, more than the limit of ${digits(d.limit)}`),
    () => "Show the largest, group them, or raise limits.categories",
  ),
  LIMIT_PANELS: error(own),
  LIMIT_VIEWS: error(own),
  LIMIT_WORK: error(own),
  ABORTED: error((d) => some(d, "the render was stopped by its caller")),

  FACE_EMPTY: error(own),
  FACE_UNKNOWN_NAME: error(own),
  FACE_UNUSED: warning(own),
  FACE_QUERY_FAILED: error(own),
  FACE_GRID: error(own),
  FACE_SCALED: warning(own, () => "Make it lower, divide it, or take larger paper"),
  LIMIT_FACE: error(own),

  FILE_NOT_READABLE: error((d) => `the file ${named(d)} cannot be read: ${d.detail}`),
  FILE_NOT_WRITABLE: error((d) => `the file ${named(d)} cannot be written: ${d.detail}`),
};

/** Every code there is. */
export const issueCodes = Object.keys(entries) as readonly IssueCode[];

export const isIssueCode = (code: unknown): code is IssueCode => typeof code === "string" && Object.hasOwn(entries, code);

/** Most allowed words a message lists: all that can be read when nothing else helps, fewer beside advice. The issue itself holds them all. */
const MAX_LISTED = 30;
const MAX_LISTED_BESIDE_ADVICE = 12;

const place = (path: string): string => (path === "" ? "chart" : path);
const sentence = (text: string): string => (text === "" || /[.?!]$/.test(text) ? text : `${text}.`);

function allowedSentence(allowed: readonly string[], owner: string | undefined, most: number): string {
  if (allowed.length === 0) return owner ? `Nothing is allowed here for ${owner}.` : "";
  const more = allowed.length > most + 2 ? allowed.length - most : 0;
  const listed = allowed.slice(0, allowed.length - more).map((each) => (/^[\w ./<>#%$-]+$/.test(each) ? each : quote(each)));
  return `Allowed${owner ? ` for ${owner}` : ""}: ${listed.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

/**
 * The one maker of issues: severity and words come from the code, in the order place, what was wrong, what is allowed, what to do.
 * Received values are cut at 60 characters and safe to write as JSON. A suggestion is asked as a question unless `next` says more.
 */
export function issue(code: IssueCode, details: IssueDetails): Issue {
  const entry = entries[code];
  const { path, allowed, suggestion, at, owner } = details;
  const fix = fixOf(code, details);
  const next = details.next ?? (suggestion === undefined ? (entry.next?.(details) ?? "") : `Did you mean ${quote(suggestion)}?`);
  const sentences = [
    sentence(entry.wrong(details)),
    allowed ? allowedSentence(allowed, owner, next === "" ? MAX_LISTED : MAX_LISTED_BESIDE_ADVICE) : "",
    sentence(next),
  ];
  const found: Issue = {
    code,
    severity: details.severity ?? entry.severity,
    path,
    ...("received" in details && { received: kept(details.received) }),
    ...(allowed && { allowed: [...allowed] }),
    ...(suggestion !== undefined && { suggestion }),
    ...(fix && fix.length > 0 && { fix }),
    message: `${place(path)}: ${sentences.filter((each) => each !== "").join(" ")}`,
  };
  return at ? withPosition(found, at) : found;
}

/** The same issue with its place in the source, in the message too; one that has a place already is returned as it is. */
export function withPosition(found: Issue, at: SourcePosition): Issue {
  if (found.at) return found;
  const where = place(found.path);
  const { message, ...rest } = found;
  return { ...rest, at, message: `${where} (line ${at.line})${message.slice(where.length)}` };
}

const typeNames: Record<string, readonly string[]> = {
  string: ["a text"],
  number: ["a number"],
  boolean: ["true", "false"],
  array: ["a list"],
  object: ["an object"],
  null: ["null"],
};

/** `a text, true, false or null`, for the JSON types a place accepts. */
export const typeWords = (types: readonly string[]): string => oneOf(types.flatMap((type) => typeNames[type] ?? [type]));
