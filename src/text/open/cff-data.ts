import { type Bytes, FontError } from "../bytes.js";

/** Objects that stand one after another: the CFF structure called INDEX. */
export interface CffIndex {
  readonly count: number;
  /** The bytes of one object. @throws FontError for one that is not there. */
  at(index: number): Uint8Array;
  /** Where the next structure begins. */
  readonly end: number;
}

/**
 * Reads an INDEX without copying its objects.
 * Source: Adobe Technical Note 5176, chapter 5.
 */
export function readIndex(bytes: Bytes, start: number): CffIndex {
  const count = bytes.u16(start);
  if (count === 0) return { count, at: () => missing(0), end: start + 2 };
  const size = bytes.u8(start + 2);
  if (size < 1 || size > 4) throw new FontError(`the font's CFF table has offsets of ${size} bytes`);
  const data = start + 2 + (count + 1) * size;
  const offset = (index: number) => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + bytes.u8(start + 3 + index * size + i);
    return value;
  };
  return {
    count,
    at(index) {
      if (!(index >= 0 && index < count)) return missing(index);
      const from = offset(index);
      return bytes.slice(data + from, offset(index + 1) - from);
    },
    end: data + offset(count),
  };
}

function missing(index: number): never {
  throw new FontError(`the font's CFF table has no object ${index}`);
}

const ESCAPE = 12;
/** Two-byte operators are told apart by this much. */
export const ESCAPED = 0x0c00;
const MAX_OPERANDS = 513;

/**
 * Operator → operands of a DICT. Operands of operators that come twice: the last ones.
 * Source: Adobe Technical Note 5176, chapter 4.
 */
export function readDict(data: Uint8Array): Map<number, readonly number[]> {
  const entries = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = 0; at < data.length; ) {
    const byte = data[at]!;
    if (byte <= 21) {
      const isEscaped = byte === ESCAPE;
      entries.set(isEscaped ? ESCAPED + (data[at + 1] ?? 0) : byte, operands);
      operands = [];
      at += isEscaped ? 2 : 1;
      continue;
    }
    const { value, next } = readOperand(data, at);
    operands.push(value);
    if (operands.length > MAX_OPERANDS) throw new FontError("the font's CFF table has too many operands");
    at = next;
  }
  return entries;
}

function readOperand(data: Uint8Array, at: number): { value: number; next: number } {
  const byte = data[at]!;
  const peek = (ahead: number) => data[at + ahead] ?? 0;
  if (byte >= 32 && byte <= 246) return { value: byte - 139, next: at + 1 };
  if (byte >= 247 && byte <= 250) return { value: (byte - 247) * 256 + peek(1) + 108, next: at + 2 };
  if (byte >= 251 && byte <= 254) return { value: -(byte - 251) * 256 - peek(1) - 108, next: at + 2 };
  if (byte === 28) return { value: ((peek(1) << 24) >> 16) | peek(2), next: at + 3 };
  if (byte === 29) return { value: (peek(1) << 24) | (peek(2) << 16) | (peek(3) << 8) | peek(4), next: at + 5 };
  if (byte === 30) return readDecimal(data, at + 1);
  throw new FontError(`the font's CFF table has an operand that starts with ${byte}`);
}

const NIBBLES = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "e", "e-", "", "-"] as const;

function readDecimal(data: Uint8Array, start: number): { value: number; next: number } {
  let text = "";
  for (let at = start; at < data.length; at++) {
    for (const nibble of [data[at]! >> 4, data[at]! & 15]) {
      if (nibble === 15) return { value: Number(text) || 0, next: at + 1 };
      text += NIBBLES[nibble]!;
    }
  }
  throw new FontError("the font's CFF table has a number without an end");
}
