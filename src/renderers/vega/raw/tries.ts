import type { Look } from "./look.js";
import type { Factors } from "./sizes.js";

/** What is tried until everything has room. */
export interface Knobs {
  factors: Factors;
  /** Turn of the names under lying axes, degrees. */
  labelAngle: number;
  /** Entries beside one another in a legend; undefined leaves it to the engine. */
  legendColumns: number | undefined;
  /** Whether legends stand beside the plots instead of over them. */
  hasLegendsBeside: boolean;
  /** Whether names of axes that would stand on one another are left out. */
  leavesOut: boolean;
  /** How many labels an axis of times aims at; undefined leaves it to the engine. */
  timeTicks: number | undefined;
  /** Times by which ramps of legends are longer than the house has them. */
  ramp: number;
  /** Whether titles of upright axes lie over their heads, where there is room for them. */
  hasTitlesOver: boolean;
}

/** A try and what came of it. */
export interface Try {
  knobs: Knobs;
  look: Look;
}

/** The frame everything has to fit into, px. */
export interface Frame {
  width: number;
  height: number;
  padding: number;
  /** Whether the engine fits the one plot itself. */
  fits: boolean;
  /** Height of a line of names under an axis. */
  labelSize: number;
}

export const FIRST: Knobs = {
  factors: { x: 1, y: 1 },
  labelAngle: 0,
  legendColumns: undefined,
  hasLegendsBeside: false,
  leavesOut: false,
  timeTicks: undefined,
  ramp: 1,
  hasTitlesOver: false,
};
/** Tries of one picture; each lays it out once. */
export const MOST_TRIES = 9;
const LEAST_FACTOR = 0.4;
const MOST_FACTOR = 40;
/** A ramp gets no longer than so many times its length: the picture has to have room for it. */
const MOST_RAMP = 3.4;
/** Width of a plot among others that says none, px. Source: Vega-Lite's default. */
const PLOT = 200;
/** A legend takes no more of the height than this, where it can stand beside the plots; there no more of the width. */
const MOST_LEGEND = { height: 0.4, width: 0.45 };
/** Share of the labels that an axis of times shows which have to go, so that its years are among those that stay. */
const FEWER = 0.6;
/** What a picture may be smaller than its frame, as a share. */
const SLACK = 0.012;

/** The factor at which a side would have its length, by the last tries: along a line through two of them, or in proportion to one. */
function nextFactor(tries: readonly Try[], axis: "x" | "y", wanted: number): number {
  const side = axis === "x" ? "width" : "height";
  const points = tries.map(({ knobs, look }) => ({ factor: knobs.factors[axis], length: look[side] }));
  const last = points.at(-1)!;
  if (last.length <= wanted && last.length >= wanted * (1 - SLACK)) return last.factor;
  const before = points.findLast((each) => each.factor !== last.factor && each.length !== last.length);
  const factor = before
    ? last.factor + ((wanted - 1 - last.length) * (last.factor - before.factor)) / (last.length - before.length)
    : (last.factor * wanted) / last.length;
  return Number.isFinite(factor) ? Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, factor)) : last.factor;
}

/** What to try next; null when the last try is as good as it gets. */
export function nextTry(tries: readonly Try[], frame: Frame): Knobs | null {
  const { knobs, look } = tries.at(-1)!;
  if (tries.length >= MOST_TRIES) return null;
  if (look.crowded !== undefined && knobs.labelAngle === 0)
    return { ...knobs, labelAngle: look.crowded >= frame.labelSize * 1.6 ? 315 : 270 };
  const room = frame.width - 2 * frame.padding;
  if (look.legend && look.legend.width > room + 1 && look.legend.entries > 1) {
    const fitting = Math.max(
      1,
      Math.floor((Math.min(knobs.legendColumns ?? Number.POSITIVE_INFINITY, look.legend.entries) * room) / look.legend.width),
    );
    if (knobs.legendColumns === undefined || fitting < knobs.legendColumns) return { ...knobs, legendColumns: fitting };
  }
  if (look.legend && !knobs.hasLegendsBeside && look.legend.height > frame.height * MOST_LEGEND.height) {
    const entry = look.legend.width / (knobs.legendColumns ?? look.legend.entries);
    if (entry < frame.width * MOST_LEGEND.width) return { ...knobs, hasLegendsBeside: true, legendColumns: 1 };
  }
  if (look.packed !== undefined && !knobs.leavesOut) return { ...knobs, leavesOut: true };
  if (look.yearless !== undefined && knobs.timeTicks === undefined)
    return { ...knobs, timeTicks: Math.max(2, Math.floor(look.yearless * FEWER)) };
  if (look.ramp !== undefined && knobs.ramp === 1) return { ...knobs, ramp: Math.min(look.ramp, MOST_RAMP) };
  if (frame.fits) return null;
  if (look.hasLongTitle && !knobs.hasTitlesOver) return { ...knobs, hasTitlesOver: true };
  // A legend of one plot among others may hold its column wide open.
  const columns = knobs.legendColumns ?? look.legend?.entries ?? 1;
  if (look.legend && knobs.factors.x <= LEAST_FACTOR && look.width > frame.width && look.legend.width > PLOT && columns > 1)
    return { ...knobs, factors: { x: 1, y: 1 }, legendColumns: Math.max(1, Math.floor((columns * PLOT) / look.legend.width)) };
  // What cannot be made less high is drawn smaller, so that there is more room beside it.
  const over = (factor: number, length: number, room: number) => (factor <= LEAST_FACTOR ? Math.max(1, length / room) : 1);
  const x = nextFactor(tries, "x", frame.width * over(knobs.factors.y, look.height, frame.height));
  const y = nextFactor(tries, "y", frame.height * over(knobs.factors.x, look.width, frame.width));
  return x === knobs.factors.x && y === knobs.factors.y ? null : { ...knobs, factors: { x, y } };
}
