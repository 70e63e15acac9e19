import type { Issue } from "./issue.js";

/**
 * Thrown when no honest picture is possible. Holds every issue found, errors first in the order of the chart.
 * `message` is all of them, one per line.
 */
export class RenderError extends Error {
  override readonly name = "RenderError";
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map((each) => each.message).join("\n"));
  }
}
