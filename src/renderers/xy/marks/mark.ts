import type { Box } from "../../../scene/box.js";
import type { SceneNode } from "../../../scene/types.js";
import type { LineEnd } from "../labels/end-labels.js";
import type { Lines } from "../labels/lines.js";
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
  /** Of a pie in panels: the radius that all have, px. */
  readonly radius?: number;
  /** Where the lines of the chart and of its layers run; found when somebody asks. */
  readonly lines: Lines;
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
  /** Where its lines end, if their names stand there. */
  ends?(q: DrawQuestion): LineEnd[];
  /** Its panels with the sizes that they share, so that they can be compared. */
  alike?(panels: readonly DrawQuestion[]): DrawQuestion[];
  draw(q: DrawQuestion): MarkNodes;
}
