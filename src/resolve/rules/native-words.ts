import { counted, filled, listed } from "../../format/fill.js";
import type { Sentences } from "../../format/locale.js";

/** What a description says of a chart, in no language. */
export interface Told {
  /** English noun of its type. */
  noun: string;
  isLying: boolean;
  isScatter: boolean;
  isOverTime: boolean;
  amount: string;
  x: string;
  y: string;
  /** Titles of what it is split by. */
  by: readonly string[];
  series: readonly string[];
  /** Points of a scatter plot. */
  points?: number;
  /** Values with their places, the least and the greatest. */
  values?: { count: number; least: string; greatest: string };
  /** What the rest of each limit stands for. */
  rests: readonly { other: string; count: number; all: number; title: string }[];
}

/** Most series named in a description. */
const MOST_NAMED = 6;

/** The description of a chart in a language that is not English. */
export function nativeWords(told: Told, s: Sentences): string {
  const list = (words: readonly string[]) => listed(words, s.comma, s.and);
  const noun = (told.isLying ? s.lying[told.noun] : undefined) ?? s.nouns[told.noun] ?? told.noun;
  const { amount, x, y, series, points, values } = told;
  const shape = told.isScatter ? s.against : told.isOverTime ? s.time : told.by.length > 0 ? s.by : s.of;
  const first = filled(shape, { noun, amount, x, y, by: list(told.by) });
  const named =
    series.length > 1 ? filled(series.length <= MOST_NAMED ? s.named : s.series, { count: series.length, names: list(series) }) : "";
  return [
    `${first}${named}${s.stop}`,
    ...(points === undefined ? [] : [counted(s.points, s.one, { count: points })]),
    ...(values ? [filled(values.count === 1 ? s.value : s.values, values)] : []),
    ...told.rests.map((rest) => filled(s.rest, rest)),
  ].join(s.gap);
}
