// Tables of the keys of one part of a chart, from its schema and the house defaults.
import { code, codes, literal, table } from "./markdown.mjs";

/** Parts of the language and the section that explains each. */
const sections = {
  PositionDef: "[channel](#channels)",
  LegendChannelDef: "[channel](#channels)",
  FieldDef: "[channel](#channels)",
  ScaleDef: "[scale](#scales)",
  AxisDef: "[axis](#axes)",
  LegendDef: "[legend](#legends)",
  BinDef: "[classes](#classes)",
  ColorMapDef: "[colours by field](#colours-of-categories)",
  LimitDef: "[limit](#the-largest-and-the-rest)",
  Sort: "[order](#order-of-categories)",
  Format: "[format](#formats)",
  LabelsDef: "[labels](#value-labels)",
  ReferenceDef: "[reference](#references)",
  MultiplesDef: "[multiples](#small-multiples)",
  PanelDef: "[field of panels](#small-multiples)",
  PanelLimitDef: "[limit of panels](#small-multiples)",
  PanelSharing: "`shared`, `independent`",
  PanelScalesDef: "[scales of a panel](#small-multiples)",
  PanelScaleDef: "[scale of a panel](#small-multiples)",
  LayerDef: "[layer](#layers)",
  LayerStyleDef: "[paint of a layer](#layers)",
  StyleDef: "[style](#style)",
  TextStyleDef: "[lettering](#titles)",
  MarkStyleDef: "[paint](#marks)",
  LayoutDef: "[distances](#distances)",
  DataDef: "[rows](#rows)",
  GeoDef: "[map](#maps)",
  ProjectionDef: "[projection](#maps)",
  ProjectionType: "[name of a projection](#maps)",
  VegaLiteSpec: "[specification](#specifications-in-vega-lite)",
  TimeUnit: "[time unit](#time-units)",
  Aggregate: "[aggregate](#aggregates)",
  Kind: "[kind](#kinds)",
  ScaleType: "[scale type](#scales)",
  Scalar: "value",
  ColumnProfile: "[profile](cards.md#the-profile-of-a-column)",
  CardDef: "[card](cards.md#paint-of-cards)",
  CardWords: "[words](cards.md#what-a-card-says)",
  KpiDef: "[kpi](cards.md#kpis)",
  ColumnDef: "[column](cards.md#tables)",
  TableDef: "[table](cards.md#paint-of-tables)",
  SparkDef: "[spark](cards.md#paint-of-sparks)",
  ProfileHistogram: "[classes](cards.md#numbers-by-class)",
  DateDistribution: "[calendar steps](cards.md#dates-by-calendar-step)",
  LiteralSparkDef: "[spark](cards.md#sparks-of-kpis)",
  CellSparkDef: "[spark](cards.md#sparks-in-cells)",
  CellRuleDef: "[rule](cards.md#rules-of-cells)",
  QualityFlag: "[flag](cards.md#flags)",
  Quantile: "[quantile](cards.md#quantiles)",
  ValueCount: "[value](cards.md#values-and-their-rows)",
  TextLengths: "[lengths](cards.md#lengths-of-texts)",
  BooleanCounts: "[counts](cards.md#true-and-false)",
  ThresholdDef: "[threshold](cards.md#thresholds)",
  ProfileKind: "[kind](cards.md#what-a-column-holds)",
  CardSize: "`small`, `medium`, `large`",
};

const basic = { string: "text", number: "number", integer: "number", boolean: "`true`, `false`", null: "`null`" };

function range({ minimum, maximum, exclusiveMinimum }) {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  return minimum === undefined ? "" : `, ${minimum} or more`;
}

/** `a, b or c`; a list of what is also taken alone is a list of these. */
function unionWords(members, definitions) {
  const words = members.map((each) => valueWords(each, definitions));
  const isListOfThese = (each) =>
    each.type === "array" && (each.items?.anyOf ?? [each.items]).every((item) => words.includes(valueWords(item ?? {}, definitions)));
  const shown = members.map((each, i) => (isListOfThese(each) && each.maxItems === undefined ? "a list of these" : words[i]));
  return [...new Set(shown)].join(" or ").replace(/ or (?=.* or )/g, ", ");
}

