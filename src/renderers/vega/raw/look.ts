import type { EnginePicture, SceneItem, SceneMark } from "../engine/scenegraph.js";

/** What a picture looks like, as far as another try could mend it. */
export interface Look {
  width: number;
  height: number;
  /** Names under a lying axis that touch: the least distance between two of them, px; undefined when none touch. */
  crowded: number | undefined;
  /** The widest legend and how many entries it has. */
  legend: { width: number; entries: number } | undefined;
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

/** Looks at a laid-out picture; to be called while the run's `read` callback runs. */
export function lookAt({ root, width, height }: EnginePicture): Look {
  const look: Look = { width, height, crowded: undefined, legend: undefined };
  for (const mark of marksIn(root)) {
    if (mark.role === "axis") {
      const found = crowding(mark);
      if (found !== undefined) look.crowded = Math.min(found, look.crowded ?? found);
    } else if (mark.role === "legend") {
      for (const item of mark.items ?? []) {
        const { bounds } = item;
        if (!bounds) continue;
        const entries = [...marksIn({ marktype: "group", items: [item] })].filter((each) => each.role === "legend-label");
        const count = entries.reduce((sum, each) => sum + (each.items?.length ?? 0), 0);
        const size = bounds.x2 - bounds.x1;
        if (look.legend === undefined || size > look.legend.width) look.legend = { width: size, entries: count };
      }
    }
  }
  return look;
}
