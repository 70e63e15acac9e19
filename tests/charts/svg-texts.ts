import { type Box, transformBox } from "../../src/scene/box.js";
import { IDENTITY, multiply, translation } from "../../src/scene/matrix.js";
import { rotation } from "../../src/scene/rotation.js";
import type { Matrix } from "../../src/scene/types.js";
import { createMeasurer } from "../../src/text/measurer.js";
import type { SvgElement } from "./svg-tree.js";

/** One text of an svg where a reader sees it. */
export interface SvgText {
  text: string;
  size: number;
  /** From the top of capitals to the baseline and from the first to the last advance; px of the canvas. */
  ink: Box;
  /** Whether it stands or lies straight, so that `ink` is the text itself and not a box around a slanted one. */
  straight: boolean;
}

interface Inherited {
  matrix: Matrix;
  size: number;
  weight: 400 | 600;
  anchor: string;
}

/** Height of capitals as a share of the font size; of the bundled face. */
const CAPITALS = 0.73;

const measurer = createMeasurer();

/** Every visible text of an svg, measured in the bundled face. */
export function textsOf(root: SvgElement): SvgText[] {
  const texts: SvgText[] = [];
  collect(root, { matrix: IDENTITY, size: 16, weight: 400, anchor: "start" }, texts);
  return texts;
}

function collect(element: SvgElement, above: Inherited, texts: SvgText[]): void {
  if (/^(title|desc|style|defs|metadata)$/.test(element.name)) return;
  const { attributes } = element;
  const own: Inherited = {
    matrix: attributes.transform === undefined ? above.matrix : multiply(above.matrix, readTransform(attributes.transform)),
    size: attributes["font-size"] === undefined ? above.size : Number.parseFloat(attributes["font-size"]),
    weight: attributes["font-weight"] === undefined ? above.weight : Number.parseFloat(attributes["font-weight"]) >= 600 ? 600 : 400,
    anchor: attributes["text-anchor"] ?? above.anchor,
  };
  if (element.name === "text" && element.text.trim() !== "") texts.push(measure(element, own));
  for (const child of element.children) collect(child, own, texts);
}

function measure(element: SvgElement, { matrix, size, weight, anchor }: Inherited): SvgText {
  const width = measurer.width(element.text, { size, weight });
  const x = Number(element.attributes.x ?? 0) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const y = Number(element.attributes.y ?? 0);
  const ink = transformBox(matrix, { left: x, top: y - CAPITALS * size, right: x + width, bottom: y });
  return { text: element.text, size, ink, straight: matrix[1] * matrix[0] === 0 };
}

/** Reads `translate`, `rotate`, `scale` and `matrix`, in the order they stand. */
function readTransform(text: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, inside] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const n = inside!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const step: Matrix | undefined =
      name === "translate"
        ? translation(n[0]!, n[1] ?? 0)
        : name === "rotate"
          ? rotation(n[0]!, n[1] ?? 0, n[2] ?? 0)
          : name === "scale"
            ? [n[0]!, 0, 0, n[1] ?? n[0]!, 0, 0]
            : name === "matrix"
              ? (n as unknown as Matrix)
              : undefined;
    if (!step || n.some(Number.isNaN)) throw new Error(`Unknown transform ${text}`);
    matrix = multiply(matrix, step);
  }
  return matrix;
}

/** Texts that reach over the edge of the canvas, with the pixels they reach out. */
export function outsideTexts(texts: readonly SvgText[], width: number, height: number): string[] {
  return texts.flatMap(({ text, ink }) => {
    const over = Math.max(-ink.left, -ink.top, ink.right - width, ink.bottom - height);
    return over > 0.01 ? [`"${text}" by ${over.toFixed(1)} px`] : [];
  });
}

/** Pairs of straight texts whose letters touch, by more than half a pixel both ways. */
export function touchingTexts(texts: readonly SvgText[]): string[] {
  const straight = texts.filter((each) => each.straight);
  const pairs: string[] = [];
  for (let i = 0; i < straight.length; i++) {
    for (let j = i + 1; j < straight.length; j++) {
      const a = straight[i]!.ink;
      const b = straight[j]!.ink;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 0.5 && down > 0.5) pairs.push(`"${straight[i]!.text}" and "${straight[j]!.text}"`);
    }
  }
  return pairs;
}
