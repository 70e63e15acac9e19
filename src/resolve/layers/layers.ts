import { isAlongX } from "../../chart/along.js";
import type { ResolvedLayer } from "../../chart/layer.js";
import type {
  MarkName,
  ResolvedChart,
  ResolvedLegend,
  ResolvedLegendChannel,
  ResolvedMark,
  ResolvedPosition,
} from "../../chart/resolved.js";
import { readableOn } from "../../color/readable.js";
import { MEASURES_FIELD } from "../../data/category-key.js";
import type { Table } from "../../data/table.js";
import type { NormalLegendChannel, NormalPosition } from "../../intent/normal.js";
import type { Draft } from "../draft.js";
import { isMapType } from "../geo/map-type.js";
import { draftOfLayer, type LayerDraft } from "./draft.js";
import { baseName, isInk, layerNames, listedNames, nameColors } from "./names.js";
import { ownScale } from "./own-scale.js";
import type { Rules } from "./rules.js";
import { TakenColors } from "./taken-colors.js";
import { checkBase, warnAboutSize, warnAboutUnreadScale, warnAboutZeros } from "./warnings.js";
import { layerWords } from "./words.js";

/** A chart before what is written about it. */
type Chart = Omit<ResolvedChart, "colors" | "data" | "description" | "origins">;

/** What the layers make of a chart: the chart with them, and sentences about them. */
export type Layered = (chart: Chart) => { chart: Chart; words: string };

const PLAIN = ["y_start", "region", "latitude", "longitude", "text", "detail", "order"] as const;

/**
 * Resolves the layers of a chart by the rules of charts, each in a scope of its own, and lets the chart's scales cover them.
 * @param base the chart; `along` and `beside` of it are filled in.
 * @returns what is to be done once the chart's own channels are resolved.
 */
export function openLayers(base: Draft, rules: Rules): Layered {
  const drafts: LayerDraft[] = [];
  for (const [index, layer] of (base.scope.intent.layers ?? []).entries()) {
    const draft = base.scope.layerRows?.get(index) === null ? null : draftOfLayer(base, layer, index, drafts.length, rules);
    if (draft) drafts.push(draft);
  }
  const others = drafts.filter((draft) => draft.isOther);
  if (drafts.length === 0) return (chart) => ({ chart, words: "" });
  base.layers = drafts;
  base.along = drafts.filter(({ layer, marks }) => isAlongX(layer) && marks.values.x !== undefined);
  base.beside = drafts.filter((draft) => !draft.isOther && draft.cores.y !== undefined);
  for (const other of others) other.beside = others.filter((each) => each !== other);
  for (const draft of drafts) {
    checkBase(base, draft);
    warnAboutUnreadScale(draft);
    warnAboutSize(base, draft);
  }
  return (chart) => closeLayers(base, drafts, chart, rules);
}

