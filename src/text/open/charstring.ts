import { FontError } from "../bytes.js";

/** Takes the outline of a glyph: lines and cubic curves, font units, y upwards. Every contour is closed. */
export interface Pen {
  move(x: number, y: number): void;
  line(x: number, y: number): void;
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
}

/** What a glyph's program may call. */
export interface Subroutines {
  readonly global: { readonly count: number; at(index: number): Uint8Array };
  readonly local: { readonly count: number; at(index: number): Uint8Array };
}

/** More steps than any letter takes; a program that calls itself over and over ends here. */
const MAX_STEPS = 500_000;
const MAX_DEPTH = 10;
const MAX_STACK = 513;

/** What is added to a subroutine's number, by how many there are. */
const bias = (count: number): number => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768);

/**
 * Runs the program of a glyph and draws it with `pen`. Hints are skipped.
 * @throws FontError for a program that calls what is not there, does not end, or has operators that fonts no longer use.
 * Source: Adobe Technical Note 5177.
 */
export function runCharstring(program: Uint8Array, subroutines: Subroutines, pen: Pen): void {
  new Machine(subroutines, pen).run(program, 0);
}

class Machine {
  private stack: number[] = [];
  private x = 0;
  private y = 0;
  private stemCount = 0;
  private hasWidth = false;
  private isDone = false;
  private steps = 0;

  constructor(
    private readonly subroutines: Subroutines,
    private readonly pen: Pen,
  ) {}

  run(program: Uint8Array, depth: number): void {
    if (depth > MAX_DEPTH) throw new FontError("a glyph's program calls itself");
    for (let at = 0; at < program.length && !this.isDone; ) {
      if (++this.steps > MAX_STEPS) throw new FontError("a glyph's program does not end");
      const byte = program[at++]!;
      const peek = (ahead: number) => program[at + ahead] ?? 0;
      if (byte >= 32 || byte === 28) {
        if (this.stack.length >= MAX_STACK) throw new FontError("a glyph's program has too many numbers");
        if (byte === 28) {
          this.stack.push(((peek(0) << 24) >> 16) | peek(1));
          at += 2;
        } else if (byte <= 246) this.stack.push(byte - 139);
        else if (byte <= 250) this.stack.push((byte - 247) * 256 + peek(0) + 108);
        else if (byte <= 254) this.stack.push(-(byte - 251) * 256 - peek(0) - 108);
        else {
          this.stack.push(((peek(0) << 24) | (peek(1) << 16) | (peek(2) << 8) | peek(3)) / 65536);
          at += 4;
        }
        if (byte >= 247 && byte <= 254) at += 1;
        continue;
      }
      if (byte === 11) return;
      if (byte === 10 || byte === 29) {
        const list = byte === 10 ? this.subroutines.local : this.subroutines.global;
        this.run(list.at((this.stack.pop() ?? 0) + bias(list.count)), depth + 1);
      } else if (byte === 12) {
        this.escaped(program[at++] ?? 0);
      } else if (byte === 19 || byte === 20) {
        this.stems();
        at += (this.stemCount + 7) >> 3;
      } else this.operator(byte);
    }
  }

  private operator(operator: number): void {
    const { stack } = this;
    switch (operator) {
      case 1:
      case 3:
      case 18:
      case 23:
        this.stems();
        break;
      case 4:
        this.takeWidth(1);
        this.moveBy(0, stack[0] ?? 0);
        break;
      case 21:
        this.takeWidth(2);
        this.moveBy(stack[0] ?? 0, stack[1] ?? 0);
        break;
      case 22:
        this.takeWidth(1);
        this.moveBy(stack[0] ?? 0, 0);
        break;
      case 5:
        this.lines(0, stack.length);
        break;
      case 6:
      case 7:
        for (const [i, by] of stack.entries()) {
          const isAcross = (i % 2 === 0) === (operator === 6);
          this.lineBy(isAcross ? by : 0, isAcross ? 0 : by);
        }
        break;
      case 8:
        this.curves(0, stack.length);
        break;
      case 24:
        this.curves(0, stack.length - 2);
        this.lines(stack.length - 2, stack.length);
        break;
      case 25:
        this.lines(0, stack.length - 6);
        this.curves(stack.length - 6, stack.length);
        break;
      case 26:
      case 27:
        this.alongCurves(operator === 27);
        break;
      case 30:
      case 31:
        this.turningCurves(operator === 31);
        break;
      case 14:
        this.end();
        break;
      default:
        throw new FontError(`a glyph's program has the unknown operator ${operator}`);
    }
    this.stack = [];
  }

