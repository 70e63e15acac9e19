import { DRAWN_CHANNELS } from "../chart/channels.js";
import type { ChartTypeRule } from "./chart-types.js";
import type { NormalIntent } from "./normal.js";
import { isRecord } from "./pointer.js";

type Chart = Record<string, unknown>;

const fieldOf = (value: unknown): unknown => (typeof value === "string" ? { field: value } : value);
const guideOf = (value: unknown): unknown =>
  value === null || value === false ? { visible: false } : value === true ? { visible: true } : value;

/** Some keys of an object in one spelling, guides unless said otherwise. */
function withGuides(value: unknown, keys: readonly string[], change = guideOf): unknown {
  if (!isRecord(value)) return value;
  const out: Chart = { ...value };
  for (const key of keys) if (out[key] !== undefined) out[key] = change(out[key]);
  return out;
}

const channelOf = (value: unknown): unknown => withGuides(fieldOf(value), ["axis", "legend"]);
/** Channels that a field name alone may stand for; `lookup` is another name of `region`, and a tooltip may be a list. */
const FIELDS: readonly string[] = [...DRAWN_CHANNELS, "lookup"];

/** The map in one spelling: a name alone is its source, the name of a projection its type. */
function geoOf(value: unknown): unknown {
  if (!isRecord(value)) return typeof value === "string" ? { source: value } : value;
  return typeof value.projection === "string" ? { ...value, projection: { type: value.projection } } : value;
}

/**
 * A valid chart in one spelling; see `NormalIntent`. Null channels were switched off and are left out.
 * @param chart plain and valid; not changed.
 */
export function normalize(chart: Chart, rule: ChartTypeRule | undefined): NormalIntent {
  const out: Chart = {};
  for (const [key, value] of Object.entries(chart)) {
    const name = rule?.sameAs?.[key as keyof typeof rule.sameAs] ?? key;
    if (FIELDS.includes(key)) {
      const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
      out[name] = Array.isArray(one) ? one.map(channelOf) : channelOf(one);
    } else if (key === "geo") out.geo = geoOf(value);
    else if (key === "tooltip") out.tooltip = value === null ? null : [value].flat().map(fieldOf);
    else if (key === "labels") out.labels = value === true ? {} : value === false ? null : value;
    else if (key === "layers") out.layers = (value as Chart[]).map((each) => normalize(each, undefined));
    else if (key === "multiples")
      out.multiples = withGuides(typeof value === "string" ? { columns: value } : value, ["rows", "columns"], fieldOf);
    else if (key === "columns" && Array.isArray(value)) out.columns = value.map(fieldOf);
    else if (key === "style") out.style = withGuides(value, ["legend", "axis_x", "axis_y", "title", "subtitle"]);
    else out[key] = value;
  }
  return out as NormalIntent;
}
