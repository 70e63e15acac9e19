import { type FaceMetrics, isMark, LOW, slotsFor } from "./metrics.js";

/** Width in font units of text that is normalised already. A combining mark takes no room and leaves its neighbours' kerning alone. */
export function unitsOf(text: string, metrics: FaceMetrics): number {
  const { low, advances, rows, columns, kerning, columnCount, kern } = metrics;
  let units = 0;
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const slot = unit < LOW ? low[unit]! : 0;
    if (slot === 0) {
      const codePoint = text.codePointAt(i)!;
      if (codePoint > 0xffff) i++;
      if (isMark(codePoint)) continue;
      for (const part of slotsFor(metrics, codePoint)) {
        const advance = advances[part]!;
        if (advance === 0) continue;
        units += advance + (kern ? kern(previous, part) : kerning[rows[previous]! * columnCount + columns[part]!]!);
        previous = part;
      }
      continue;
    }
    const advance = advances[slot]!;
    if (advance === 0) continue;
    units += advance + (kern ? kern(previous, slot) : kerning[rows[previous]! * columnCount + columns[slot]!]!);
    previous = slot;
  }
  return units;
}