function closeLayers(base: Draft, drafts: readonly LayerDraft[], before: Chart, rules: Rules): { chart: Chart; words: string } {
  const { scope } = base;
  // A chart in a colour of its own leaves the first one to its layers.
  const hasColor = hasOwnColor(scope);
  const measure = (Array.isArray(before.y) ? before.y[0] : before.y) as ResolvedPosition | undefined;
  const first = baseName(base);
  const names = layerNames(base, drafts, first);
  const colored = drafts.flatMap((draft, i) => (isInk(draft.layer.type) || draft.cores.color || names[i] === null ? [] : [names[i]!]));
  const isOpen = drafts.some(
    ({ layer, cores, scope: own }, i) => !isInk(layer.type) && !cores.color && names[i] !== null && !hasOwnColor(own),
  );
  const taken = new TakenColors(isMapType(scope.type));
  if (before.color) taken.addScale(before.color);
  else if (hasColor)
    taken.add(
      undefined,
      inks(before).filter((hex) => scope.config.color.categorical.includes(hex)),
    );
  const colors = nameColors(
    base,
    [...(first === null || hasColor ? [] : [first]), ...colored],
    isOpen ? taken.beside(undefined) : new Set(),
  );
  taken.add(undefined, [...(colors?.values() ?? [])]);
  const chart = withBaseColor(base, before, first === null ? undefined : colors?.get(first));
  if (!before.color) taken.add(undefined, inks(chart));
  const painted = Object.values(chart.style.marks)[0]?.color;
  // Points over regions are of ink: the colours are those of the regions.
  const own = scope.type === "map" ? scope.config.labels.color : hasColor || painted === undefined ? scope.config.color.single : painted;
  let other: ResolvedPosition | undefined;
  const hasOther = drafts.some((draft) => draft.isOther);
  const layers = drafts.map((draft, i): ResolvedLayer => {
    const y = draft.isOther && measure ? ownScale(draft, measure) : sharedMeasure(draft);
    if (draft.isOther && measure && !other) {
      other = y as ResolvedPosition;
      warnAboutZeros(chart, draft, measure, other);
    }
    const color = names[i] === null ? undefined : colors?.get(names[i]!);
    const layer = layerOf(
      draft,
      chart,
      names[i]!,
      y && other && draft.isOther ? { ...y, scale: other.scale, axis: other.axis } : y,
      color ?? own,
      taken,
    );
    return hasOther ? withLegendOver(draft, layer) : layer;
  });
  noteShown(base, chart, hasColor ? first : null, drafts, layers);
  const legend = mergedLegend(base, rules, listedNames(chart, first, layers));
  const whole: Chart = { ...chart, layers, style: { ...chart.style, legend } };
  return {
    chart: other && measure ? withAxisColors(base, drafts, whole, measure) : whole,
    words: drafts.map((draft, i) => layerWords(draft, layers[i]!)).join(""),
  };
}

/** Notes the colours of names that the author painted himself, so that a chart that is read back tells the same colours. */
function noteShown({ scope }: Draft, chart: Chart, first: string | null, drafts: readonly LayerDraft[], layers: readonly ResolvedLayer[]) {
  const painted = first === null ? [] : [[first, Object.values(chart.style.marks)[0]?.color] as const];
  for (const [i, { title, color, style }] of layers.entries()) {
    const { layer, scope: own } = drafts[i]!;
    if (title !== null && !color && !isInk(layer.type) && hasOwnColor(own)) painted.push([title, Object.values(style.marks)[0]?.color]);
  }
  const shown = { ...scope.shownColors.get(MEASURES_FIELD) };
  for (const [name, color] of painted) if (color !== undefined) shown[name] = color;
  // One name is told apart from nothing, unless categories have colours too.
  const count = Object.keys(shown).length;
  if (count > 1 || (count > 0 && chart.color?.scale.type === "ordinal" && !isMapType(scope.type)))
    scope.shownColors.set(MEASURES_FIELD, shown);
  else scope.shownColors.delete(MEASURES_FIELD);
}

/** Whether the author gives the chart's own marks one colour. */
const hasOwnColor = ({ intent }: Draft["scope"]): boolean =>
  intent.style?.color !== undefined || Object.values(intent.style?.marks ?? {}).some((paint) => paint?.color !== undefined);

/** The chart's own marks in the colour of their name. */
function withBaseColor({ scope }: Draft, chart: Chart, color: string | undefined): Chart {
  if (color === undefined || hasOwnColor(scope)) return chart;
  const marks = Object.fromEntries(
    Object.entries(chart.style.marks).map(([name, paint]) => [
      name,
      { ...paint, color: scope.ledger.enriched(`/style/marks/${name}/color`, { value: color, ...NAMED }) },
    ]),
  );
  return { ...chart, style: { ...chart.style, marks } };
}

/** Colours of a chart's own marks. */
const inks = ({ style }: Chart): string[] => Object.values(style.marks).flatMap((mark) => mark?.color ?? []);

const NAMED = { rule: "layer.color", reason: "each measure has a colour of its own" };

/** A measure on the scale of the chart. */
function sharedMeasure(draft: LayerDraft): ResolvedLayer["y"] {
  const { scope, cores, defs, marks, rules } = draft;
  return cores.y && rules.withFormat(scope, "/y", defs.y!, cores.y, rules.extentOf(marks.values.y) ?? [0, 0]);
}

