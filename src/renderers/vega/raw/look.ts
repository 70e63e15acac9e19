import type { EnginePicture, SceneItem, SceneMark } from "../engine/scenegraph.js";

/** What a picture looks like, as far as another try could mend it. */
export interface Look {
  width: number;
  height: number;
  /** Names under a lying axis that touch: the least distance between two of them, px; undefined when none touch. */
  crowded: number | undefined;
  /** The least distance between two names of one axis that stand on one another however they are turned, px; undefined when none do. */
  packed: number | undefined;
  /** The widest legend, how many entries it has, and its height where it lies over or under the plots. */
  legend: { width: number; entries: number; height: number } | undefined;
  /** Labels that are left of an axis of times whose years have been left out; undefined when there is none. */
  yearless: number | undefined;
  /** Times by which a ramp of a legend has to be longer, so that its labels do not touch; undefined when they do not. */
  ramp: number | undefined;
  /** Whether the title of an upright axis is longer than the plot it stands beside. */
  hasLongTitle: boolean;
}

/** Names closer than this read as one, px. */
const APART = 3;

function* marksIn(mark: SceneMark): Generator<SceneMark> {
  yield mark;
  for (const item of mark.items ?? []) for (const inner of item.items ?? []) yield* marksIn(inner);
}

const isSeen = (item: SceneItem): boolean => item.opacity !== 0 && item.text !== undefined && item.text !== "" && item.bounds !== undefined;

/** The least distance between the anchors of names that touch. */
function crowding(axis: SceneMark): number | undefined {
  const { orient } = axis.items?.[0] ?? {};
  if (orient !== "bottom" && orient !== "top") return undefined;
  let least: number | undefined;
  for (const mark of marksIn(axis)) {
    if (mark.role !== "axis-label") continue;
    const labels = (mark.items ?? []).filter((item) => isSeen(item) && !item.angle).sort((a, b) => a.bounds!.x1 - b.bounds!.x1);
    for (let i = 1; i < labels.length; i++) {
      const [before, after] = [labels[i - 1]!, labels[i]!];
      if (after.bounds!.x1 - before.bounds!.x2 >= APART) continue;
      const distance = Math.abs((after.x ?? 0) - (before.x ?? 0));
      least = least === undefined ? distance : Math.min(least, distance);
    }
  }
  return least;
}

/** The least distance between names that stand beside one another with their heads, or one under the other: less than a line is too little. */
function packing(axis: SceneMark): number | undefined {
  const { orient } = axis.items?.[0] ?? {};
  const isLying = orient === "bottom" || orient === "top";
  let least: number | undefined;
  for (const mark of marksIn(axis)) {
    if (mark.role !== "axis-label") continue;
    const labels = (mark.items ?? []).filter((item) => isSeen(item) && (!isLying || item.angle));
    const places = labels.map((item) => (isLying ? item.x : item.y) ?? 0).sort((a, b) => a - b);
    const size = labels[0]?.fontSize ?? 10;
    for (let i = 1; i < places.length; i++) {
      const distance = places[i]! - places[i - 1]!;
      if (distance < size * 0.8) least = Math.min(distance, least ?? distance);
    }
  }
  return least;
}

const YEAR = /^\d{4}$/;

/** Labels that are left of a lying axis of times when its years are among those left out: the others say nothing without them. */
function yearless(axis: SceneMark): number | undefined {
  const labels = [...marksIn(axis)].flatMap(({ role, items }) => (role === "axis-label" ? (items ?? []) : []));
  const shown = labels.filter(isSeen);
  const isYear = ({ text }: SceneItem) => typeof text === "string" && YEAR.test(text);
  const isCrowded = shown.length < labels.length && labels.some(isYear) && !shown.some(isYear);
  return isCrowded && labels.some(({ datum }) => (datum as { value?: unknown } | undefined)?.value instanceof Date)
    ? shown.length
    : undefined;
}

