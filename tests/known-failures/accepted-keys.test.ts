import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ChartIntent, RenderError, render } from "../../dist/index.js";
import { channels, channelsOf, chartTypes } from "../../src/intent/chart-types.js";
import { basesOf, channelValues, chartValues, idleKeys, rows, unreadKeys } from "./accepted-keys.js";

type Json = Record<string, unknown>;

const kindOf = (channel: string, type: string): "position" | "legend" | "plain" =>
  channel === "x" || channel === "y"
    ? type === "pie" || type === "donut"
      ? "plain"
      : "position"
    : ["color", "size", "shape", "opacity"].includes(channel)
      ? "legend"
      : "plain";

/** The chart with a value at a path; channels that are bare texts become objects. */
function withValue(chart: ChartIntent, path: string, value: unknown): ChartIntent {
  const out = structuredClone(chart) as Json;
  const keys = path.split("/");
  let node: Json = out;
  for (const [i, key] of keys.slice(0, -1).entries()) {
    let next = node[key];
    if (typeof next === "string") next = { field: next };
    else if (Array.isArray(next) && key !== "references")
      next = next.map((each) => (typeof each === "string" ? { field: each } : { ...each }));
    else if (next === undefined || next === null || typeof next !== "object") next = keys[i + 1] === "0" ? [] : {};
    node[key] = next;
    node = (Array.isArray(next) && key !== "references" ? next[0] : next) as Json;
  }
  node[keys.at(-1)!] = value;
  return out as ChartIntent;
}