function layerOf(
  draft: LayerDraft,
  chart: Chart,
  title: string | null,
  y: ResolvedLayer["y"],
  color: string,
  taken: TakenColors,
): ResolvedLayer {
  const { scope, cores, defs, layer, marks, rules } = draft;
  const { extentOf, withFormat, LEGEND_CHANNELS } = rules;
  const shown = draft.hasRows ? withShownColors(draft) : draft;
  const colored = cores.color ? { ...shown, scope: { ...shown.scope, takenColors: taken.beside(cores.color.field) } } : shown;
  const legends = Object.fromEntries(
    LEGEND_CHANNELS.flatMap((channel) => {
      const core = cores[channel];
      return core
        ? [[channel, rules.resolveLegendChannel(colored, channel, (scope.intent[channel] ?? {}) as NormalLegendChannel, core)]]
        : [];
    }),
  ) as Partial<Record<"color" | "size" | "shape" | "opacity", ResolvedLegendChannel>>;
  if (draft.hasRows)
    for (const [field, shown] of colored.scope.shownColors) scope.shownColors.set(field, { ...scope.shownColors.get(field), ...shown });
  if (legends.color) taken.addScale(legends.color);
  const plain = Object.fromEntries(
    PLAIN.flatMap((channel) =>
      cores[channel]
        ? [[channel, withFormat(scope, `/${channel}`, defs[channel]!, cores[channel], extentOf(marks.values[channel]) ?? [0, 0])]]
        : [],
    ),
  );
  const x = defs.x && cores.x ? withFormat(scope, "/x", defs.x, cores.x, extentOf(marks.values.x) ?? [0, 0]) : undefined;
  const tooltip = rules.resolveTooltip(draft, { x: x ?? (isAlongX(layer) ? chart.x : undefined), y, ...legends, ...plain });
  const channels = { ...(x && { x }), ...(y && { y }), ...legends, ...plain, tooltip };
  return {
    type: layer.type,
    title,
    ...(draft.hasRows && {
      data: usedRows(draft, [channels.x ?? (isAlongX(layer) ? chart.x : undefined), ...Object.values(channels).flat()]),
    }),
    ...channels,
    labels: rules.resolveLabels(scope, cores.y, extentOf(marks.values.y) ?? [0, 0], {
      value: false,
      rule: "layer.labels",
      reason: "a layer has labels when it asks for them",
    }),
    style: { stack: draft.stack, marks: paintOf(draft, color) },
  };
}

/** The columns of a layer's own rows that are still named, and those that split it into panels. */
function usedRows({ scope: { table, panels } }: LayerDraft, named: readonly ({ field?: string | undefined } | undefined)[]): Table {
  const used = new Set([...named, ...Object.values(panels?.channels ?? {})].map((channel) => channel?.field));
  return { rowCount: table.rowCount, columns: table.columns.filter(({ field }) => used.has(field)) };
}

/** The layer with the colours that its chart and the layers before it show: a value of one field has one colour, whichever rows it stands in. */
function withShownColors(draft: LayerDraft): LayerDraft {
  const { scope } = draft;
  const colors: Record<string, Readonly<Record<string, string>>> = { ...scope.colors };
  for (const [field, shown] of scope.shownColors) colors[field] = { ...colors[field], ...shown };
  return { ...draft, scope: { ...scope, colors, shownColors: new Map() } };
}

/** Paint of the marks of a layer; those that comment on others are in the ink of references. */
function paintOf({ scope, layer, marks, cores, stack, rules }: LayerDraft, color: string): ResolvedLayer["style"]["marks"] {
  const said = scope.intent.style;
  const paint = rules.resolveMarks({
    scope: { ...scope, type: layer.type },
    count: marks.count,
    hasSeries: cores.color !== undefined,
    stack,
  });
  const out: { [name in MarkName]?: ResolvedMark } = { ...paint };
  const names = rules.traitsOf(layer.type).marks;
  if (names.length === 0) return scope.ledger.enriched("/style/marks", { value: {}, rule: "layer.words", reason: "words have no marks" });
  for (const name of names) {
    if (said?.color !== undefined || said?.marks?.[name as "bar"]?.color !== undefined) continue;
    const path = `/style/marks/${name}/color`;
    const value = isInk(layer.type)
      ? scope.ledger.config(path, scope.config.references.color, "references.color")
      : scope.ledger.enriched(path, { value: color, ...NAMED });
    out[name] = { ...paint[name]!, color: value };
  }
  if (out.point && said?.marks?.point?.opacity === undefined && !isMapType(scope.type))
    out.point = {
      ...out.point,
      opacity: scope.ledger.enriched("/style/marks/point/opacity", {
        value: 1,
        rule: "layer.point",
        reason: "points over other marks hide what is behind them",
      }),
    };
  return out;
}

