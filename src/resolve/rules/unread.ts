import { MARK_CHANNELS, type MarkChannel } from "../../chart/channels.js";
import type { NormalPosition } from "../../intent/normal.js";
import { issue } from "../../issues/messages.js";
import { isContinuous } from "../../transform/marks.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";

/** Raises `INTENT_KEY_UNUSED` for a sort of amounts and dates, whose scale has an order already, and for one colour where a channel gives many. */
export function warnAboutUnread(scope: Scope, cores: Partial<Record<MarkChannel, ChannelCore>>): void {
  const { intent } = scope;
  const unread = (path: string, name: string, owner: string, next: string) =>
    scope.ctx.report(issue("INTENT_KEY_UNUSED", { severity: "warning", path, name, owner, next }));
  const sorts = MARK_CHANNELS.map((channel) => ({
    channel,
    path: `/${channel}/sort`,
    sort: (intent[channel] as NormalPosition | undefined)?.sort,
  }));
  for (const { channel, path, sort } of [...sorts, { channel: "x" as const, path: "/sort", sort: intent.sort }]) {
    const core = cores[channel];
    // Upwards is how such a scale runs anyway.
    if (sort === undefined || sort === null || sort === "ascending" || core === undefined || !isContinuous(core)) continue;
    unread(
      path,
      "sort",
      `a scale of ${core.kind === "temporal" ? "dates" : "numbers"}`,
      `Use scale: {reverse: true}, or kind: ordinal to give each value a place of its own`,
    );
  }
  if (intent.style?.color !== undefined && cores.color !== undefined)
    unread("/style/color", "style.color", "a chart with a colour channel", "Use color.scale.palette, or remove color");
  const { labels, style } = intent;
  const { marks } = scope.config;
  const owner = `type "${scope.type}"`;
  const fromChannel = "Use color.scale.palette: the channel gives each mark its colour";
  const asked = (types: readonly string[], path: string, key: string, said: object | undefined, house: object, next: string) => {
    // A resolved chart says everything, also what its type does not show.
    if (!types.includes(scope.type) || ((said as Record<string, unknown> | undefined)?.[key] ?? null) === null || isWhole(said!, house))
      return;
    unread(at(path, key), `${path.slice(1).replaceAll("/", ".")}.${key}`, owner, next);
  };
  const besideMarks = "Use labels.color: its labels stand on no mark";
  asked(["line", "area", "pie", "donut"], "/labels", "inverse_color", labels ?? undefined, scope.config.labels, besideMarks);
  asked(["pie", "donut"], "/style/marks/arc", "color", style?.marks?.arc, marks.arc, fromChannel);
  asked(["heatmap"], "/style/marks/cell", "color", style?.marks?.cell, marks.cell, fromChannel);
  asked(["histogram"], "/style/marks/bar", "band", style?.marks?.bar, marks.bar, "Remove it: the bars of classes touch");
}

/** Whether every key of the house is said. */
const isWhole = (said: object, house: object): boolean =>
  Object.keys(house).every((key) => (said as Record<string, unknown>)[key] !== undefined);
