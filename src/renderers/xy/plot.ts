import type { ResolvedPosition } from "../../chart/resolved.js";
import { group } from "../../layout/nodes.js";
import { needsClip } from "../../layout/reach.js";
import type { SceneNode } from "../../scene/types.js";
import { axisNodes, gridLines, zeroLine } from "./guides/axis.js";
import type { AxisLayout } from "./layout/types.js";
import type { DrawQuestion, MarkNodes } from "./marks/mark.js";
import { referenceNodes } from "./references.js";

/** An axis that has its place. */
export interface PlacedAxis {
  channel: ResolvedPosition;
  axis: AxisLayout;
}

/**
 * Everything in a plot and along its sides, in the order it is painted: grid, bands, marks, zero, axes, lines, words.
 * @param draw draws the marks, once the words of references stand: those were chosen one by one.
 * @param second the axis at the other side, of layers.
 */
export function plotNodes(q: DrawQuestion, axes: readonly PlacedAxis[], draw: () => MarkNodes, second: SceneNode[] = []): SceneNode[] {
  const { plot } = q;
  const { under, over } = referenceNodes(q);
  const { shapes, labels } = draw();
  const clip = [q, ...(q.views ?? [])].some(needsClip)
    ? { clip: { kind: "rect" as const, x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top } }
    : {};
  return [
    ...group(
      "axis",
      axes.flatMap(({ channel, axis }) => gridLines(channel, axis, plot)),
    ),
    ...group("reference", under),
    ...group("mark", shapes, clip),
    ...group(
      "axis",
      axes.flatMap(({ channel, axis }) => zeroLine(channel, axis, plot)),
    ),
    ...axes.flatMap(({ channel, axis }) => axisNodes(channel, axis, plot)),
    ...second,
    ...group("reference", over),
    ...group("label", labels),
  ];
}
