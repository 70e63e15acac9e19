import type { RegionReport } from "../../chart/artifact.js";
import type { ResolvedGeo } from "../../chart/geo.js";
import type { ResolvedChart, ResolvedLegendChannel, ResolvedStyle } from "../../chart/resolved.js";
import type { Geometry } from "../../context/geometry.js";
import { columnOf } from "../../data/table.js";
import { regionsOfRows } from "../../geo/join.js";
import type { RegionMatch } from "../../geo/keys/types.js";
import type { NormalLegendChannel } from "../../intent/normal.js";
import type { Draft } from "../draft.js";
import type { Resolving } from "../resolve.js";
import type { ChannelCore } from "../rules/channel.js";
import type { Scope } from "../scope.js";
import { type GeometryQuestion, geometryAtOnce } from "./geometry.js";
import { resolveGeo } from "./map.js";
import { checkMatch } from "./match.js";
import { checkPlaces } from "./places.js";
import { warnAboutTotals } from "./totals.js";
import { describeMap } from "./words.js";

export { regionKind } from "../../geo/keys/region-kind.js";
export type { GeometryQuestion } from "./geometry.js";
export { fetchGeometries, loadGeometry } from "./geometry.js";

const PLAIN = ["region", "latitude", "longitude", "text", "detail"] as const;

/** The words of the legend for regions without a value, where there are such regions. */
function withNoData(scope: Scope, color: ResolvedLegendChannel, hasNone: boolean): ResolvedLegendChannel {
  const path = "/color/legend/no_data";
  if (!hasNone || color.legend.no_data !== null || color.scale.type === "ordinal") return color;
  const said = scope.intent.color?.legend?.no_data ?? scope.intent.style?.legend?.no_data;
  if (scope.ledger.isAuthored(path)) return color;
  const words = scope.ledger.choose(path, said, undefined, { value: scope.config.legend.no_data, source: "legend.no_data" });
  return { ...color, legend: { ...color.legend, no_data: words } };
}

/** Bubbles over filled regions are of ink: the colours are those of the regions. */
function overFill(scope: Scope, marks: ResolvedStyle["marks"]): ResolvedStyle["marks"] {
  const said = scope.intent.style?.marks?.point?.color ?? scope.intent.style?.color;
  if (scope.type !== "map" || scope.intent.size === undefined || said !== undefined || !marks.point) return marks;
  const color = scope.ledger.enriched("/style/marks/point/color", {
    value: scope.config.labels.color,
    rule: "point.over-fill",
    reason: "the colours are those of the regions under it",
  });
  return { ...marks, point: { ...marks.point, color } };
}

function plainChannels(draft: Draft, { withFormat, extentOf }: Resolving) {
  const { scope, cores, defs, marks } = draft;
  return Object.fromEntries(
    PLAIN.flatMap((name) => {
      const core = cores[name];
      return core ? [[name, withFormat(scope, `/${name}`, defs[name]!, core, extentOf(marks.values[name]) ?? [0, 0])]] : [];
    }),
  ) as Pick<ResolvedChart, (typeof PLAIN)[number]>;
}

/** Ids of regions that show their owner, or nothing, for want of a row. */
const isMissing = (geometry: Geometry, geo: ResolvedGeo, match: RegionMatch): boolean => {
  const left = new Set(geo.leave_out);
  const filled = new Set(match.matched.map(({ id }) => id));
  return geometry.regions.some(({ id, owner, isFine }) => {
    const as = owner ?? geo.part_of[id];
    return !isFine && !left.has(id) && !filled.has(id) && (as === undefined || !filled.has(as));
  });
};

/** What is under a map, and how its rows joined it; filled in as it is found. */
interface Found {
  geometry?: Geometry;
  match?: RegionReport;
}

/** A map with nothing left open, on the geometry that was fetched or is there. */
export function resolveOnMap(scope: Scope, renderer: string, tools: Resolving, q: GeometryQuestion & { map: Found }): ResolvedChart {
  q.map.geometry ??= geometryAtOnce(q);
  const { chart, match } = resolveMap(scope, renderer, q.map.geometry, tools);
  if (match) q.map.match = match;
  return chart;
}

