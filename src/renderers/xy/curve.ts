import { num } from "../../context/num.js";

export type Curve = "linear" | "monotone" | "step" | "step_before" | "step_after";

/** Points of a path, px; `along` is the direction in which it runs, `across` the one of the amounts. */
export interface Run {
  along: Float64Array;
  across: Float64Array;
}

/** Writes path data; swaps the directions of a chart that lies. */
export interface Pen {
  text: string;
  move(along: number, across: number): void;
  line(along: number, across: number): void;
  curve(a1: number, c1: number, a2: number, c2: number, a: number, c: number): void;
}

export function createPen(isLying: boolean): Pen {
  const at = isLying ? (a: number, c: number) => `${num(c)},${num(a)}` : (a: number, c: number) => `${num(a)},${num(c)}`;
  const pen: Pen = {
    text: "",
    move: (a, c) => {
      pen.text += `M${at(a, c)}`;
    },
    line: (a, c) => {
      pen.text += `L${at(a, c)}`;
    },
    curve: (a1, c1, a2, c2, a, c) => {
      pen.text += `C${at(a1, c1)} ${at(a2, c2)} ${at(a, c)}`;
    },
  };
  return pen;
}

/** The points in the other direction. */
export const reversed = ({ along, across }: Run): Run => ({ along: along.slice().reverse(), across: across.slice().reverse() });

/** Draws from the second point of a run on; the first has been reached already. `isBack` when the run goes against its direction. */
export function drawCurve(pen: Pen, run: Run, curve: Curve, isBack = false): void {
  const { along, across } = run;
  if (curve === "monotone" && along.length > 2) {
    monotone(pen, run);
    return;
  }
  if (curve === "linear" || curve === "monotone") {
    for (let i = 1; i < along.length; i++) pen.line(along[i]!, across[i]!);
    return;
  }
  const share = curve === "step" ? 0.5 : (curve === "step_before") !== isBack ? 0 : 1;
  for (let i = 1; i < along.length; i++) {
    const turn = along[i - 1]! + (along[i]! - along[i - 1]!) * share;
    pen.line(turn, across[i - 1]!);
    pen.line(turn, across[i]!);
    if (share < 1) pen.line(along[i]!, across[i]!);
  }
}

const sign = (value: number) => (value < 0 ? -1 : 1);

/** Slopes at the points of a curve that never overshoots. Source: Steffen, "A simple method for monotonic interpolation in one dimension", 1990. */
function slopes({ along, across }: Run): Float64Array {
  const count = along.length;
  const out = new Float64Array(count);
  for (let i = 1; i < count - 1; i++) {
    const [before, after] = [along[i]! - along[i - 1]!, along[i + 1]! - along[i]!];
    const [first, second] = [(across[i]! - across[i - 1]!) / (before || 1), (across[i + 1]! - across[i]!) / (after || 1)];
    const parabola = before + after === 0 ? 0 : (first * after + second * before) / (before + after);
    out[i] = (sign(first) + sign(second)) * Math.min(Math.abs(first), Math.abs(second), 0.5 * Math.abs(parabola)) || 0;
  }
  const end = (a: number, b: number, inner: number) => {
    const length = along[b]! - along[a]!;
    return length === 0 ? inner : ((3 * (across[b]! - across[a]!)) / length - inner) / 2;
  };
  out[0] = end(0, 1, out[1]!);
  out[count - 1] = end(count - 2, count - 1, out[count - 2]!);
  return out;
}

function monotone(pen: Pen, run: Run): void {
  const { along, across } = run;
  const slope = slopes(run);
  for (let i = 1; i < along.length; i++) {
    const third = (along[i]! - along[i - 1]!) / 3;
    pen.curve(
      along[i - 1]! + third,
      across[i - 1]! + third * slope[i - 1]!,
      along[i]! - third,
      across[i]! - third * slope[i]!,
      along[i]!,
      across[i]!,
    );
  }
}