  /** The first operator that clears the stack may have the advance before its own operands. */
  private takeWidth(wanted: number): void {
    if (!this.hasWidth && this.stack.length > wanted) this.stack.shift();
    this.hasWidth = true;
  }

  private stems(): void {
    this.takeWidth(this.stack.length & ~1);
    this.stemCount += this.stack.length >> 1;
    this.stack = [];
  }

  private moveBy(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
    this.pen.move(this.x, this.y);
  }

  private lineBy(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
    this.pen.line(this.x, this.y);
  }

  private curveBy(dx1: number, dy1: number, dx2: number, dy2: number, dx: number, dy: number): void {
    const [x1, y1] = [this.x + dx1, this.y + dy1];
    const [x2, y2] = [x1 + dx2, y1 + dy2];
    this.x = x2 + dx;
    this.y = y2 + dy;
    this.pen.curve(x1, y1, x2, y2, this.x, this.y);
  }

  private lines(from: number, to: number): void {
    for (let i = from; i + 1 < to; i += 2) this.lineBy(this.stack[i]!, this.stack[i + 1]!);
  }

  private curves(from: number, to: number): void {
    for (let i = Math.max(0, from); i + 5 < to; i += 6) {
      const [a, b, c, d, e, f] = this.stack.slice(i, i + 6) as [number, number, number, number, number, number];
      this.curveBy(a, b, c, d, e, f);
    }
  }

  /** hhcurveto and vvcurveto: curves that start and end along one axis. */
  private alongCurves(isAcross: boolean): void {
    let at = this.stack.length % 4 === 0 ? 0 : 1;
    let aside = at === 1 ? this.stack[0]! : 0;
    for (; at + 3 < this.stack.length; at += 4) {
      const [a, b, c, d] = this.stack.slice(at, at + 4) as [number, number, number, number];
      if (isAcross) this.curveBy(a, aside, b, c, d, 0);
      else this.curveBy(aside, a, b, c, 0, d);
      aside = 0;
    }
  }

  /** hvcurveto and vhcurveto: curves that start along one axis and end along the other, by turns. */
  private turningCurves(startsAcross: boolean): void {
    const { stack } = this;
    let isAcross = startsAcross;
    for (let at = 0; at + 3 < stack.length; at += 4) {
      const last = stack.length - at === 5 ? stack[at + 4]! : 0;
      const [a, b, c, d] = stack.slice(at, at + 4) as [number, number, number, number];
      if (isAcross) this.curveBy(a, 0, b, c, last, d);
      else this.curveBy(0, a, b, c, d, last);
      isAcross = !isAcross;
    }
  }

  private end(): void {
    this.takeWidth(0);
    if (this.stack.length >= 4) throw new FontError("a glyph is put together from others in a way that fonts no longer use");
    this.isDone = true;
  }

  /** The two-byte operators: flexes, which are curves. Sums and conditions are not used by any font. */
  private escaped(operator: number): void {
    const s = this.stack;
    const n = (index: number) => s[index] ?? 0;
    if (operator === 35) this.curves(0, 12);
    else if (operator === 34) {
      this.curveBy(n(0), 0, n(1), n(2), n(3), 0);
      this.curveBy(n(4), 0, n(5), -n(2), n(6), 0);
    } else if (operator === 36) {
      this.curveBy(n(0), n(1), n(2), n(3), n(4), 0);
      this.curveBy(n(5), 0, n(6), n(7), n(8), -(n(1) + n(3) + n(7)));
    } else if (operator === 37) {
      const dx = n(0) + n(2) + n(4) + n(6) + n(8);
      const dy = n(1) + n(3) + n(5) + n(7) + n(9);
      const isAcross = Math.abs(dx) > Math.abs(dy);
      this.curveBy(n(0), n(1), n(2), n(3), n(4), n(5));
      this.curveBy(n(6), n(7), n(8), n(9), isAcross ? n(10) : -dx, isAcross ? -dy : n(10));
    } else throw new FontError(`a glyph's program has the unknown operator 12 ${operator}`);
    this.stack = [];
  }
}
