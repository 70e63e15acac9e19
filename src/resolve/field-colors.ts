import { categoryKey, isColorOrder } from "../data/category-key.js";
import type { ColorOrder, ColorPins, FieldColors } from "../intent/types.js";
import { at } from "./ledger.js";
import { type MapColors, readMapColor } from "./map-colors.js";

/** A pin of a map of colours. */
export interface Pin {
  readonly key: string;
  /** `#rrggbb` for a light canvas. */
  readonly color: string;
  /** JSON pointer of the pin. */
  readonly path: string;
}

/** What a chart says about the colours of one field. */
export interface FieldSaid {
  /** Categories in the order of the palette, each once. */
  readonly order: readonly string[];
  readonly pins: readonly Pin[];
  /** Pins that are no colours: pointer and text. */
  readonly bad: readonly { path: string; text: string }[];
}

const isOrder = (said: ColorOrder | ColorPins): said is ColorOrder => isColorOrder(said as Record<string, unknown>);

/**
 * Reads the entry of one field in a `color_map`, in any of its three forms.
 * @param path pointer of the entry.
 * @param keyOf the key a key of the author stands for: a measure may be named by its field.
 */
export function readFieldColors(
  said: FieldColors | undefined,
  path: string,
  colors: MapColors,
  keyOf: (key: string) => string = (key) => key,
): FieldSaid {
  if (said === undefined) return { order: [], pins: [], bad: [] };
  const { order = [], pins = {} } = Array.isArray(said) ? { order: said } : isOrder(said) ? said : { pins: said };
  const under = Array.isArray(said) || !isOrder(said) ? path : at(path, "pins");
  const read = Object.entries(pins).map(([value, text]) => ({
    key: keyOf(value),
    color: readMapColor(text, colors),
    path: at(under, value),
    text,
  }));
  return {
    order: [...new Set(order.filter((value) => value !== null).map((value) => keyOf(categoryKey(value))))],
    pins: read.flatMap(({ key, color, path: where }) => (color === undefined ? [] : [{ key, color, path: where }])),
    bad: read.flatMap(({ color, path: where, text }) => (color === undefined ? [{ path: where, text }] : [])),
  };
}
