import type { MARK_CHANNELS } from "../../chart/channels.js";
import type { drawnMarks } from "../../transform/drawn.js";
import type { withFormat } from "../channel-format.js";
import type { extentOf, naturalOrder } from "../draft.js";
import type { resolveLegendChannel } from "../legend-channels.js";
import type { LEGEND_CHANNELS } from "../legend-names.js";
import type { resolvePosition } from "../positions.js";
import type { resolveCore } from "../rules/channel.js";
import type { traitsOf } from "../rules/family.js";
import type { resolveLegend } from "../rules/legend.js";
import type { categoryOrder } from "../rules/order.js";
import type { stackRule } from "../rules/stack.js";
import type { resolveLabels, resolveMarks } from "../rules/style.js";
import type { resolveTooltip } from "../tooltip.js";

/** The rules of charts that layers and panels are resolved by; handed in, so that what every chart loads stays in one piece. */
export interface Rules {
  readonly MARK_CHANNELS: typeof MARK_CHANNELS;
  readonly LEGEND_CHANNELS: typeof LEGEND_CHANNELS;
  readonly categoryOrder: typeof categoryOrder;
  readonly naturalOrder: typeof naturalOrder;
  readonly drawnMarks: typeof drawnMarks;
  readonly extentOf: typeof extentOf;
  readonly withFormat: typeof withFormat;
  readonly traitsOf: typeof traitsOf;
  readonly resolveCore: typeof resolveCore;
  readonly resolvePosition: typeof resolvePosition;
  readonly resolveLegendChannel: typeof resolveLegendChannel;
  readonly resolveLegend: typeof resolveLegend;
  readonly resolveLabels: typeof resolveLabels;
  readonly resolveMarks: typeof resolveMarks;
  readonly resolveTooltip: typeof resolveTooltip;
  readonly stackRule: typeof stackRule;
}

/** Those that panels need. */
export type PanelRules = Pick<Rules, "categoryOrder" | "naturalOrder" | "extentOf" | "withFormat" | "resolveCore" | "resolvePosition">;
