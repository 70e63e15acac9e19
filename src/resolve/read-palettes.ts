import { parseCssColor } from "../color/css.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import type { Palette, Palettes } from "./config.js";
import { isTree, type Tree } from "./merge-config.js";

const KINDS = ["categorical", "sequential", "diverging", "semantic"] as const;

type Colors = { colors: Readonly<Record<string, string>> } | { wrong: string };

/** Colours of a list or of a map, as hex under the same keys. */
function readColors(given: Tree | readonly unknown[]): Colors {
  const colors: Record<string, string> = {};
  for (const [key, text] of Object.entries(given)) {
    const color = typeof text === "string" ? parseCssColor(text) : null;
    if (!color) return { wrong: `holds ${JSON.stringify(text)}, which is not a colour` };
    colors[key] = color.hex;
  }
  return { colors };
}

/** A palette as a caller wrote it, or what is wrong with it. `before` is the palette of that name, to which semantic colours are added. */
function readPalette(given: unknown, before: Palette | undefined): Palette | { wrong: string } {
  const said: Tree | undefined = Array.isArray(given) ? { light: given } : isTree(given) ? given : undefined;
  if (!said) return { wrong: "is a list of colours, or an object with kind, light and dark" };
  const unknown = Object.keys(said).find((key) => !["kind", "light", "dark"].includes(key));
  if (unknown !== undefined) return { wrong: `has the key "${unknown}"; allowed are kind, light and dark` };
  const kind = said.kind ?? before?.kind ?? "categorical";
  if (!KINDS.some((each) => each === kind)) return { wrong: `has a kind that is none of ${KINDS.join(", ")}` };
  const isList = kind !== "semantic";
  const light = said.light ?? said.dark ?? {};
  const dark = said.dark ?? light;
  for (const part of [light, dark])
    if (isList ? !Array.isArray(part) : !isTree(part))
      return { wrong: `needs its colours as ${isList ? "a list" : "an object"} under light` };
  const read = [readColors(light as Tree), readColors(dark as Tree)] as const;
  for (const each of read) if ("wrong" in each) return each;
  const [one, other] = read.map((each) => (each as { colors: Record<string, string> }).colors) as [Tree, Tree];
  if (!isList) {
    const old = before?.kind === "semantic" ? before : undefined;
    return { kind, light: { ...old?.light, ...one }, dark: { ...old?.dark, ...other } } as Palette;
  }
  const counts = [Object.keys(one).length, Object.keys(other).length];
  if (counts[0]! < (kind === "categorical" ? 1 : 2)) return { wrong: "has too few colours" };
  if (counts[0] !== counts[1]) return { wrong: `has ${counts[0]} light and ${counts[1]} dark colours; each needs a counterpart` };
  return { kind, light: Object.values(one), dark: Object.values(other) } as unknown as Palette;
}

/**
 * Palettes of the house with those of a caller's overlay: `{name: {kind, light, dark}}`, or `{name: [colours]}` for names.
 * Without `kind` a palette is categorical, without `dark` it is the same on a dark canvas. Semantic colours are added to those of the house.
 * Raises `CONFIG_WRONG`; such a palette is left out.
 */
export function readPalettes(house: Palettes, given: unknown, report: (found: Issue) => void): Palettes {
  if (given === undefined || given === null) return house;
  const fault = (name: string, received: unknown, detail: string) =>
    report(issue("CONFIG_WRONG", { path: "", name, received, detail: `"${name}" ${detail}` }));
  if (!isTree(given)) {
    fault("palettes", given, "is an object: each palette under its name");
    return house;
  }
  const out: Record<string, Palette> = { ...house };
  for (const [name, each] of Object.entries(given)) {
    const read = readPalette(each, Object.hasOwn(house, name) ? house[name] : undefined);
    if ("wrong" in read) fault(`palettes.${name}`, each, read.wrong);
    else out[name] = read;
  }
  return out;
}
