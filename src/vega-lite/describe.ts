import { isRecord, type Json } from "./json.js";
import { insideOf, type View, viewsOf } from "./views.js";

const NOUNS: ReadonlyMap<string, string> = new Map([
  ["arc", "Pie chart"],
  ["area", "Area chart"],
  ["bar", "Bar chart"],
  ["boxplot", "Box plot"],
  ["circle", "Scatter plot"],
  ["errorband", "Error bands"],
  ["errorbar", "Error bars"],
  ["geoshape", "Map"],
  ["image", "Pictures"],
  ["line", "Line chart"],
  ["point", "Scatter plot"],
  ["rect", "Heatmap"],
  ["rule", "Rules"],
  ["square", "Scatter plot"],
  ["text", "Texts"],
  ["tick", "Strip plot"],
  ["trail", "Line chart of varying width"],
]);

const CHANNELS = ["y", "x", "theta", "color", "size", "row", "column", "facet", "shape"];

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;

const markOf = ({ mark }: Json): string => `${isRecord(mark) ? mark.type : mark}`;

/** What a channel shows, in words; undefined when it shows no field. */
function words(def: unknown): string | undefined {
  if (!isRecord(def)) return undefined;
  if (typeof def.title === "string" && def.title !== "") return def.title;
  if (def.aggregate === "count") return "number of rows";
  if (typeof def.field !== "string") return undefined;
  return typeof def.aggregate === "string" ? `${def.aggregate} of ${def.field}` : def.field;
}

/** What a map without channels shows: the feature of its topology, and how the globe was made flat. */
function featureOf({ data, projection }: Json): string {
  const format = isRecord(data) && isRecord(data.format) ? data.format : {};
  const feature = format.feature ?? format.mesh;
  const sphere =
    isRecord(data) && (data.sphere !== undefined ? "the globe" : data.graticule !== undefined ? "meridians and parallels" : undefined);
  const flat = isRecord(projection) && typeof projection.type === "string" ? `, ${projection.type} projection` : "";
  return `${typeof feature === "string" ? `of ${feature}` : sphere ? `of ${sphere}` : ""}${flat}`;
}

function plotWords(view: View, outer: Json): string {
  const encoding = { ...outer, ...(isRecord(view.view.encoding) ? view.view.encoding : {}) };
  const said = [...new Set(CHANNELS.flatMap((name) => words(encoding[name]) ?? []))];
  const noun = NOUNS.get(markOf(view.view)) ?? "Chart";
  if (said.length === 0) return `${noun} ${featureOf(view.view)}`.trim();
  return said.length === 1 ? `${noun} of ${said[0]}` : `${noun} of ${said[0]} by ${list(said.slice(1))}`;
}

const titleOf = ({ view }: View): string | undefined => {
  const { title } = view;
  const text = isRecord(title) ? title.text : title;
  return typeof text === "string" ? text : Array.isArray(text) ? text.join(" ") : undefined;
};

function viewWords(view: View, outer: Json = {}): string {
  const encoding = { ...outer, ...(isRecord(view.view.encoding) ? view.view.encoding : {}) };
  const inner = insideOf(view);
  if (view.kind === "unit") return plotWords(view, outer);
  if (view.kind === "layer") {
    const parts = [...new Set(inner.map((each) => viewWords(each, encoding)))];
    return parts.length === 1
      ? parts[0]!
      : parts
          .slice(0, 3)
          .join(", with ")
          .replaceAll(/with ([A-Z])/g, (_, letter: string) => `with ${letter.toLowerCase()}`);
  }
  if (view.kind === "facet") {
    const { facet } = view.view;
    const by = isRecord(facet) ? [words(facet), words(facet.row), words(facet.column)].filter((each) => each !== undefined) : [];
    return `${viewWords(inner[0]!, encoding)}, one for each ${list(by) || "value"}`;
  }
  if (view.kind === "repeat") {
    const { repeat } = view.view;
    const fields = [repeat].flatMap((each) => (isRecord(each) ? Object.values(each).flat() : each)).map(String);
    return `${viewWords(inner[0]!, encoding)}, one for each of ${list([...new Set(fields)].slice(0, 6))}`;
  }
  return `${inner.length} charts: ${inner
    .slice(0, 4)
    .map((each) => titleOf(each) ?? viewWords(each, encoding))
    .join("; ")}${inner.length > 4 ? " and more" : ""}`;
}

/**
 * What a specification shows, as a sentence for people who cannot see the picture.
 * @param rows of the chart.
 */
export function describeSpec(view: View, rows: number): string {
  const plots = [...viewsOf(view)].filter(({ kind }) => kind === "unit").length;
  const second = rows > 0 ? ` ${rows} ${rows === 1 ? "row" : "rows"}.` : plots > 1 ? ` ${plots} plots.` : "";
  return `${viewWords(view)}.${second}`;
}
