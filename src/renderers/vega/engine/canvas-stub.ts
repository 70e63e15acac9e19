/**
 * Stands in for `vega-canvas`, which would look for a DOM or for a native canvas of the host.
 * The engine draws nothing and measures text through `text-hook.ts`; only path tests of a context are ever asked for.
 */
const nothing = () => {};
const methods = [
  "arc",
  "arcTo",
  "beginPath",
  "bezierCurveTo",
  "clearRect",
  "clip",
  "closePath",
  "fill",
  "lineTo",
  "moveTo",
  "quadraticCurveTo",
  "rect",
  "restore",
  "rotate",
  "save",
  "scale",
  "setLineDash",
  "setTransform",
  "stroke",
  "translate",
];
const context = Object.fromEntries([
  ...methods.map((name) => [name, nothing] as const),
  ["isPointInPath", () => true],
  ["isPointInStroke", () => true],
]);

/** A canvas of one pixel, which Vega makes on import; a larger one would be drawn on. */
export function canvas(width: number, height: number): { getContext: () => object } {
  if (width === 1 && height === 1) return { getContext: () => context };
  throw new Error("the engine has no canvas to draw on");
}

export const domCanvas = (): null => null;
export const nodeCanvas = (): null => null;
export const image = (): null => null;
