import type { ResolvedMultiples, ResolvedPanels } from "../../chart/multiples.js";
import type { ResolvedChart, ResolvedPosition } from "../../chart/resolved.js";
import type { Scalar } from "../../data/table.js";
import { isoText } from "../../data/time.js";
import { compareScalars } from "../../data/values.js";
import type { FieldDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { channelValues, isContinuous, type Values } from "../../transform/marks.js";
import { panelName, panelsOf, splitMarks } from "../../transform/panels.js";
import type { Draft } from "../draft.js";
import type { PanelRules } from "../layers/rules.js";
import { at } from "../ledger.js";
import type { ChannelCore } from "../rules/channel.js";
import { factFor, type PanelSet, type Scope } from "../scope.js";
import { chartHeight, type Grid, type GridQuestion, gridOf } from "./grid.js";
import { limitPanels } from "./limit.js";
import { scalesOf, sharingOf } from "./scales.js";
import { panelWords } from "./words.js";

/** A chart before what is written about it. */
type Chart = Omit<ResolvedChart, "colors" | "data" | "description" | "origins">;

/** What the panels make of a chart. */
export interface Panelled {
  /** For the rules of the chart: its size is that of a panel, its marks are told apart by panel. */
  scope: Scope;
  /** The chart with its panels, and sentences about them. */
  close(draft: Draft, chart: Chart): { chart: Chart; words: string };
}

/** Parts of the frame that the rules of charts leave for the plot: the frame in which a panel would be the plot. */
const PLOT = { width: 0.85, height: 0.75 };

type Key = "rows" | "columns";
/** Of fields that are limited: the values with panels of their own, the largest first. */
type Largest = { [key in Key]?: readonly Scalar[] };
const NAMES = { rows: "row", columns: "column" } as const;

/** Opens the panels of a chart: which there are, and about how large. Raises `LIMIT_PANELS`. */
export function openMultiples(whole: Scope, rules: PanelRules): Panelled {
  const said = whole.intent.multiples!;
  const cores: { [key in Key]?: ChannelCore } = {};
  const largest: Largest = {};
  let scope = whole;
  for (const key of ["rows", "columns"] as const) {
    if (said[key] === undefined) continue;
    const core = rules.resolveCore(scope, `/multiples/${key}`, "detail", said[key]);
    const limited = limitPanels(scope, key, core, rules);
    cores[key] = limited?.core ?? core;
    if (limited) {
      largest[key] = limited.keep;
      scope = { ...scope, table: limited.table };
    }
  }
  const channels: PanelSet["channels"] = {};
  for (const key of ["rows", "columns"] as const) if (cores[key]) channels[NAMES[key]] = cores[key];
  const counts = Object.fromEntries(
    Object.entries(cores).map(([key, core]) => [key, new Set(channelValues(core, scope.table, scope.locale) as Iterable<unknown>).size]),
  ) as { [key in Key]?: number };
  const count = (counts.rows ?? 1) * (counts.columns ?? 1);
  const { panels: limit } = scope.ctx.limits;
  if (count > limit)
    scope.errors.push(
      issue("LIMIT_PANELS", {
        path: "/multiples",
        count,
        limit,
        detail: `there are ${count} panels, more than the limit of ${limit}`,
        next: "Name a field with fewer values, keep only the rows of those that matter, or raise limits.panels",
      }),
    );
  const { multiples: config, legend } = scope.config;
  const question: GridQuestion = {
    scope,
    count: counts.rows === undefined ? count : undefined,
    across: counts.rows === undefined ? said.wrap && Math.min(Math.floor(said.wrap), count) : (counts.columns ?? 1),
    down: counts.rows,
    gaps: { x: said.gap_x ?? config.gap_x, y: said.gap_y ?? config.gap_y },
    headerSize: said.header?.size ?? config.header.size,
    headerGap: said.header_gap ?? config.header_gap,
  };
  const grid = gridOf(question);
  const panelScope: Scope = {
    ...scope,
    panels: { channels, isLimited: Object.keys(largest).length > 0, split: (marks) => [...splitMarks(marks).values()] },
    width: grid.width / PLOT.width,
    height: grid.height / PLOT.height,
    // One legend over all panels, as wide as the frame.
    config: {
      ...scope.config,
      legend: { ...legend, direct: 0, rows_top: Math.ceil((legend.rows_top * scope.width * PLOT.width) / grid.width) },
    },
  };
  return { scope: panelScope, close: (draft, chart) => close(scope, draft, chart, cores, largest, question, grid, rules) };
}

function close(
  scope: Scope,
  draft: Draft,
  chart: Chart,
  cores: { [key in Key]?: ChannelCore },
  largest: Largest,
  question: GridQuestion,
  grid: Grid,
  rules: PanelRules,
): { chart: Chart; words: string } {
  const { ledger, config } = scope;
  const said = scope.intent.multiples!;
  const fields = Object.fromEntries(
    (["rows", "columns"] as const).flatMap((key) => (cores[key] ? [[key, panelsFor(draft, key, cores[key], rules, largest[key])]] : [])),
  ) as { [key in Key]?: ResolvedPanels };
  const wrap =
    fields.rows === undefined
      ? {
          wrap: ledger.choose("/multiples/wrap", said.wrap === undefined ? undefined : grid.across, {
            value: grid.across,
            rule: "multiples.grid",
            reason: `${fields.columns?.sort.length ?? 0} panels have room so`,
          }),
        }
      : {};
  const panels = panelsOf({ ...fields, ...wrap });
  const sharing = sharingOf(draft, said.scale);
  const scales = scalesOf(draft, panels, sharing, said.scales, rules, [chart.y].flat()[0] as ResolvedPosition | undefined);
  const { header, header_gap, gap_x, gap_y } = config.multiples;
  const multiples: ResolvedMultiples = {
    ...fields,
    scale: sharing,
    ...wrap,
    header: ledger.paint("/multiples/header", said.header, header, "multiples.header"),
    header_gap: ledger.choose("/multiples/header_gap", said.header_gap, undefined, {
      value: header_gap,
      source: "multiples.header_gap",
    }),
    gap_x: ledger.choose("/multiples/gap_x", said.gap_x, undefined, { value: gap_x, source: "multiples.gap_x" }),
    gap_y: ledger.choose("/multiples/gap_y", said.gap_y, undefined, { value: gap_y, source: "multiples.gap_y" }),
    ...(scales && { scales }),
  };
  return {
    chart: { ...chart, multiples, width: scope.width, height: heightOf(scope, draft, chart, question, grid) },
    words: panelWords(
      multiples,
      (channel, value) => panelName(channel, value, scope.formatter, chart.style.none_label),
      scope.locale.sentences,
    ),
  };
}

/** The values of a field that makes panels, in their order: as authored, their own, the largest first where they are limited, or that of the rows. */
function panelsFor(draft: Draft, key: Key, core: ChannelCore, rules: PanelRules, largest: readonly Scalar[] | undefined): ResolvedPanels {
  const { scope, marks } = draft;
  const path = `/multiples/${key}`;
  const def = scope.intent.multiples![key]!;
  const values = scalarsOf(core, marks.values[NAMES[key]] ?? []);
  const isTime = factFor(scope, core.field)?.kind === "temporal" && core.time_unit === null;
  const natural =
    isContinuous(core) || isTime
      ? [...new Set(values)].filter((value) => value !== null).sort(compareScalars)
      : rules.naturalOrder(scope, core);
  const { value, isAuthored, ...why } = rules.categoryOrder({
    scope,
    channel: NAMES[key],
    core,
    values,
    sort: def.sort,
    marks,
    natural,
    largestFirst: false,
  });
  const ordered =
    largest && why.rule === "order.rows"
      ? {
          value: [...largest, ...value.filter((each) => !largest.includes(each))],
          rule: "order.largest-first",
          reason: "names without an order: the largest comes first",
        }
      : { value, ...why };
  const sort = isAuthored ? scope.ledger.authored(at(path, "sort"), value) : scope.ledger.enriched(at(path, "sort"), ordered);
  const { aggregate: _, ...channel } = rules.withFormat(
    scope,
    path,
    def as FieldDef,
    core,
    rules.extentOf(marks.values[NAMES[key]]) ?? [0, 0],
  );
  // Panels are of values, never of amounts made of several rows.
  scope.ledger.forget(at(path, "aggregate"));
  return { ...channel, sort };
}

/** Values as they stand in a chart: dates as ISO texts, no value as null. */
const scalarsOf = (core: ChannelCore, values: Values): readonly Scalar[] =>
  values instanceof Float64Array
    ? Array.from(values, (value) => (value - value !== 0 ? null : core.kind === "temporal" ? isoText(value) : value))
    : values;

/** The chart's own height, or, where nobody gives one, that in which each panel is as high as it is asked to be. */
function heightOf(scope: Scope, draft: Draft, chart: Chart, question: GridQuestion, grid: Grid): number {
  if (scope.heightSaid) return scope.height;
  const { row_height } = scope.config.multiples;
  const along = scope.type === "heatmap" ? chart.y : draft.orientation === "horizontal" ? chart.x : undefined;
  const places = along && !Array.isArray(along) && "scale" in along && along.scale.type === "band" ? along.scale.domain.length : 0;
  const beside = draft.orientation === "horizontal" && draft.stack === "none" && chart.color?.scale.type === "ordinal" ? 1.5 : 1;
  return scope.ledger.enriched("/height", {
    value: chartHeight(question, grid, Math.max(grid.height, places * row_height * beside)),
    rule: "height.panels",
    reason: "each panel is as high as it needs to be read",
  });
}