/** What a key needs besides itself before it can show. */
function prepared(chart: ChartIntent, path: string): ChartIntent {
  const out = structuredClone(chart) as Json & ChartIntent;
  const set = (at: string, value: unknown) => Object.assign(out, withValue(out, at, value));
  if (/^style\/title|title_lines|title_gap/.test(path))
    set("title", "A title that goes on for quite a while, so long that it needs a second line, or even a third one if it must");
  if (/^style\/subtitle|subtitle_lines|subtitle_gap/.test(path)) {
    set("title", "A title");
    set(
      "subtitle",
      "A subtitle that goes on for quite a while, so long that it needs a second line in any frame, or even a third one if it must",
    );
  }
  if (/^labels\//.test(path)) set("labels", true);
  if (/^references\/0/.test(path) && !/\/(x|y)$/.test(path))
    set("references", [path.endsWith("band_opacity") ? { y: [20, 30] } : { y: 20, label: "Words" }]);
  const guide = /^(.*(?:axis|axis_x|axis_y|legend))\/([a-z_]+)$/.exec(path);
  if (guide) {
    const [, at, key] = guide;
    if (key!.startsWith("title_")) set(`${at}/title`, "Guide");
    if (key!.startsWith("grid_") || key === "zero_color") set(`${at}/grid`, true);
    if (key!.startsWith("line_")) set(`${at}/line`, true);
    if (/legend$/.test(at!) && key !== "visible") set(`${at}/visible`, true);
  }
  if (/axis_title_gap/.test(path)) set("style/axis_y/title", "Guide");
  if (path.endsWith("seam_color")) set(path.replace("color", "width"), 4);
  if (/marks\/(line|point)\/size$/.test(path) && out.type !== "scatter") set("style/marks/line/points", true);
  if (/sort\/order$/.test(path)) set(path.replace("order", "by"), "amount");
  if (/bin\/(start|stop)$/.test(path)) set(path.replace(/(start|stop)$/, "step"), 10);
  if (/limit\/(other|color)$/.test(path)) set(path.replace(/\w+$/, "to"), 1);
  if (/scale\/clamp$/.test(path)) set(path.replace("clamp", "domain"), [5, 30]);
  if (/style\/legend|legend_|ramp_/.test(path) && out.color !== undefined && !/visible$|style\/legend$/.test(path))
    set("color/legend/visible", true);
  return out;
}

/** What a chart gives: file and issues; undefined when it is refused. */
async function outcome(chart: ChartIntent): Promise<string | undefined> {
  try {
    const { content, issues } = await render(chart, { data: rows, fonts: "reference" });
    return JSON.stringify([`${content}`.replace(/\bd[0-9a-z]{7}\b/g, "id"), issues]);
  } catch (error) {
    if (error instanceof RenderError) return undefined;
    throw error;
  }
}

const baselines = new Map<string, Promise<string | undefined>>();
const baseline = (chart: ChartIntent) => {
  const key = JSON.stringify(chart);
  if (!baselines.has(key)) baselines.set(key, outcome(chart));
  return baselines.get(key)!;
};

/** Says nothing more than silence does, so nothing has to show. */
const isIdle = (value: unknown) => value === null || value === false || value === "none";

/** Whether a key changes the file or is told; "refused" when no chart takes it. */
async function effect(type: string, path: string, values: readonly unknown[]): Promise<"honoured" | "refused" | "unread"> {
  let isAccepted = false;
  const channel = path.split("/")[0]!;
  for (const base of basesOf[type]!) {
    if (path.includes("/") && (channels as readonly string[]).includes(channel) && (base as Json)[channel] === undefined) continue;
    const before = prepared(base, path);
    const wanted = await baseline(before);
    if (wanted === undefined) continue;
    for (const value of values) {
      const found = await outcome(withValue(before, path, value));
      if (found === undefined) continue;
      if (found !== wanted) return "honoured";
      if (!isIdle(value)) isAccepted = true;
    }
  }
  return isAccepted ? "unread" : "refused";
}

/** Keys below a channel and beside channels that the schema knows, in the spelling of the tables. */
function schemaKeys(): Set<string> {
  const schema = JSON.parse(readFileSync(new URL("../../schema/chart-intent.schema.json", import.meta.url), "utf8")) as {
    definitions: Record<string, { properties?: Json }>;
  };
  const keys = (name: string) => Object.keys(schema.definitions[name]?.properties ?? {});
  return new Set(
    [
      "AxisDef",
      "LegendDef",
      "ScaleDef",
      "LabelsDef",
      "ReferenceDef",
      "MarkStyleDef",
      "LayoutDef",
      "TextStyleDef",
      "BinDef",
      "LimitDef",
    ].flatMap((name) => keys(name).map((key) => `${name}.${key}`)),
  );
}

const tried: Record<string, string> = {
  AxisDef: "style/axis_x/",
  LegendDef: "style/legend/",
  LabelsDef: "labels/",
  ReferenceDef: "references/0/",
  MarkStyleDef: "style/marks/bar/",
  LayoutDef: "style/layout/",
  TextStyleDef: "style/title/",
};

it("every key of the schema is among those that are tried", () => {
  const missing = [...schemaKeys()].filter((each) => {
    const [name, key] = each.split(".") as [string, string];
    if (name === "ScaleDef") return channelValues.position[`scale/${key}`] === undefined;
    if (name === "BinDef" || name === "LimitDef") return channelValues.position[`${name.slice(0, -3).toLowerCase()}/${key}`] === undefined;
    return chartValues[`${tried[name]}${key}`] === undefined;
  });
  expect(missing).toEqual([]);
});

// Columns and donuts are bars and pies to every key.
describe.each(Object.keys(chartTypes).filter((type) => basesOf[type]))("every key that type %s accepts is honoured", (type) => {
  const rule = chartTypes[type]!;
  const wanted: [string, readonly unknown[]][] = [
    ...channelsOf(rule).flatMap((channel) =>
      channel === "tooltip" || rule.sameAs?.[channel]
        ? []
        : Object.entries(channelValues[kindOf(channel, type)]).map(([key, values]): [string, readonly unknown[]] => [
            `${channel}/${key}`,
            values,
          ]),
    ),
    // A channel on its own, where it is not needed.
    ...rule.takes.map((channel): [string, readonly unknown[]] => [
      channel,
      channel === "tooltip" ? [null, ["id", "name"]] : ["other", "level", "day"],
    ]),
    ...Object.entries(chartValues),
  ];

  it("or refused, or told", { timeout: 120_000 }, async () => {
    const unread: string[] = [];
    for (const [path, values] of wanted) if ((await effect(type, path, values)) === "unread") unread.push(path);
    expect(unread.filter((path) => !idleKeys.some((each) => each.test(path)))).toEqual(unreadKeys[type] ?? []);
  });
});
