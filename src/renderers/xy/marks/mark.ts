import type { Box } from "../../../scene/box.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Shelf } from "../labels/shelf.js";
import type { MarkRoom } from "../layout/layout.js";
import type { XyQuestion } from "../question.js";
import type { Scales } from "../scale/scales.js";

/** A chart that has its plot. */
export interface DrawQuestion extends XyQuestion {
  readonly plot: Box;
  readonly scales: Scales;
  /** Where the words of guides stand, and of marks as they are drawn; every text takes its place here. */
  readonly words: Shelf;
  /** The words of a mark for people who point at it. */
  tooltip(i: number): string | undefined;
}

/** What a mark draws: shapes that may be cut at the plot, and words that may not. */
export interface MarkNodes {
  shapes: SceneNode[];
  labels: SceneNode[];
}

/** How one kind of chart is drawn. */
export interface XyMark {
  /** Chart types it draws. */
  readonly types: readonly string[];
  /** Why it leaves a chart to another family; null when it draws it. */
  decline?(q: XyQuestion): string | null;
  /** px that its own words take beside the plot; none by default. */
  room?(q: XyQuestion): MarkRoom;
  draw(q: DrawQuestion): MarkNodes;
}
