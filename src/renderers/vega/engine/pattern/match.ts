import { fuel } from "../fuel.js";
import { type Part, parsePattern } from "./parse.js";

/** Where a group begins and ends in the text; undefined when it took no part. */
type Span = readonly [from: number, to: number] | undefined;

/** A text that is looked through, and what the groups hold. */
interface Search {
  readonly text: string;
  spans: Span[];
  /** Turns of groups under way. */
  turns: number;
}

/** Tries to match from a place on, and what follows after it. */
type Step = (search: Search, at: number, next: (at: number) => boolean) => boolean;

/** What was found; spans of the whole first, then of the groups. */
export interface Found {
  readonly spans: readonly Span[];
  readonly text: string;
}

const FLAGS = /^[gimsu]*$/;
/** Longest regular expression, characters. */
const LONGEST = 1000;
/** Turns of groups that may stand inside one another: far more than people write, far less than a stack holds. */
const MOST_TURNS = 1000;

/** How many units one character takes at a place; 0 when it does not match there. */
type One = (text: string, at: number) => number;

/**
 * A regular expression that counts its steps as work, so that one which would run for ever is refused at the same step on every machine.
 * What one character matches is asked of the engine's own expressions; how characters follow one another is decided here.
 */
export class Pattern {
  readonly isGlobal: boolean;
  readonly #names: ReadonlyMap<string, number>;
  readonly #groups: number;
  readonly #step: Step;
  readonly #flags: string;

  /** @throws Error when the text is no regular expression, or has flags that are not read (`d`, `v`, `y`). */
  constructor(source: string, flags = "") {
    if (!FLAGS.test(flags)) throw new Error(`regular expressions have the flags g, i, m, s and u, not ${JSON.stringify(flags)}`);
    if (source.length > LONGEST) throw new Error(`a regular expression has ${source.length} characters, more than ${LONGEST}`);
    fuel(source.length * 20);
    // Checked, never run.
    new RegExp(source, flags);
    this.isGlobal = flags.includes("g");
    this.#flags = flags.replace("g", "");
    const { part, groups, names } = parsePattern(source, flags.includes("u"));
    this.#groups = groups;
    this.#names = names;
    this.#step = this.#build(part);
  }

  /** The first match at or after a place; null when there is none. */
  exec(text: string, from = 0): Found | null {
    for (let start = from; start <= text.length; start++) {
      const search: Search = { text, spans: new Array(this.#groups).fill(undefined), turns: 0 };
      let end = -1;
      const isFound = this.#step(search, start, (at) => {
        end = at;
        return true;
      });
      if (isFound) {
        search.spans[0] = [start, end];
        return search;
      }
    }
    return null;
  }

  test(text: string): boolean {
    return this.exec(text) !== null;
  }

  /** All matches, one after another; the first alone when the expression has no flag `g`. */
  *matches(text: string, isAll = this.isGlobal): Generator<Found> {
    let from = 0;
    for (let found = this.exec(text); found !== null; found = from > text.length ? null : this.exec(text, from)) {
      yield found;
      if (!isAll) return;
      const [start, end] = found.spans[0]!;
      from = end > start ? end : end + 1;
    }
  }

  /** A text with matches replaced; `$1`, `$<name>`, `$&`, `` $` ``, `$'` and `$$` in the replacement mean what they do everywhere. */
  replace(text: string, replacement: string): string {
    let out = "";
    let last = 0;
    for (const found of this.matches(text)) {
      const [start, end] = found.spans[0]!;
      const put = this.#expand(found, replacement);
      fuel(put.length + start - last);
      out += text.slice(last, start) + put;
      last = end;
    }
    return out + text.slice(last);
  }

  /** The parts of a text between matches, with what groups hold between them. */
  split(text: string, limit = Number.POSITIVE_INFINITY): string[] {
    const out: string[] = [];
    let last = 0;
    if (text === "") return this.test(text) ? [] : [""];
    for (const { spans } of this.matches(text, true)) {
      const [start, end] = spans[0]!;
      if ((end === start && (start === last || start >= text.length)) || (end === start && start === 0)) continue;
      out.push(text.slice(last, start), ...spans.slice(1).map((span) => (span ? text.slice(...span) : "")));
      last = end;
      if (out.length >= limit) break;
    }
    out.push(text.slice(last));
    return Number.isFinite(limit) ? out.slice(0, limit) : out;
  }