/** Times by which the labels of a legend's ramp have to stand further apart. */
function rampCrowding(legend: SceneMark): number | undefined {
  const inside = [...marksIn(legend)];
  if (!inside.some(({ role }) => role === "legend-gradient" || role === "legend-band")) return undefined;
  const labels = inside
    .flatMap(({ role, items }) => (role === "legend-label" ? (items ?? []) : []))
    // Those that were left out because they touch are to have room too.
    .filter((item) => isSeen({ ...item, opacity: 1 }))
    .sort((a, b) => a.bounds!.x1 - b.bounds!.x1);
  let times = 1;
  for (let i = 1; i < labels.length; i++) {
    const [before, after] = [labels[i - 1]!.bounds!, labels[i]!.bounds!];
    const distance = (after.x1 + after.x2 - before.x1 - before.x2) / 2;
    if (after.x1 - before.x2 < APART && distance > 0)
      times = Math.max(times, ((before.x2 - before.x1 + after.x2 - after.x1) / 2 + 3 * APART) / distance);
  }
  return times > 1 ? times : undefined;
}

/** Whether an upright axis of a group has a title that reaches over its ends. */
function hasLongTitle({ items = [] }: SceneMark): boolean {
  return items.some(({ height, items: marks = [] }) =>
    marks.some(
      (axis) =>
        axis.role === "axis" &&
        (axis.items?.[0]?.orient === "left" || axis.items?.[0]?.orient === "right") &&
        [...marksIn(axis)].some(
          (mark) =>
            mark.role === "axis-title" &&
            (mark.items ?? []).some((item) => isSeen(item) && item.bounds!.y2 - item.bounds!.y1 > (height ?? 0) + APART),
        ),
    ),
  );
}

/** Looks of the entries of a legend, and how many entries share one; undefined where each has its own. */
export interface AlikeEntries {
  entries: number;
  looks: number;
}

/** The first legend in which entries look alike, so that nobody can tell which is which. */
export function alikeEntries({ root }: EnginePicture): AlikeEntries | undefined {
  for (const legend of marksIn(root)) {
    if (legend.role !== "legend") continue;
    const symbols = [...marksIn(legend)].flatMap(({ role, items }) => (role === "legend-symbol" ? (items ?? []) : []));
    const looks = new Set(
      symbols.map(({ fill, stroke, shape, size, opacity, strokeDash, strokeWidth }) =>
        JSON.stringify([`${fill}`, `${stroke}`, `${shape}`, size, opacity, `${strokeDash}`, strokeWidth]),
      ),
    );
    if (looks.size < symbols.length) return { entries: symbols.length, looks: looks.size };
  }
  return undefined;
}

/** Looks at a laid-out picture; to be called while the run's `read` callback runs. */
export function lookAt({ root, width, height }: EnginePicture): Look {
  const look: Look = {
    width,
    height,
    crowded: undefined,
    packed: undefined,
    legend: undefined,
    yearless: undefined,
    ramp: undefined,
    hasLongTitle: false,
  };
  for (const mark of marksIn(root)) {
    look.hasLongTitle ||= hasLongTitle(mark);
    if (mark.role === "axis") {
      const found = crowding(mark);
      if (found !== undefined) look.crowded = Math.min(found, look.crowded ?? found);
      const distance = packing(mark);
      if (distance !== undefined) look.packed = Math.min(distance, look.packed ?? distance);
      const left = yearless(mark);
      if (left !== undefined) look.yearless = Math.min(left, look.yearless ?? left);
    } else if (mark.role === "legend") {
      const times = rampCrowding(mark);
      if (times !== undefined) look.ramp = Math.max(times, look.ramp ?? 1);
      for (const item of mark.items ?? []) {
        const { bounds, orient } = item;
        if (!bounds) continue;
        const isLying = orient === "top" || orient === "bottom";
        const entries = [...marksIn({ marktype: "group", items: [item] })].filter((each) => each.role === "legend-label");
        const count = entries.reduce((sum, each) => sum + (each.items?.length ?? 0), 0);
        const size = bounds.x2 - bounds.x1;
        const tall = isLying ? bounds.y2 - bounds.y1 : 0;
        if (look.legend === undefined || size > look.legend.width) look.legend = { width: size, entries: count, height: tall };
      }
    }
  }
  return look;
}
