import type { CategoryColorMap } from "../chart/resolved.js";
import type { RenderContext } from "../context/context.js";
import type { DataSource } from "../data/source.js";
import type { Table } from "../data/table.js";
import type { naturalFormat } from "../enrich/natural-format.js";
import type { EnrichmentPatch, FieldFact, Suggestion } from "../enrich/types.js";
import type { Formatter } from "../format/format.js";
import type { LocaleData } from "../format/locale.js";
import type { ChartTypeRule } from "../intent/chart-types.js";
import type { NormalIntent } from "../intent/normal.js";
import type { Kind } from "../intent/types.js";
import type { Issue } from "../issues/issue.js";
import type { Marks } from "../transform/marks.js";
import type { Config } from "./config.js";
import type { openLayers } from "./layers/layers.js";
import type { LayerRows } from "./layers/rows.js";
import type { Ledger } from "./ledger.js";
import type { resolveLegendChannel } from "./legend-channels.js";
import type { openMultiples } from "./multiples/multiples.js";
import type { amountPalette, edgeStep, hasNoData } from "./rules/amount-colors.js";
import type { warnAboutUnreadMaps } from "./rules/category-checks.js";
import type { categoryPalette } from "./rules/category-colors.js";
import type { ChannelCore } from "./rules/channel.js";
import type { warnAboutDuplicates, warnAboutRows } from "./rules/checks.js";
import type { refuseLog, warnAboutCategories, warnAboutDomain } from "./rules/domain-checks.js";
import type { hasDuplicates } from "./rules/duplicates.js";
import type { labelsFit } from "./rules/labels-fit.js";
import type { resolveLegend } from "./rules/legend.js";
import type { limitCategories } from "./rules/limit.js";
import type { checkMeasure, refuseBin, refuseTimeUnit } from "./rules/measure-checks.js";
import type { SmallFrame } from "./rules/small.js";
import type { warnAboutUnread } from "./rules/unread.js";
import type { describe } from "./rules/words.js";

export interface Coloring {
  readonly amountPalette: typeof amountPalette;
  readonly edgeStep: typeof edgeStep;
  readonly hasNoData: typeof hasNoData;
  readonly categoryPalette: typeof categoryPalette;
  readonly warnAboutUnreadMaps: typeof warnAboutUnreadMaps;
  readonly resolveLegendChannel: typeof resolveLegendChannel;
  readonly resolveLegend: typeof resolveLegend;
}

/** Says what a chart shows and what is odd about its rows. */
export interface Telling {
  readonly hasDuplicates: typeof hasDuplicates;
  readonly describe: typeof describe;
  readonly labelsFit: typeof labelsFit;
  readonly limitCategories: typeof limitCategories;
  readonly checkMeasure: typeof checkMeasure;
  readonly refuseBin: typeof refuseBin;
  readonly refuseTimeUnit: typeof refuseTimeUnit;
  readonly warnAboutUnread: typeof warnAboutUnread;
  readonly warnAboutDuplicates: typeof warnAboutDuplicates;
  readonly warnAboutRows: typeof warnAboutRows;
  readonly refuseLog: typeof refuseLog;
  readonly warnAboutCategories: typeof warnAboutCategories;
  readonly warnAboutDomain: typeof warnAboutDomain;
}

/** What tells the marks of panels apart. */
export interface PanelSet {
  readonly channels: Partial<Record<"row" | "column", ChannelCore>>;
  /** Whether only the largest have panels, so that rows without one are no surprise. */
  readonly isLimited?: boolean;
  /** The marks of each panel that has some. */
  split(marks: Marks): Marks[];
}

/** What every rule may look at while one chart is resolved. */
export interface Scope {
  /** The chart with enrichment's type and channels filled in; `ledger` knows which leaves those are. */
  readonly intent: NormalIntent;
  readonly type: string;
  /** What the type reads. */
  readonly rule: ChartTypeRule | undefined;
  readonly patch: EnrichmentPatch;
  readonly source: DataSource;
  readonly table: Table;
  readonly config: Config;
  readonly ledger: Ledger;
  readonly ctx: RenderContext;
  readonly locale: LocaleData;
  readonly formatter: Formatter;
  /** Colours of categories that were handed in. */
  readonly colors: CategoryColorMap;
  /** What decides the colours of categories and amounts; handed in, so that a door may fetch it on demand. */
  readonly coloring: Coloring;
  /** How amounts of a unit are written; handed in for the same reason. */
  readonly naturalFormat: typeof naturalFormat;
  /** Handed in for the same reason. */
  readonly telling: Telling;
  /** Resolves layers; undefined for a chart without. */
  readonly layering?: typeof openLayers | undefined;
  /** Rows of the layers that have their own, by their place; null where there are none. */
  readonly layerRows?: ReadonlyMap<number, LayerRows | null> | undefined;
  /** Resolves panels; undefined for a chart without. */
  readonly panelling?: typeof openMultiples | undefined;
  /** Of a chart in panels. */
  readonly panels?: PanelSet | undefined;
  /** Colours that mean something else in the same chart, `#rrggbb`: others come first. */
  readonly takenColors?: ReadonlySet<string> | undefined;
  /** Colours of the categories that the chart shows, filled in as they are decided. */
  readonly shownColors: Map<string, Readonly<Record<string, string>>>;
  readonly width: number;
  readonly height: number;
  /** Whether the author or the call said width and height. */
  readonly widthSaid?: boolean;
  readonly heightSaid?: boolean;
  /** Canvas colour of the call, which counts before the chart's own; null is empty. */
  readonly background?: string | null | undefined;
  /** What gives way because the frame is small. */
  readonly small: SmallFrame;
  /** Refusals found so far; resolving goes on so that all are told together. */
  readonly errors: Issue[];
}

/** The fact of a channel's field; undefined for counts. */
export const factFor = (scope: Scope, field: string | undefined): FieldFact | undefined =>
  field !== undefined && Object.hasOwn(scope.patch.fields, field) ? scope.patch.fields[field] : undefined;

/** The kind that the rows suggest for a field; its evidence is counted when somebody asks for it. */
export const suggestedKind = (fact: FieldFact): Suggestion<Kind> => ({
  value: fact.kind,
  rule: fact.rule,
  reason: fact.reason,
  get evidence() {
    return fact.evidence;
  },
});

/** Name of the category of rows that have none, as it will be written. */
export const noneLabel = (scope: Scope): string => scope.intent.style?.none_label ?? scope.config.color.none_label;
