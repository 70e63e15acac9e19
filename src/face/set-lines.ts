import type { TextMeasurer, TextStyle } from "../context/measurer.js";
import { clusters } from "../text/clusters.js";
import { normalizeText } from "../text/normalize.js";
import { piecesOf } from "../text/wrap.js";
import type { Run } from "./markdown.js";

/** Part of a line that is set in one way; `x` from the start of the line, px. */
export interface Segment {
  run: Run;
  text: string;
  x: number;
  width: number;
}

/** How a run is set. */
export const styleOf = (run: Run, base: TextStyle): TextStyle => ({
  size: run.isCode ? base.size * 0.92 : base.size,
  weight: run.isBold ? 600 : base.weight,
});

/** Words that stay together: pieces of runs without a place to break between them. */
type Atom = { run: Run; text: string; endsInSpace: boolean }[];

function atomsOf(runs: readonly Run[]): (Atom | "break")[] {
  const atoms: (Atom | "break")[] = [];
  let atom: Atom = [];
  const close = () => {
    if (atom.length > 0) atoms.push(atom);
    atom = [];
  };
  for (const run of runs) {
    if (run.isBreak) {
      close();
      atoms.push("break");
      continue;
    }
    const whole = normalizeText(run.text);
    if (/^\s/.test(run.text) && atom.length > 0) {
      atom[atom.length - 1]!.endsInSpace = true;
      close();
    }
    const pieces = piecesOf(whole);
    pieces.forEach((piece, index) => {
      const isLast = index === pieces.length - 1;
      const endsInSpace = piece.endsWith(" ") || (isLast && /\s$/.test(run.text));
      atom.push({ run, text: piece.trimEnd(), endsInSpace });
      if (!isLast || endsInSpace) close();
    });
    if (pieces.length === 0 && atoms.length > 0) close();
  }
  close();
  return atoms;
}

/** px of a space, which the measurer trims from the ends of a text. */
const spaceWidth = (style: TextStyle, measurer: TextMeasurer) => measurer.width("n n", style) - 2 * measurer.width("n", style);

const widthOf = (atom: Atom, base: TextStyle, measurer: TextMeasurer): number =>
  atom.reduce((sum, { run, text }) => sum + measurer.width(text, styleOf(run, base)), 0);

/** A word wider than a line in parts that fit. */
function broken(atom: Atom, maxWidth: number, base: TextStyle, measurer: TextMeasurer): Atom[] {
  const parts: Atom[] = [];
  for (const { run, text, endsInSpace } of atom) {
    let part = "";
    for (const letter of clusters(text)) {
      if (part !== "" && measurer.width(part + letter, styleOf(run, base)) > maxWidth) {
        parts.push([{ run, text: part, endsInSpace: false }]);
        part = "";
      }
      part += letter;
    }
    parts.push([{ run, text: part, endsInSpace }]);
  }
  return parts;
}

/** Runs as lines no wider than `maxWidth`, px. Lines end where `wrap` ends them; neighbours set alike become one segment. */
export function setLines(runs: readonly Run[], maxWidth: number, base: TextStyle, measurer: TextMeasurer): Segment[][] {
  const lines: Atom[] = [];
  let line: Atom = [];
  let width = 0;
  const space = spaceWidth(base, measurer);
  const close = () => {
    lines.push(line);
    line = [];
    width = 0;
  };
  const atoms = atomsOf(runs).flatMap((atom) =>
    atom === "break" || widthOf(atom, base, measurer) <= maxWidth ? [atom] : broken(atom, maxWidth, base, measurer),
  );
  for (const atom of atoms) {
    if (atom === "break") {
      close();
      continue;
    }
    const own = widthOf(atom, base, measurer);
    const gap = line.length > 0 && line[line.length - 1]!.endsInSpace ? space : 0;
    if (line.length > 0 && width + gap + own > maxWidth + 1e-6) close();
    else width += gap;
    line.push(...atom);
    width += own;
  }
  if (line.length > 0) close();
  return lines.map((each) => segmentsOf(each, base, measurer, space));
}

function segmentsOf(line: Atom, base: TextStyle, measurer: TextMeasurer, space: number): Segment[] {
  const joined: Atom = [];
  for (const piece of line) {
    const last = joined[joined.length - 1];
    if (last && last.run === piece.run) {
      last.text += (last.endsInSpace ? " " : "") + piece.text;
      last.endsInSpace = piece.endsInSpace;
    } else joined.push({ ...piece });
  }
  let x = 0;
  return joined.map(({ run, text, endsInSpace }) => {
    const width = measurer.width(text, styleOf(run, base));
    const segment = { run, text, x, width };
    x += width + (endsInSpace ? space : 0);
    return segment;
  });
}
