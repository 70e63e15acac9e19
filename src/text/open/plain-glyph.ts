import { Bytes } from "../bytes.js";
import { componentsOf } from "../glyf.js";

const PROGRAM = 0x0100;

/**
 * A glyph's description without its program: faces are drawn unhinted everywhere, and without the tables a program calls it is of no use.
 * @throws FontError for a glyph that is cut off.
 */
export function withoutProgram(data: Uint8Array, glyph: number): Uint8Array {
  if (data.length === 0) return data;
  const bytes = new Bytes(data, `glyph ${glyph}`);
  const contourCount = bytes.i16(0);
  if (contourCount === 0) return new Uint8Array(0);
  if (contourCount > 0) {
    const at = 10 + 2 * contourCount;
    const length = bytes.u16(at);
    if (length === 0) return data;
    const rest = bytes.slice(at + 2 + length, data.length - at - 2 - length);
    const plain = new Uint8Array(at + 2 + rest.length);
    plain.set(bytes.slice(0, at));
    plain.set(rest, at + 2);
    return plain;
  }
  const plain = data.slice();
  const view = new DataView(plain.buffer);
  for (const part of componentsOf(data, glyph)) view.setUint16(part.at - 2, view.getUint16(part.at - 2) & ~PROGRAM);
  return plain;
}
