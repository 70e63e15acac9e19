import type { ResolvedLabels } from "../../../chart/resolved.js";
import { contrast } from "../../../color/contrast.js";
import type { RenderContext } from "../../../context/context.js";
import { issue } from "../../../issues/messages.js";

/** Contrast up to which two inks look the same, such as black and the ink of the house. */
const SAME = 1.5;

/** Whether words are drawn in another ink than the labels have: black or white, since neither of theirs can be read. */
export const isReplaced = (ink: string, { color, inverse_color }: ResolvedLabels): boolean =>
  ink !== color && ink !== inverse_color && contrast(ink, color) > SAME && contrast(ink, inverse_color) > SAME;

/** Raises `INK_REPLACED` for labels that are drawn in another ink than they have. */
export function tellReplaced(ctx: RenderContext, { color, inverse_color }: ResolvedLabels, count: number): void {
  if (count === 0) return;
  ctx.report(
    issue("INK_REPLACED", {
      path: "/labels",
      received: color,
      count,
      detail: `${count === 1 ? "1 label stands" : `${count} labels stand`} on fills on which neither ${color} nor ${inverse_color} can be read, and ${count === 1 ? "is" : "are"} black or white`,
    }),
  );
}