  #expand({ spans, text }: Found, replacement: string): string {
    if (!replacement.includes("$")) return replacement;
    const [start, end] = spans[0]!;
    const held = (index: number) => {
      const span = spans[index];
      return span ? text.slice(...span) : "";
    };
    return replacement.replace(/\$(?:([$&`'])|(\d\d?)|<([^>]*)>)/g, (whole, sign: string, number: string, name: string) => {
      if (sign === "$") return "$";
      if (sign === "&") return text.slice(start, end);
      if (sign === "`") return text.slice(0, start);
      if (sign === "'") return text.slice(end);
      if (name !== undefined) return this.#names.size === 0 ? whole : held(this.#names.get(name) ?? -1);
      if (Number(number) > 0 && Number(number) < this.#groups) return held(Number(number));
      const first = Number(number[0]);
      return number.length === 2 && first > 0 && first < this.#groups ? held(first) + number[1] : whole;
    });
  }

  #one(source: string): One {
    const { test } = this.#single(source);
    const isUnicode = this.#flags.includes("u");
    return (text, at) => {
      fuel(1);
      if (at >= text.length) return 0;
      const letter = isUnicode ? String.fromCodePoint(text.codePointAt(at)!) : text[at]!;
      return test(letter) ? letter.length : 0;
    };
  }

  /** Whether one character matches, remembered. */
  #single(source: string): { test(letter: string): boolean } {
    const expression = new RegExp(`^(?:${source})$`, this.#flags);
    const known = new Map<string, boolean>();
    return {
      test(letter) {
        let is = known.get(letter);
        if (is === undefined) {
          is = expression.test(letter);
          if (known.size < 1000) known.set(letter, is);
        }
        return is;
      },
    };
  }

  #build(part: Part): Step {
    switch (part.kind) {
      case "one": {
        const one = this.#one(part.source);
        return (search, at, next) => {
          const length = one(search.text, at);
          return length > 0 && next(at + length);
        };
      }
      case "row":
        return part.parts
          .map((each) => this.#build(each))
          .reduceRight<Step>(
            (after, step) => (search, at, next) => step(search, at, (place) => after(search, place, next)),
            (_, at, next) => next(at),
          );
      case "choice": {
        const steps = part.parts.map((each) => this.#build(each));
        return (search, at, next) => {
          fuel(1);
          return steps.some((step) => step(search, at, next));
        };
      }
      case "group": {
        const step = this.#build(part.part);
        return (search, at, next) =>
          step(search, at, (end) => {
            const before = search.spans[part.index];
            search.spans[part.index] = [at, end];
            if (next(end)) return true;
            search.spans[part.index] = before;
            return false;
          });
      }
      case "repeat":
        return part.part.kind === "one" ? this.#run(part.part.source, part) : this.#loop(this.#build(part.part), part);
      case "look":
        return this.#look(part);
      case "back":
        return this.#back(part.index);
      default:
        return this.#place(part.kind);
    }
  }

  /** One kind of character again and again: counted first, then given back one by one. */
  #run(source: string, { least, most, isLazy }: Extract<Part, { kind: "repeat" }>): Step {
    const one = this.#one(source);
    return (search, at, next) => {
      const ends = [at];
      const more = () => {
        const length = ends.length > most ? 0 : one(search.text, ends.at(-1)!);
        if (length > 0) ends.push(ends.at(-1)! + length);
        return length > 0;
      };
      if (isLazy) {
        while (ends.length <= least) if (!more()) return false;
        do if (next(ends.at(-1)!)) return true;
        while (more());
        return false;
      }
      while (more());
      for (let count = ends.length - 1; count >= least; count--) {
        fuel(1);
        if (next(ends[count]!)) return true;
      }
      return false;
    };
  }

  #loop(step: Step, { least, most, isLazy, from, to }: Extract<Part, { kind: "repeat" }>): Step {
    const turn = (search: Search, at: number, next: (at: number) => boolean, count: number): boolean => {
      fuel(1);
      const again = (): boolean => {
        if (count >= most) return false;
        const before = search.spans;
        if (++search.turns > MOST_TURNS) fuel(Number.POSITIVE_INFINITY);
        search.spans = before.map((span, index) => (index >= from && index < to ? undefined : span));
        // A turn that takes nothing would go on for ever.
        if (step(search, at, (end) => (end > at || count < least) && turn(search, end, next, count + 1))) return true;
        search.turns--;
        search.spans = before;
        return false;
      };
      if (count < least) return again();
      return isLazy ? next(at) || again() : again() || next(at);
    };
    return (search, at, next) => turn(search, at, next, 0);
  }

  #look({ part, isBehind, isNegative }: Extract<Part, { kind: "look" }>): Step {
    const step = this.#build(part);
    const holds = (search: Search, at: number): boolean => {
      if (!isBehind) return step(search, at, () => true);
      for (let start = at; start >= 0; start--) {
        fuel(1);
        if (step(search, start, (end) => end === at)) return true;
      }
      return false;
    };
    return (search, at, next) => {
      const before = [...search.spans];
      const isThere = holds(search, at);
      if (isNegative) search.spans = [...before];
      if (isThere !== isNegative && next(at)) return true;
      search.spans = before;
      return false;
    };
  }

  #back(index: number): Step {
    const isLoose = this.#flags.includes("i");
    const plain = (text: string) => (isLoose ? text.toLowerCase() : text);
    return ({ text, spans }, at, next) => {
      const span = spans[index];
      if (!span) return next(at);
      const length = span[1] - span[0];
      fuel(length + 1);
      return plain(text.slice(...span)) === plain(text.slice(at, at + length)) && next(at + length);
    };
  }

  #place(kind: "start" | "end" | "edge" | "inside"): Step {
    const isManyLines = this.#flags.includes("m");
    const breaks = /[\n\r\u2028\u2029]/;
    const isWord = (text: string, at: number) => at >= 0 && at < text.length && /\w/.test(text[at]!);
    const holds: Record<typeof kind, (text: string, at: number) => boolean> = {
      start: (text, at) => at === 0 || (isManyLines && breaks.test(text[at - 1]!)),
      end: (text, at) => at === text.length || (isManyLines && breaks.test(text[at]!)),
      edge: (text, at) => isWord(text, at - 1) !== isWord(text, at),
      inside: (text, at) => isWord(text, at - 1) === isWord(text, at),
    };
    return ({ text }, at, next) => holds[kind](text, at) && next(at);
  }
}