/** What a key takes, in words. */
export function valueWords(schema, definitions) {
  if (schema.$ref) {
    const name = schema.$ref.replace("#/definitions/", "");
    return sections[name] ?? valueWords(definitions[name], definitions);
  }
  if (schema.anyOf) return unionWords(schema.anyOf, definitions);
  if (schema.enum) return codes(schema.enum);
  if (schema.const !== undefined) return code(schema.const);
  if (Array.isArray(schema.type)) return schema.type.map((type) => basic[type]).join(" or ");
  if (schema.type === "array") {
    const item = schema.items && Object.keys(schema.items).length > 0 ? valueWords(schema.items, definitions) : "row";
    return schema.maxItems === 2 ? `two of ${item}` : `list of ${item}`;
  }
  if (schema.type === "object") return "object";
  if (schema.type === undefined) return "anything";
  return `${basic[schema.type]}${schema.type === "number" ? range(schema) : ""}`;
}

const said = (value) => (value === undefined ? "" : literal(value));

/** The same key in several places of the defaults: one value, or each with its place. */
function byPlace(places, key) {
  const groups = new Map();
  for (const [place, values] of Object.entries(places)) {
    const text = said(values[key]);
    if (text !== "") groups.set(text, [...(groups.get(text) ?? []), place]);
  }
  return groups.size < 2 ? ([...groups.keys()][0] ?? "") : [...groups].map(([text, names]) => `${text} (${names.join(", ")})`).join("; ");
}

/** The house default of a key, as text; "" where there is none. */
const defaultsOf = (defaults) => ({
  ChartIntent: (key) => said(key === "type" ? "auto" : defaults.frame[key]),
  StyleDef: (key) => said({ ...defaults.frame, none_label: defaults.color.none_label, currency: defaults.format.currency }[key]),
  AxisDef: (key) => byPlace({ amounts: defaults.axis.measure, names: defaults.axis.category, dates: defaults.axis.time }, key),
  LegendDef: (key) => said(defaults.legend[key]),
  LabelsDef: (key) => said(defaults.labels[key]),
  ReferenceDef: (key) => said(defaults.references[key]),
  LayoutDef: (key) => said(defaults.layout[key]),
  TextStyleDef: (key) => byPlace({ title: defaults.title, subtitle: defaults.subtitle }, key),
  GeoDef: (key) => (key === "part_of" ? "" : said(defaults.geo[key])),
  SparkDef: (key) => said(defaults.spark[key]),
  CardDef: (key) => said(defaults.card[key]),
  KpiDef: (key) => said(defaults.kpi[key]),
  TableDef: (key) => said(defaults.table[key]),
  ScaleDef: (key) =>
    key === "range"
      ? `${said(defaults.size_range)} (size); ${said(defaults.opacity_range)} (opacity); ${said(defaults.shapes)} (shape)`
      : key === "unknown"
        ? said(defaults.color.no_data)
        : "",
});

/**
 * Maker of tables of keys.
 * @param {any} schema of a chart
 * @param {any} defaults of the house
 */
export function keyTables(schema, defaults) {
  const { definitions } = schema;
  const given = defaultsOf(defaults);
  const properties = (name) => (name === "ChartIntent" ? schema : definitions[name]).properties;
  /** Rows of one part of the language: key, value, default, meaning. */
  return function rows(name, { without = [], only } = {}) {
    const listed = Object.entries(properties(name)).filter(([key]) => (only ? only.includes(key) : !without.includes(key)));
    return table(
      ["Key", "Takes", "Default", "Meaning"],
      listed.map(([key, each]) => [
        code(key),
        valueWords(each, definitions),
        given[name]?.(key) ?? "",
        each.description ?? definitions[each.$ref?.replace("#/definitions/", "")]?.description ?? "",
      ]),
    );
  };
}
