import type { Issue } from "../../../issues/issue.js";
import type { XyQuestion } from "../question.js";
import { layout, type MarkRoom } from "./layout.js";
import { nextWithout, reportLeft, tightSide } from "./parts.js";
import type { Layout } from "./types.js";

/** Parts that can go, each once, and the whole chart. */
const MOST_TRIES = 10;

/**
 * The layout of a chart with as many of its parts as leave the plot its room; the others go in their order.
 * Raises `TEXT_NO_ROOM` for each, and what the layout that is kept raises.
 * @param roomOf px that marks and references take beside the plot for their own words.
 * @returns the chart as it is drawn, without the parts that went.
 */
export function fitLayout(asked: XyQuestion, roomOf: (q: XyQuestion) => MarkRoom): { q: XyQuestion; placed: Layout } {
  let q = asked;
  const left: Parameters<typeof reportLeft>[1][] = [];
  for (let tries = 0; ; tries++) {
    const held: Issue[] = [];
    const trial: XyQuestion = { ...q, ctx: { ...asked.ctx, report: (found) => held.push(found) } };
    const placed = layout(trial, roomOf(trial));
    const side = placed.tight ?? tightSide(q, placed.plot);
    const next = side === null || tries === MOST_TRIES ? null : nextWithout(q, side);
    if (next === null) {
      for (const found of held) asked.ctx.report(found);
      for (const part of left) reportLeft(asked, part);
      return { q, placed };
    }
    left.push(next.left);
    q = next.q;
  }
}
