import { DARK_CANVAS, LIGHT_CANVAS, slotColors } from "../color/slots.js";
import type { Config } from "./config.js";

/** The same colours as maps hold them and as they are drawn, each once, and more of them than the palette has. */
export interface Choice {
  /** Colours of the palette itself. */
  readonly own: readonly string[];
  light(count: number): readonly string[];
  /** How a colour of a map is drawn; undefined when it is not one of the first `count`. */
  drawnOf(hex: string, count: number): string | undefined;
}

/** @param light the palette as maps hold it. @param drawn the same in the variant of the scheme. */
export function choiceOf({ frame, color }: Config, light: readonly string[], drawn: readonly string[]): Choice {
  const first = new Map(light.map((hex, i) => [hex, drawn[i]!] as const).reverse());
  const own = [...new Set(light)];
  const lightOf = (count: number) => slotColors(own, count, LIGHT_CANVAS);
  const canvas = frame.background ?? DARK_CANVAS;
  return {
    own,
    light: lightOf,
    drawnOf(hex, count) {
      if (first.has(hex) || color.scheme === "light") return first.get(hex);
      const drawnOwn = own.map((each) => first.get(each)!);
      return slotColors(drawnOwn, count, canvas.slice(0, 7))[lightOf(count).indexOf(hex)];
    },
  };
}
