/** One step of a path: its letter and its numbers, absolute. */
export type PathStep =
  | { command: "M" | "L"; x: number; y: number }
  | { command: "H"; x: number }
  | { command: "V"; y: number }
  | { command: "C"; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
  | { command: "Q"; x1: number; y1: number; x: number; y: number }
  | { command: "A"; rx: number; ry: number; turnDeg: number; isLarge: boolean; isSweep: boolean; x: number; y: number }
  | { command: "Z" };

const LENGTH: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };
const TOKEN = /[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/**
 * Path data of a scene taken apart. A letter may serve several runs of numbers, as in SVG; after `M` they are lines.
 * @throws Error for a letter that a scene does not use, or for too few numbers: the renderer that made it has a fault.
 */
export function readPath(d: string): PathStep[] {
  const tokens = d.match(TOKEN) ?? [];
  const steps: PathStep[] = [];
  let index = 0;
  let command = "";
  while (index < tokens.length) {
    if (/[A-Za-z]/.test(tokens[index]!)) command = tokens[index++]!;
    else if (command === "M") command = "L";
    const length = LENGTH[command];
    const numbers = tokens.slice(index, index + (length ?? 0)).map(Number);
    if (length === undefined || numbers.length < length || numbers.some(Number.isNaN))
      throw new Error(`Path data not readable at "${tokens[index] ?? command}".`);
    steps.push(step(command, numbers));
    index += length;
    if (command === "Z") command = "";
  }
  return steps;
}

function step(command: string, n: number[]): PathStep {
  switch (command) {
    case "H":
      return { command, x: n[0]! };
    case "V":
      return { command, y: n[0]! };
    case "C":
      return { command, x1: n[0]!, y1: n[1]!, x2: n[2]!, y2: n[3]!, x: n[4]!, y: n[5]! };
    case "Q":
      return { command, x1: n[0]!, y1: n[1]!, x: n[2]!, y: n[3]! };
    case "A":
      return { command, rx: n[0]!, ry: n[1]!, turnDeg: n[2]!, isLarge: n[3] !== 0, isSweep: n[4] !== 0, x: n[5]!, y: n[6]! };
    case "Z":
      return { command };
    default:
      return { command: command as "M" | "L", x: n[0]!, y: n[1]! };
  }
}
