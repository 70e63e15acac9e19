import type { ResolvedPosition } from "../../../chart/resolved.js";
import type { LocaleData } from "../../../format/locale.js";
import type { LayoutQuestion } from "../../../layout/question.js";
import type { Marks } from "../../../transform/marks.js";
import type { Rows } from "./rows.js";

/** A piece of a Vega-Lite spec; the engine and the schema test check what is in it. */
export type Json = Record<string, unknown>;

/** What every part of the spec is built from. */
export interface SpecQuestion extends LayoutQuestion {
  readonly locale: LocaleData;
  readonly marks: Marks;
  readonly rows: Rows;
  /** The channel that carries the scale and axis of the measures. */
  readonly y: ResolvedPosition | undefined;
  /** Named values that the spec refers to; collected while it is built. */
  readonly params: { name: string; value: unknown }[];
}
