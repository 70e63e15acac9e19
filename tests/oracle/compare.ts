import { distance } from "./distance.js";
import type { Meaning, SeenMark, SeenSign, SeenTick } from "./meaning.js";
import { boxOf, type Point } from "./outline.js";

/** What two pictures of one chart may say differently. */
export type What =
  | "title"
  | "scales"
  | "axis titles"
  | "tick words"
  | "tick places"
  | "mark count"
  | "mark order"
  | "mark places"
  | "mark paint"
  | "mark words"
  | "words"
  | "labels"
  | "legend"
  | "references";

export interface Difference {
  what: What;
  /** The first of its kind, for whoever has to look. */
  detail: string;
}

/** Share of the plot by which a mark or a tick may stand elsewhere. */
const TOLERANCE = 0.01;

/** Everything that two pictures say differently, each kind once. */
export function differencesOf(a: Meaning, b: Meaning): Difference[] {
  const found = new Map<What, string>();
  const tell = (what: What, detail: string | undefined) => {
    if (detail !== undefined && !found.has(what)) found.set(what, detail);
  };
  tell("title", unequal([a.title, a.subtitle], [b.title, b.subtitle]));
  tell("scales", unequal(Object.entries(a.scales), Object.entries(b.scales)));
  tell("axis titles", unequal(a.axisTitles, b.axisTitles));
  for (const axis of ["x", "y"] as const) {
    tell("tick words", unequal(...both(a.ticks[axis], b.ticks[axis], ({ words }) => words)));
    tell("tick places", movedTick(a.ticks[axis], b.ticks[axis], 1 / a.span[axis]));
  }
  // Wherever they stand: at a mark, or in a legend.
  tell("words", unequal(wordsOf(a), wordsOf(b)));
  tell("labels", unequal(a.labels, b.labels));
  tell("legend", unequal(a.legend, b.legend, isSameSign));
  tell(
    "references",
    unequal([...a.references.words].sort(), [...b.references.words].sort()) ?? movedMark(a.references.marks, b.references.marks),
  );
  for (const [what, detail] of markDifferences(a.marks, b.marks)) tell(what, detail);
  return [...found].map(([what, detail]) => ({ what, detail }));
}

const both = <T, U>(a: readonly T[], b: readonly T[], pick: (each: T) => U) => [a.map(pick), b.map(pick)] as const;

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Ramps are the same where no channel is more than 8 off: the stops of one family stand elsewhere than those of the other. */
function isSameSign(a: SeenSign | undefined, b: SeenSign | undefined): boolean {
  if (!a || !b || !("ramp" in a && "ramp" in b)) return isSame(a, b);
  return a.ramp.every((color, i) => color.every((channel, j) => Math.abs(channel - b.ramp[i]![j]!) <= 8));
}

const wordsOf = ({ labels, legend }: Meaning) => [...labels, ...legend.flatMap((sign) => ("words" in sign ? [sign.words] : []))].sort();

/** The first items that are not the same, or what one list has more. */
function unequal<T>(a: readonly T[], b: readonly T[], same: (a: T | undefined, b: T | undefined) => boolean = isSame): string | undefined {
  const at = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).find((i) => !same(a[i], b[i]));
  return at === undefined ? undefined : `${at} of ${a.length} and ${b.length}: ${JSON.stringify(a[at])} and ${JSON.stringify(b[at])}`;
}

/** Words that both have once stand at the same place, to within the px that a family rounds to. */
function movedTick(a: readonly SeenTick[], b: readonly SeenTick[], px: number): string | undefined {
  const once = (ticks: readonly SeenTick[]) => ticks.filter(({ words }) => ticks.filter((each) => each.words === words).length === 1);
  for (const tick of once(a)) {
    const same = once(b).find(({ words }) => words === tick.words);
    if (same && Math.abs(same.at - tick.at) > Math.max(TOLERANCE, px))
      return `"${tick.words}" at ${tick.at.toFixed(4)} and ${same.at.toFixed(4)}`;
  }
  return undefined;
}

/** The first mark that stands elsewhere, or that there are not as many. */
function movedMark(a: readonly SeenMark[], b: readonly SeenMark[]): string | undefined {
  if (a.length !== b.length) return `${a.length} and ${b.length} marks`;
  const at = a.findIndex((mark, i) => distance(mark.outline, b[i]!.outline) > TOLERANCE);
  return at < 0 ? undefined : `${at}: ${shown(a[at]!)} and ${shown(b[at]!)}`;
}

/** Marks one after the other; where their order or number is another one, each with the nearest that looks like it. */
function markDifferences(a: readonly SeenMark[], b: readonly SeenMark[]): [What, string | undefined][] {
  const moved = movedMark(a, b);
  const pairs = moved === undefined ? a.map((mark, i) => [mark, b[i]!] as const) : [...nearest(a, b), ...nearest(b, a)];
  const far = pairs.find(([mark, other]) => distance(mark.outline, other.outline) > TOLERANCE);
  const paint = pairs.find(([mark, other]) => JSON.stringify(mark.paint) !== JSON.stringify(other.paint));
  const words = pairs.find(([mark, other]) => mark.words !== other.words);
  return [
    ["mark count", a.length === b.length ? undefined : moved],
    ["mark places", far && `${shown(far[0])} and ${shown(far[1])}`],
    ["mark order", a.length === b.length && !far ? moved : undefined],
    ["mark paint", paint && `${JSON.stringify(paint[0].paint)} and ${JSON.stringify(paint[1].paint)}`],
    ["mark words", words && `"${words[0].words}" and "${words[1].words}"`],
  ];
}

/** Each of `a` with the one of `b` that stands nearest, one that looks like it before all others. */
function nearest(a: readonly SeenMark[], b: readonly SeenMark[]): (readonly [SeenMark, SeenMark])[] {
  const looks = (mark: SeenMark) => JSON.stringify([mark.paint.colors, mark.paint.line]);
  const others = b.map((mark) => ({ mark, middle: middleOf(mark.outline), look: looks(mark) }));
  return a.flatMap((mark) => {
    const [x, y] = middleOf(mark.outline);
    const look = looks(mark);
    let best: readonly [SeenMark, SeenMark] | undefined;
    let least = Infinity;
    for (const other of others) {
      const far = Math.hypot(other.middle[0] - x, other.middle[1] - y) + (other.look === look ? 0 : 1);
      if (far >= least) continue;
      least = far;
      best = [mark, other.mark];
    }
    return best ? [best] : [];
  });
}

function middleOf(outline: readonly Point[]): Point {
  const { left, right, top, bottom } = boxOf(outline);
  return [(left + right) / 2, (top + bottom) / 2];
}

const shown = ({ outline, paint, words }: SeenMark) =>
  `${paint.colors.join("–")} [${Object.values(boxOf(outline)).map((edge) => edge.toFixed(3))}] ${words}`;
