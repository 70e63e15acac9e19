import { columnOf } from "../../data/table.js";
import { distinct } from "../../data/values.js";
import type { Suggestion } from "../../enrich/types.js";
import type { Scope as WholeScope } from "../scope.js";
import { traitsOf } from "./family.js";

/** Everything but what is decided here. */
type Scope = Omit<WholeScope, "small">;

/** Parts of a frame that give way when it is small, in the order they do. */
export interface SmallFrame {
  padding: Suggestion<number> | undefined;
  subtitle: Suggestion<boolean> | undefined;
  legend: Suggestion<boolean> | undefined;
  axisTitles: Suggestion<null> | undefined;
  title: Suggestion<boolean> | undefined;
}

const LINE = 1.3;
/** Names looked at; more are tilted anyway. */
const MOST_NAMES = 60;

/** px that tilted names would take besides a line of labels; 0 when they fit side by side, or turn the chart. */
function tilt(scope: Scope): number {
  const turns = (scope.type === "bar" || scope.type === "boxplot") && scope.intent.style?.orientation !== "vertical";
  if (turns) return 0;
  const field = scope.intent.x?.field;
  if (field === undefined || !traitsOf(scope.type).isBanded || scope.patch.fields[field]?.kind === "temporal") return 0;
  const names = distinct(columnOf(scope.table, field) ?? [], MOST_NAMES);
  const widest = names.reduce<number>(
    (most, name) => Math.max(most, scope.ctx.measurer.width(`${name}`, { size: scope.config.axis.category.label_size, weight: 400 })),
    0,
  );
  return widest > (scope.width * 0.75) / names.length ? widest * 0.7 : 0;
}

/** px that each part would take of the height; close enough to decide, layout makes it exact. */
function heights(scope: Scope): Record<"subtitle" | "legend" | "axisTitles" | "title" | "labels", number> {
  const { config, intent, width } = scope;
  const lines = (text: string | null | undefined, style: { size: number; weight: 400 | 600 }) =>
    text === null || text === undefined || text === ""
      ? 0
      : Math.ceil(scope.ctx.measurer.width(text, style) / Math.max(1, width - 2 * config.frame.padding));
  const titleLines = lines(intent.title, config.title);
  const y = Array.isArray(intent.y) ? intent.y[0] : intent.y;
  const hasX = intent.x !== undefined && intent.x.axis?.visible !== false;
  const hasY = y !== undefined && y.axis?.visible !== false;
  return {
    subtitle: lines(intent.subtitle, config.subtitle) * config.subtitle.size * LINE,
    legend: intent.color === undefined && !Array.isArray(intent.y) ? 0 : config.legend.label_size * LINE + config.layout.legend_gap,
    axisTitles: (Number(hasX) + Number(hasY)) * (config.axis.measure.title_size * LINE + config.layout.axis_title_gap),
    title: titleLines === 0 ? 0 : titleLines * config.title.size * LINE + config.layout.title_gap,
    labels: !hasX ? 0 : config.axis.measure.label_size * LINE + config.layout.label_gap + tilt(scope),
  };
}

/** What a small frame leaves out so that the plot keeps its share. Nothing of it is decided for a frame that is large enough. */
export function smallFrame(scope: Scope): SmallFrame {
  const { small } = scope.config;
  const none: SmallFrame = { padding: undefined, subtitle: undefined, legend: undefined, axisTitles: undefined, title: undefined };
  if (Math.min(scope.width, scope.height) >= small.below) return none;
  const reason = `the frame is only ${scope.width} × ${scope.height} px`;
  const out: SmallFrame = {
    ...none,
    padding: { value: Math.min(small.padding, Math.floor(Math.min(scope.width, scope.height) / 10)), rule: "small.padding", reason },
  };
  const room = scope.height * (1 - small.plot_share) - 2 * small.padding;
  const parts = heights(scope);
  let taken = Object.values(parts).reduce((total, part) => total + part, 0);
  const drop = <T>(part: "subtitle" | "legend" | "axisTitles" | "title", value: T): Suggestion<T> | undefined => {
    if (taken <= room || parts[part] === 0) return undefined;
    taken -= parts[part];
    return { value, rule: "small.drop", reason: `${reason}, and the plot needs the room` };
  };
  out.subtitle = drop("subtitle", false);
  out.axisTitles = drop("axisTitles", null);
  // Without its words a picture is still read through its title for those who cannot see it; without a legend nobody can read it.
  out.title = drop("title", false);
  out.legend = drop("legend", false);
  return out;
}
