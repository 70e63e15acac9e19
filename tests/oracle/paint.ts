import type { Gradient, Paint as ScenePaint } from "../../src/scene/types.js";
import type { SceneLeaf } from "../../src/scene/walk.js";

/** How a mark looks. */
export interface Paint {
  /** Colours of its fill, else of its stroke; several for a gradient. `#rrggbb`. */
  colors: readonly string[];
  /** Colour and width of the outline of a filled mark, or the width of a line; "" without one. */
  line: string;
  /** Of what is seen of it, [0, 1] at two decimals. */
  opacity: number;
}

const colorsOf = (paint: ScenePaint) => (typeof paint === "string" ? [paint] : paint.stops.map(({ color }) => color));
const rounded = (value: number) => Math.round(value * 100) / 100;

export function paintOf(leaf: Exclude<SceneLeaf, { type: "text" | "image" }>): Paint {
  const { fill, stroke, opacity = 1, fillOpacity = 1, strokeOpacity = 1, strokeWidth = 1 } = leaf;
  const isThinFill = leaf.type === "rect" && fill !== undefined && stroke === undefined && Math.min(leaf.width, leaf.height) <= 2;
  const isLine = leaf.type === "line" || isThinFill;
  const isFilled = fill !== undefined && (fillOpacity > 0 || stroke === undefined);
  if (isFilled)
    return {
      colors: colorsOf(fill),
      line: stroke === undefined || isLine ? "" : `${colorsOf(stroke).join()} ${rounded(strokeWidth)}`,
      opacity: rounded(opacity * fillOpacity),
    };
  return {
    colors: stroke === undefined ? [] : colorsOf(stroke),
    line: isLine ? "" : `${rounded(strokeWidth)}`,
    opacity: rounded(opacity * strokeOpacity),
  };
}

/** Channels of 0 to 255 at five even places of a gradient, mixed as the picture mixes them. */
export function rampOf({ stops }: Gradient): number[][] {
  const channels = (color: string) => [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));
  return [0, 0.25, 0.5, 0.75, 1].map((at) => {
    const after = Math.max(
      1,
      stops.findIndex(({ offset }) => offset >= at),
    );
    const [low, high] = [stops[after - 1]!, stops[after]!];
    const share = (at - low.offset) / (high.offset - low.offset);
    const [from, to] = [channels(low.color), channels(high.color)];
    return from.map((value, i) => value + (to[i]! - value) * share);
  });
}
