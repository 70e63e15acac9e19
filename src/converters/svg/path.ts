import { thousandths } from "../../context/num.js";

/**
 * Path data in its shortest equal form: each step absolute or relative, whichever is shorter, letters said once for a run.
 * Exact: coordinates are counted in thousandths, so nothing is rounded that `num()` had not rounded before.
 * @param d absolute path data with M L H V C Q A Z, as scenes have it.
 * @returns the short form; null when `d` has anything else in it.
 */
export function shortenPath(d: string): string | null {
  const writer = new PathWriter();
  const reader = new Reader(d);
  let command = "";
  for (;;) {
    const letter = reader.letter();
    if (letter === "") {
      if (reader.atEnd()) return writer.text;
      if (command === "" || command === "Z") return null;
      if (command === "M") command = "L";
    } else command = letter;
    const length = LENGTH[command];
    if (length === undefined) return null;
    const numbers = reader.numbers(length, command === "A");
    if (!numbers) return null;
    writer.step(command, numbers);
  }
}

const LENGTH: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };

/** After so many relative steps one is absolute, so that viewers which add in single precision do not drift. */
const MAX_RELATIVE = 64;

class Reader {
  private at = 0;
  constructor(private readonly d: string) {}

  private skip(): void {
    for (; this.at < this.d.length; this.at++) {
      const code = this.d.charCodeAt(this.at);
      if (code !== 32 && code !== 44 && code !== 10) return;
    }
  }

  atEnd(): boolean {
    this.skip();
    return this.at >= this.d.length;
  }

  /** The next letter; "" when a number or nothing follows. */
  letter(): string {
    this.skip();
    const code = this.d.charCodeAt(this.at);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return this.d[this.at++]!;
    return "";
  }

  /** The next numbers in thousandths; null when there are too few. Radii and flags of an arc stay in step with the rest. */
  numbers(length: number, isArc: boolean): number[] | null {
    const found: number[] = [];
    for (let index = 0; index < length; index++) {
      this.skip();
      // The two flags of an arc may stand without a space between them.
      const value = isArc && (index === 3 || index === 4) ? this.flag() : this.number();
      if (Number.isNaN(value)) return null;
      found.push(value);
    }
    return found;
  }

  private flag(): number {
    const code = this.d.charCodeAt(this.at++);
    return code === 48 ? 0 : code === 49 ? 1000 : Number.NaN;
  }

  /** Thousandths of a number of few digits with at most three decimals, as `num()` writes nearly all; -1 for any other. */
  private shortNumber(start: number): number {
    let at = start;
    let value = 0;
    let code = this.d.charCodeAt(at);
    for (; code >= 48 && code <= 57; code = this.d.charCodeAt(++at)) value = value * 10 + code - 48;
    const whole = at - start;
    let unit = 1000;
    if (code === 46) {
      for (code = this.d.charCodeAt(++at); code >= 48 && code <= 57; code = this.d.charCodeAt(++at)) {
        value = value * 10 + code - 48;
        unit /= 10;
      }
    }
    // Another point or an exponent is read the long way, and so are a fourth decimal and many digits.
    if (whole === 0 || at - start > 10 || unit < 1 || code === 46 || code === 101) return -1;
    this.at = at;
    return value * unit;
  }

  private number(): number {
    const start = this.at;
    let code = this.d.charCodeAt(this.at);
    const isNegative = code === 45;
    const short = this.shortNumber(isNegative ? start + 1 : start);
    if (short >= 0) return isNegative ? -short : short;
    if (code === 45 || code === 43) code = this.d.charCodeAt(++this.at);
    let hasPoint = false;
    for (;;) {
      if (code === 46) {
        if (hasPoint) break;
        hasPoint = true;
      } else if (code === 101) {
        // An exponent: a sign may follow.
        const next = this.d.charCodeAt(this.at + 1);
        if (next === 45 || next === 43) this.at++;
      } else if (!(code >= 48 && code <= 57)) break;
      code = this.d.charCodeAt(++this.at);
    }
    const value = start === this.at ? Number.NaN : Number(this.d.slice(start, this.at));
    return Math.abs(value) < 1e12 ? Math.round(value * 1000) : Number.NaN;
  }
}

class PathWriter {
  text = "";
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private letter = "";
  private endsInFraction = false;
  private relative = 0;

  step(command: string, n: number[]): void {
    if (command === "Z") {
      this.text += "Z";
      this.letter = "Z";
      this.x = this.startX;
      this.y = this.startY;
      return;
    }
    const last = n.length;
    const toX = command === "V" ? this.x : command === "H" ? n[0]! : n[last - 2]!;
    const toY = command === "H" ? this.y : n[last - 1]!;
    const isLine = command === "L" || command === "H" || command === "V";
    if (isLine && toY === this.y) this.shorter("H", [toX], "h", [toX - this.x]);
    else if (isLine && toX === this.x) this.shorter("V", [toY], "v", [toY - this.y]);
    else if (command === "A") {
      const shape = n.slice(0, 5);
      this.shorter("A", n, "a", [...shape, toX - this.x, toY - this.y]);
    } else {
      const moved = n.map((value, index) => value - (index % 2 === 0 ? this.x : this.y));
      this.shorter(command, n, command.toLowerCase(), moved);
    }
    if (command === "M") {
      this.startX = toX;
      this.startY = toY;
    }
    this.x = toX;
    this.y = toY;
  }

  private shorter(absoluteLetter: string, absolute: number[], relativeLetter: string, relative: number[]): void {
    const a = this.joined(absoluteLetter, absolute);
    const r = this.joined(relativeLetter, relative);
    const isRelative = r.length < a.length && this.relative < MAX_RELATIVE && this.text !== "";
    this.text += isRelative ? r : a;
    this.letter = isRelative ? relativeLetter : absoluteLetter;
    this.endsInFraction = (isRelative ? relative : absolute).at(-1)! % 1000 !== 0;
    this.relative = isRelative ? this.relative + 1 : 0;
  }

  private joined(letter: string, numbers: number[]): string {
    // After a move, numbers without a letter are lines: a second move has to say its letter.
    const isRun =
      letter !== "M" &&
      letter !== "m" &&
      (letter === this.letter || (letter === "L" && this.letter === "M") || (letter === "l" && this.letter === "m"));
    let text = isRun ? "" : letter;
    let hasPoint = isRun && this.endsInFraction;
    let isFirst = !isRun;
    for (const value of numbers) {
      const digits = thousandths(value);
      const first = digits.charCodeAt(0);
      const needsSpace = !isFirst && first !== 45 && !(first === 46 && hasPoint);
      text += needsSpace ? ` ${digits}` : digits;
      hasPoint = value % 1000 !== 0;
      isFirst = false;
    }
    return text;
  }
}
