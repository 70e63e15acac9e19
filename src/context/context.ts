import type { LocaleData } from "../format/locale.js";
import type { Issue } from "../issues/issue.js";
import type { Geometry } from "./geometry.js";
import type { Limits } from "./limits.js";
import type { TextMeasurer } from "./measurer.js";

/** What one call carries through the stages; made per call, so two renders at once cannot see each other. */
export interface RenderContext {
  readonly measurer: TextMeasurer;
  readonly limits: Limits;
  /** Words and signs of the chart's language. */
  readonly locale: LocaleData;
  /** Epoch milliseconds that count as "now"; 0 unless the caller says otherwise. */
  readonly now: number;
  /** Every issue reported so far, in order. */
  readonly issues: readonly Issue[];
  /** The geometry under the chart, when it is a map. */
  geometry?(): Geometry | undefined;
  /** Adds an issue to the artifact; an issue already reported with the same code, path and message is kept once. */
  report(issue: Issue): void;
  /** Aborts the call: throws RenderError `ABORTED` when the caller's signal says so. */
  checkpoint(): void;
}
