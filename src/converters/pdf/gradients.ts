import type { PDFRef } from "pdf-lib";
import type { Box } from "../../scene/box.js";
import type { Gradient, GradientStop, Matrix } from "../../scene/types.js";
import { channels } from "./colors.js";
import { matrixText, ratio } from "./content.js";
import { shapeRefused } from "./refusal.js";
import type { Literal, Resources } from "./resources.js";

/** Stops as a page needs them: ascending, from 0 to 1. */
export function spreadStops(stops: readonly GradientStop[]): GradientStop[] {
  let least = 0;
  const spread = stops.map((stop) => {
    least = Math.min(1, Math.max(least, stop.offset));
    return { ...stop, offset: least };
  });
  const [first, last] = [spread[0]!, spread[spread.length - 1]!];
  if (first.offset > 0) spread.unshift({ ...first, offset: 0 });
  if (last.offset < 1) spread.push({ ...last, offset: 1 });
  return spread;
}

/** A function of one number that goes through `values` of the stops, straight in between. */
function ramp(stops: readonly GradientStop[], values: (stop: GradientStop) => number[]): Literal {
  const functions: Literal[] = [];
  const bounds: number[] = [];
  for (let i = 0; i + 1 < stops.length; i++) {
    const [from, to] = [stops[i]!, stops[i + 1]!];
    // Two stops at one place are an edge: the next piece starts with the second colour.
    if (ratio(from.offset) === ratio(to.offset)) continue;
    if (functions.length > 0) bounds.push(ratio(from.offset));
    functions.push({ FunctionType: 2, Domain: [0, 1], C0: values(from), C1: values(to), N: 1 });
  }
  if (functions.length === 1) return functions[0]!;
  return { FunctionType: 3, Domain: [0, 1], Functions: functions, Bounds: bounds, Encode: functions.flatMap(() => [0, 1]) };
}

function shading(gradient: Gradient, space: "DeviceRGB" | "DeviceGray"): Literal {
  const values = (stop: GradientStop) => (space === "DeviceGray" ? [ratio(stop.opacity)] : channels(stop.color));
  const coords =
    gradient.kind === "linear"
      ? [gradient.x1, gradient.y1, gradient.x2, gradient.y2]
      : [gradient.x1, gradient.y1, gradient.r1, gradient.x2, gradient.y2, gradient.r2];
  return {
    ShadingType: gradient.kind === "linear" ? 2 : 3,
    ColorSpace: space,
    Coords: coords.map(ratio),
    Extend: [true, true],
    Function: ramp(spreadStops(gradient.stops), values),
  };
}

/** @throws RenderError for a gradient that pages and svgs draw differently. */
function check(gradient: Gradient): void {
  if (gradient.kind === "linear") return;
  const across = gradient.x2 - gradient.x1;
  const down = gradient.y2 - gradient.y1;
  if (Math.sqrt(across * across + down * down) + gradient.r1 > gradient.r2 + 1e-9)
    throw shapeRefused("a radial gradient whose inner circle leaves its outer one");
}

/** Takes a gradient's unit square to the box it is stretched over. */
export function stretched(box: Box): Matrix {
  return [box.right - box.left, 0, 0, box.bottom - box.top, box.left, box.top];
}

/** Name of the pattern that paints `gradient`. @param matrix from the unit square to the space of the content stream. */
export function patternOf(gradient: Gradient, matrix: Matrix, resources: Resources): string {
  check(gradient);
  return resources.name("Pattern", {
    PatternType: 2,
    Matrix: matrix.map(ratio),
    Shading: resources.shared(shading(gradient, "DeviceRGB")),
  });
}

/** Whether a gradient lets something through that is below it. */
export function isTranslucent(gradient: Gradient): boolean {
  return gradient.stops.some((stop) => stop.opacity < 1);
}

/**
 * A soft mask of a gradient's opacities.
 * @param box what the gradient is stretched over, and `reach` how far paint may go beyond it, both in the space in which the mask is set.
 */
export function maskOf(gradient: Gradient, box: Box, reach: number, resources: Resources): PDFRef {
  const dictionary = {
    Type: "XObject",
    Subtype: "Form",
    BBox: [box.left - reach, box.top - reach, box.right + reach, box.bottom + reach].map(ratio),
    Group: { S: "Transparency", CS: "DeviceGray" },
    Resources: { Shading: { S0: resources.shared(shading(gradient, "DeviceGray")) } },
  };
  return resources.sharedStream(dictionary, `${matrixText(stretched(box))} cm\n/S0 sh`);
}