/** Names at the ends of lines would stand on the second axis. */
function withLegendOver({ scope }: LayerDraft, layer: ResolvedLayer): ResolvedLayer {
  const { color } = layer;
  const said = (scope.intent.color as NormalLegendChannel | undefined)?.legend?.position;
  if (color?.legend.position !== "end" || said !== undefined) return layer;
  const position = scope.ledger.enriched("/color/legend/position", {
    value: "top" as const,
    rule: "layer.legend",
    reason: "the second axis stands at the ends of the lines",
  });
  return { ...layer, color: { ...color, legend: { ...color.legend, position } } };
}

/** The legend of names, of which one alone tells nothing. */
function mergedLegend({ scope }: Draft, { resolveLegend }: Rules, names: readonly string[]): ResolvedLegend {
  const legend = resolveLegend({
    scope,
    path: "/style",
    def: undefined,
    core: { kind: "nominal", title: null, time_unit: null, bin: null, aggregate: null },
    redundant: names.length < (isMapType(scope.type) ? 1 : 2) ? "there is only one name" : undefined,
    names,
    direct: undefined,
    format: undefined,
    extent: [0, 0],
    isLog: false,
    classes: undefined,
    hasNoData: undefined,
  });
  return legend.position === "end" ? { ...legend, position: "top" } : legend;
}

/** Of two axes each has its name in the colour of what it measures, where that is one. */
function withAxisColors({ scope, cores }: Draft, drafts: readonly LayerDraft[], chart: Chart, measure: ResolvedPosition): Chart {
  const canvas = chart.style.background?.slice(0, 7) ?? "#ffffff";
  const why = { rule: "layer.axis-color", reason: "of two axes each has the colour of what it measures" };
  const paint = (axis: ResolvedPosition["axis"], color: string | undefined, note: (value: string) => string) =>
    color === undefined ? axis : { ...axis, title_color: note(readableOn(color, canvas)) };
  const y = measure && !Array.isArray(chart.y) && cores.color === undefined ? ownAxis() : chart.y;
  function ownAxis(): ResolvedPosition {
    const said = { ...scope.intent.style?.axis_y, ...(scope.intent.y as NormalPosition).axis };
    const color = said.title_color === undefined ? Object.values(chart.style.marks)[0]?.color : undefined;
    const axis = paint(measure.axis, color, (value) => scope.ledger.enriched("/y/axis/title_color", { value, ...why }));
    const name = cores.y?.title;
    if (axis.title !== null || said.title !== undefined || !name || scope.small.axisTitles) return { ...measure, axis };
    const title = scope.ledger.enriched("/y/axis/title", {
      value: name,
      rule: "layer.axis-title",
      reason: "of two axes each says what it measures",
    });
    return { ...measure, axis: { ...axis, title } };
  }
  const others = new Set(chart.layers!.flatMap((layer, i) => (drafts[i]!.isOther ? [layer.color ? "" : colorOf(layer)] : [])));
  const single = others.size === 1 ? [...others][0] : undefined;
  const layers = chart.layers!.map((layer, i) => {
    const draft = drafts[i]!;
    if (!draft.isOther || !single || (draft.scope.intent.y as NormalPosition).axis?.title_color !== undefined) return layer;
    const own = layer.y as ResolvedPosition;
    const axis = paint(own.axis, single, (value) => draft.scope.ledger.enriched("/y/axis/title_color", { value, ...why }));
    return { ...layer, y: { ...own, axis } };
  });
  return { ...chart, ...(y && { y }), layers };
}

const colorOf = (layer: ResolvedLayer): string => Object.values(layer.style.marks)[0]?.color ?? "";
