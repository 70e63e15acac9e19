import { parseCssColor } from "../color/css.js";
import type { Config, Palette } from "./config.js";

/** How the colours of maps are read and drawn. A map holds the colours of a light canvas, so that it serves every theme. */
export interface MapColors {
  /** Colours by meaning, for a light canvas. */
  readonly meanings: Readonly<Record<string, string>>;
  /** The colour of a light canvas that stands for one that is drawn; itself when no palette has it. */
  toMap(drawn: string): string;
  /** The colour that is drawn for one of a map; itself when no palette has it. */
  toDrawn(hex: string): string;
}

/** Kinds in the order in which their colours are believed when several palettes have one. */
const KINDS: readonly Palette["kind"][] = ["categorical", "semantic", "diverging", "sequential"];

/** Light and dark colours of one hue, of every palette. */
function pairsOf({ palettes }: Config): (readonly [string, string])[] {
  const inOrder = KINDS.flatMap((kind) => Object.values(palettes).filter((each) => each.kind === kind));
  return inOrder.flatMap((palette) => {
    const dark = Object.entries(palette.dark);
    return dark.map(([key, color]): [string, string] => [(palette.light as Record<string, string>)[key]!, color as string]);
  });
}

/** What is first in a list of pairs counts. */
const firsts = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => new Map([...pairs].reverse());

/** Colours that mean something, for a light canvas: of the palette that the config draws them from. */
function meaningsOf({ palettes, color }: Config, toMap: (hex: string) => string): Readonly<Record<string, string>> {
  const sets = Object.values(palettes).flatMap((each) => (each.kind === "semantic" ? [each] : []));
  const lightOf = (name: string, hex: string) => sets.find((each) => each[color.scheme][name] === hex)?.light[name] ?? toMap(hex);
  return Object.fromEntries(Object.entries(color.semantic).map(([name, hex]) => [name, lightOf(name, hex)]));
}

/** How maps of colours are read and drawn under a config. */
export function mapColors(config: Config): MapColors {
  if (config.color.scheme === "light") return { meanings: config.color.semantic, toMap: (hex) => hex, toDrawn: (hex) => hex };
  const pairs = pairsOf(config);
  const toLight = firsts(pairs.map(([light, dark]) => [dark, light]));
  const toDark = firsts(pairs);
  const toMap = (hex: string) => toLight.get(hex) ?? hex;
  return { meanings: meaningsOf(config, toMap), toMap, toDrawn: (hex) => toDark.get(hex) ?? hex };
}

/** A colour of a map as `#rrggbb`: a CSS colour or a meaning; undefined when it is neither. */
export const readMapColor = (text: string, { meanings }: MapColors): string | undefined =>
  Object.hasOwn(meanings, text) ? meanings[text] : parseCssColor(text)?.hex;
