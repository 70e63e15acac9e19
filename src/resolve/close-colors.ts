import type { Config, ConfigFile, Palettes, Scheme } from "./config.js";
import { isTree, type Tree } from "./merge-config.js";

/** Colours of a palette, or of a list, in the variant of a scheme. */
const listOf = (said: string | readonly string[], palettes: Palettes, scheme: Scheme): string[] =>
  typeof said === "string" ? [...(palettes[said]![scheme] as readonly string[])] : [...said];

/** The same part with semantic names of colours replaced by the colours. */
function withoutNames(node: Tree, semantic: Readonly<Record<string, string>>): Tree {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node))
    out[key] = isTree(value)
      ? withoutNames(value, semantic)
      : typeof value === "string" && /(^|_)color$/.test(key) && Object.hasOwn(semantic, value)
        ? semantic[value]
        : value;
  return out;
}

/** Answers what a merged config leaves open: palettes become lists, semantic names colours, and one series takes the first colour of names. */
export function closeColors(file: ConfigFile, palettes: Palettes): Config {
  const { color, ...rest } = file;
  const { scheme } = color;
  const semantic = palettes[color.semantic]![scheme] as Readonly<Record<string, string>>;
  const one = (said: string) => (Object.hasOwn(semantic, said) ? semantic[said]! : said);
  const categorical = listOf(color.categorical, palettes, scheme);
  const { frame, ...painted } = withoutNames(rest as unknown as Tree, semantic) as unknown as Omit<Config, "palettes" | "color">;
  return {
    ...painted,
    frame: { ...frame, background: frame.background === null ? null : one(frame.background) },
    palettes,
    color: {
      ...color,
      categorical,
      sequential: listOf(color.sequential, palettes, scheme),
      diverging: listOf(color.diverging, palettes, scheme),
      semantic,
      single: color.single === null ? categorical[0]! : one(color.single),
      no_data: one(color.no_data),
      other: one(color.other),
    },
  };
}
