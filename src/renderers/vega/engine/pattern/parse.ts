/** A part of a regular expression. */
export type Part =
  /** One character that `source` matches: a letter, a dot, a class, an escape. */
  | { kind: "one"; source: string }
  | { kind: "row"; parts: readonly Part[] }
  | { kind: "choice"; parts: readonly Part[] }
  /** Groups `from` up to before `to` are inside; each turn begins with them empty. */
  | { kind: "repeat"; part: Part; least: number; most: number; isLazy: boolean; from: number; to: number }
  | { kind: "group"; part: Part; index: number }
  | { kind: "look"; part: Part; isBehind: boolean; isNegative: boolean }
  | { kind: "back"; index: number }
  | { kind: "start" | "end" | "edge" | "inside" };

/** A regular expression in parts. */
export interface ParsedPattern {
  part: Part;
  /** How many groups there are, with the whole as the first. */
  groups: number;
  names: ReadonlyMap<string, number>;
}

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})/;
const OPENING = /^\((?:\?(?::|<?[=!]|<([^>]+)>))?/;
/** An escape that stands for one character or one set of them. */
const ESCAPE = /^\\(?:u\{[\dA-Fa-f]+\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|[pP]\{[^}]*\}|0[0-7]{0,2}|[1-7][0-7]{0,2}|[\s\S])/;
/** Two units that are one character where the flag `u` says so. */
const ASTRAL = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/;

/** Reads the text of a regular expression that is known to be valid. */
class Reader {
  readonly names = new Map<string, number>();
  groups = 1;
  readonly #text: string;
  readonly #isUnicode: boolean;
  /** Groups there will be, which tells a number behind a backslash from a character. */
  readonly #total: number;
  #at = 0;

  constructor(text: string, isUnicode: boolean) {
    this.#text = text;
    this.#isUnicode = isUnicode;
    const bare = text.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, "");
    this.#total = bare.match(/\((?!\?)|\(\?<(?![=!])/g)?.length ?? 0;
    // A name may stand before the group that has it.
    let index = 1;
    for (const [opening, name] of bare.matchAll(/\((?:\?(?:<([^=!>][^>]*)>|[:=!]|<[=!]))?/g)) {
      if (name !== undefined) this.names.set(name, index);
      if (opening === "(" || name !== undefined) index++;
    }
  }

  #rest(length = 64): string {
    return this.#text.slice(this.#at, this.#at + length);
  }

  #take(text: string): void {
    this.#at += text.length;
  }

  choice(): Part {
    const parts = [this.#row()];
    while (this.#text[this.#at] === "|") {
      this.#at++;
      parts.push(this.#row());
    }
    return parts.length === 1 ? parts[0]! : { kind: "choice", parts };
  }

  #row(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#text.length && !"|)".includes(this.#text[this.#at]!)) parts.push(this.#repeated());
    return parts.length === 1 ? parts[0]! : { kind: "row", parts };
  }

  #repeated(): Part {
    const from = this.groups;
    const part = this.#single();
    const found = QUANTIFIER.exec(this.#rest());
    if (!found) return part;
    this.#take(found[0]);
    const isLazy = this.#text[this.#at] === "?";
    if (isLazy) this.#at++;
    const sign = found[0][0]!;
    const least = sign === "{" ? Number(found[1]) : sign === "+" ? 1 : 0;
    const most = sign === "{" ? (found[2] === undefined ? least : found[3] ? Number(found[3]) : Infinity) : sign === "?" ? 1 : Infinity;
    return { kind: "repeat", part, least, most, isLazy, from, to: this.groups };
  }

  #single(): Part {
    const sign = this.#text[this.#at]!;
    if (sign === "(") return this.#group();
    if (sign === "\\") return this.#escape();
    if (sign === "[") {
      const [source] = /^\[(?:\\[\s\S]|[^\]\\])*\]/.exec(this.#text.slice(this.#at))!;
      this.#take(source);
      return { kind: "one", source };
    }
    const pair = this.#isUnicode ? ASTRAL.exec(this.#rest(2))?.[0] : undefined;
    this.#take(pair ?? sign);
    if (sign === "^") return { kind: "start" };
    if (sign === "$") return { kind: "end" };
    // A bracket or brace that closes nothing means itself, where it is allowed at all.
    return { kind: "one", source: "{}]".includes(sign) ? `\\${sign}` : (pair ?? sign) };
  }

  #group(): Part {
    const [opening, name] = OPENING.exec(this.#rest(this.#text.length))!;
    this.#take(opening);
    const isCapture = opening === "(" || name !== undefined;
    const index = isCapture ? this.groups++ : 0;
    const part = this.choice();
    this.#at++;
    if (isCapture) return { kind: "group", part, index };
    if (opening === "(?:") return part;
    return { kind: "look", part, isBehind: opening[2] === "<", isNegative: opening.endsWith("!") };
  }

  #escape(): Part {
    const rest = this.#rest(this.#text.length);
    if (rest[1] === "b" || rest[1] === "B") {
      this.#at += 2;
      return { kind: rest[1] === "b" ? "edge" : "inside" };
    }
    const number = /^\\([1-9]\d*)/.exec(rest);
    if (number && (this.#isUnicode || Number(number[1]) <= this.#total)) {
      this.#take(number[0]);
      return { kind: "back", index: Number(number[1]) };
    }
    const named = this.names.size > 0 ? /^\\k<([^>]+)>/.exec(rest) : null;
    if (named) {
      this.#take(named[0]);
      return { kind: "back", index: this.names.get(named[1]!) ?? 0 };
    }
    const long = ESCAPE.exec(rest)![0];
    // Without the flag, what looks like a long escape of it is a letter.
    const source = !this.#isUnicode && /^\\(?:u\{|[pP]\{)/.test(long) ? long.slice(0, 2) : long;
    this.#take(source);
    return { kind: "one", source };
  }
}

/** @param text a regular expression that is known to be valid. */
export function parsePattern(text: string, isUnicode: boolean): ParsedPattern {
  const reader = new Reader(text, isUnicode);
  return { part: reader.choice(), groups: reader.groups, names: reader.names };
}