/** Where the rows of a map, or of a layer of one, belong on it. Raises what `checkMatch` and `checkPlaces` do. */
function checkRows({ scope, cores, marks }: Draft, geometry: Geometry, isLayer = false): RegionMatch | undefined {
  const { intent, table } = scope;
  const column = intent.region?.field === undefined ? undefined : columnOf(table, intent.region.field);
  const match = regionsOfRows(intent, table, geometry);
  const isAggregated = Object.values(cores).some((core) => core.aggregate !== null);
  if (column && match) checkMatch(scope, column, match, geometry, isAggregated, isLayer);
  checkPlaces(scope, marks);
  return match;
}

/** A map with nothing left open, and how its rows joined its regions. The caller throws when `scope.errors` is not empty. */
function resolveMap(
  scope: Scope,
  renderer: string,
  geometry: Geometry,
  tools: Resolving,
): { chart: ResolvedChart; match: RegionReport | undefined } {
  const { checkStylePalette, draftOf, resolveFrame, resolveMarks, resolveTooltip, usedColumns } = tools;
  const { resolveLegendChannel } = scope.coloring;
  const draft = draftOf(scope);
  const { ledger, intent, table } = scope;
  checkStylePalette(scope);
  const frame = resolveFrame(scope);
  const match = checkRows(draft, geometry);
  const layered = tools.layersOf(draft);
  for (const layer of draft.layers ?? []) checkRows(layer, geometry, true);
  const geo = resolveGeo({ scope, geometry, match, marks: draft.marks });
  const legends = Object.fromEntries(
    tools.LEGEND_CHANNELS.flatMap((channel) =>
      draft.cores[channel]
        ? [[channel, resolveLegendChannel(draft, channel, (intent[channel] ?? {}) as NormalLegendChannel, draft.cores[channel])]]
        : [],
    ),
  ) as Partial<Record<"color" | "size" | "shape" | "opacity", ResolvedLegendChannel>>;
  if (scope.type === "map" && legends.color && match) {
    legends.color = withNoData(scope, legends.color, isMissing(geometry, geo, match));
    warnAboutTotals(scope, draft.cores.color!);
  }
  const plain = plainChannels(draft, tools);
  const style: ResolvedStyle = {
    orientation: draft.orientation,
    stack: draft.stack,
    ...frame,
    ...((intent.style?.font ?? scope.config.frame.font)
      ? { font: ledger.choose("/style/font", intent.style?.font, undefined, { value: scope.config.frame.font!, source: "frame.font" }) }
      : {}),
    marks: overFill(
      scope,
      resolveMarks({ scope, count: draft.marks.count, hasSeries: draft.cores.color !== undefined, stack: draft.stack }),
    ),
  };
  const bare: Omit<ResolvedChart, "colors" | "data" | "description" | "origins"> = {
    type: scope.type,
    renderer,
    title: ledger.choose("/title", intent.title, { value: null, rule: "title.none", reason: "the chart has no title" }),
    subtitle: ledger.choose("/subtitle", intent.subtitle, { value: null, rule: "subtitle.none", reason: "the chart has no subtitle" }),
    ...plain,
    ...legends,
    tooltip: resolveTooltip(draft, { region: plain.region, ...legends, detail: plain.detail, text: plain.text }),
    labels: ledger.enriched("/labels", { value: null, rule: "labels.map", reason: "a map has no value labels" }),
    references: ledger.enriched("/references", { value: [], rule: "references.map", reason: "a map has no lines at values" }),
    geo,
    style,
    width: scope.width,
    height: scope.height,
    locale: scope.locale.tag,
    ...(intent.ignore === undefined ? {} : { ignore: ledger.authored("/ignore", intent.ignore) }),
  };
  const { chart, words } = layered?.(bare) ?? { chart: bare, words: "" };
  const description = ledger.choose("/description", intent.description, {
    value: `${describeMap({ scope, marks: draft.marks, chart, match, geometry })}${words}`,
    rule: "description.words",
    reason: "written from the chart and its values",
  });
  scope.coloring.warnAboutUnreadMaps(scope, [...scope.shownColors.keys()]);
  scope.telling.warnAboutRows(scope, draft.cores as Record<string, ChannelCore>, draft.marks, { x: undefined, y: undefined });
  return {
    chart: {
      ...chart,
      description,
      data: usedColumns(chart, table),
      colors: Object.fromEntries(scope.shownColors),
      get origins() {
        return ledger.origins;
      },
    },
    match: match && reportOf(match),
  };
}

function reportOf({ byRow: _, ...report }: RegionMatch): RegionReport {
  return report;
}
