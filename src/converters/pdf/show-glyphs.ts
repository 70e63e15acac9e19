import { num } from "../../context/num.js";
import type { PlacedGlyph } from "../../text/placed.js";
import type { Sfnt } from "../../text/sfnt.js";
import { hex, textString } from "./text-string.js";

/** Font units as thousandths of the size, three decimals. */
export function perThousand(units: number, font: Sfnt): number {
  return Math.round((units * 1e6) / font.unitsPerEm) / 1000;
}

/** How a part of a line is shown. */
export interface Showing {
  font: Sfnt;
  /** px. */
  size: number;
  /** Number of a glyph in the file's font. */
  idOf(glyph: PlacedGlyph): number;
  /** Number of the space to end with. */
  space: number | undefined;
  /** Whether glyphs without characters of their own are told to be silent; not inside what is told to be a text as a whole. */
  hasSilent: boolean;
}

/**
 * Operators that show glyphs from where the text stands: numbers of the glyphs, with what kerning, marks and shaping move.
 * Glyphs without characters of their own, such as the dots of letters, come last: readers find words by letters side by side.
 */
export function showGlyphs(line: readonly PlacedGlyph[], { font, size, idOf, space, hasSilent }: Showing): string {
  const writer = new TextWriter(font, size);
  const [letters, silent] = hasSilent ? [line.filter(({ text }) => text !== ""), line.filter(({ text }) => text === "")] : [line, []];
  for (const each of letters) writer.show(each, idOf(each));
  if (line.length > 0 && space !== undefined) writer.space(space);
  if (silent.length > 0) {
    writer.operator(`/Span <</ActualText ${textString("")}>> BDC`);
    for (const each of silent) writer.show(each, idOf(each));
    writer.operator("EMC");
  }
  return writer.end();
}

/** Operators of one text. Places count from its start, thousandths of the size. */
class TextWriter {
  private readonly operators: string[] = [];
  private items = "";
  private run = "";
  private pen = 0;
  private raised = 0;

  constructor(
    private readonly font: Sfnt,
    private readonly size: number,
  ) {}

  show({ glyph, x, y }: PlacedGlyph, id: number): void {
    if (y !== this.raised) {
      this.operator(`${num((y * this.size) / this.font.unitsPerEm)} Ts`);
      this.raised = y;
    }
    const back = Math.round(this.pen - perThousand(x, this.font));
    if (back !== 0) {
      this.endRun();
      this.items += `${back}`;
      this.pen -= back;
    }
    this.run += hex(id);
    this.pen += perThousand(this.font.advance(glyph), this.font);
  }

  /** An operator between glyphs. */
  operator(text: string): void {
    this.flush();
    this.operators.push(text);
  }

  /** A space after the last glyph, which moves nothing that follows. */
  space(id: number): void {
    this.run += hex(id);
    this.pen += perThousand(this.font.advance(this.font.cmap.get(0x20) ?? 0), this.font);
  }

  end(): string {
    this.flush();
    if (this.raised !== 0) this.operators.push("0 Ts");
    return this.operators.join("\n");
  }

  private endRun(): void {
    if (this.run !== "") this.items += `<${this.run}>`;
    this.run = "";
  }

  private flush(): void {
    this.endRun();
    if (this.items !== "") this.operators.push(`[${this.items}] TJ`);
    this.items = "";
  }
}
