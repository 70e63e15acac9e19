import { parseCssColor } from "../../color/css.js";
import { sampleRamp } from "../../color/ramp.js";
import type { ScaleDef } from "../../intent/types.js";
import type { Issue } from "../../issues/issue.js";
import { issue } from "../../issues/messages.js";
import { nearest } from "../../issues/suggest.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";

/** Colours in the variant of the scheme; a ramp has stops between which it goes, other palettes one colour each. */
interface NamedPalette {
  colors: readonly string[];
  isRamp: boolean;
}

/** Palettes for what the house uses them for, whichever these are. */
const ALIASES = ["categorical", "sequential", "diverging"] as const;

/** The palette of a name: one of the config's, or what names, amounts or signed amounts have by default. Undefined when there is none. */
export function namedPalette({ config }: Pick<Scope, "config">, name: string): NamedPalette | undefined {
  const alias = ALIASES.find((each) => each === name);
  if (alias) return { colors: config.color[alias], isRamp: alias !== "categorical" };
  const found = Object.hasOwn(config.palettes, name) ? config.palettes[name] : undefined;
  if (!found || found.kind === "semantic") return undefined;
  return { colors: found[config.color.scheme], isRamp: found.kind !== "categorical" };
}

/** Every name that a chart may say. */
const paletteNames = ({ config }: Pick<Scope, "config">): string[] => [
  ...ALIASES,
  ...Object.keys(config.palettes).filter((name) => config.palettes[name]!.kind !== "semantic"),
];

/** What is wrong with an authored palette: `INTENT_WRONG_VALUE` for a name there is not, `INTENT_BAD_COLOR`. */
function faultsOf(scope: Scope, said: string | readonly string[], where: string): Issue[] {
  if (typeof said !== "string")
    return said.flatMap((text, i) => (parseCssColor(text) ? [] : [issue("INTENT_BAD_COLOR", { path: at(where, i), received: text })]));
  if (namedPalette(scope, said)) return [];
  const names = paletteNames(scope);
  const near = nearest(said, names);
  return [
    issue("INTENT_WRONG_VALUE", {
      path: where,
      received: said,
      allowed: [...names, "a list of colours"],
      ...(near === undefined ? {} : { suggestion: near }),
    }),
  ];
}

/** Looks at `style.palette` once for the whole chart, whether a colour scale uses it or not. Raises `INTENT_WRONG_VALUE`, `INTENT_BAD_COLOR`. */
export function checkStylePalette(scope: Scope): void {
  const said = scope.intent.style?.palette;
  if (said !== undefined) scope.errors.push(...faultsOf(scope, said, "/style/palette"));
}

/** Evenly spaced colours of a ramp; a sequential one without its palest part, which does not show on the canvas. */
function spread(colors: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => sampleRamp(colors, count === 1 ? 1 : 0.3 + (0.7 * i) / (count - 1)));
}

/**
 * The colours an author asked for, as hex; undefined when none. Raises `INTENT_BAD_COLOR`, `INTENT_WRONG_VALUE` for those of the scale.
 * @param count categories to colour: of a ramp so many evenly spaced colours are taken. Absent for amounts, which take the stops.
 * @param asMap makes the colour of a light canvas of each: the same palette as a map of colours holds it, of which nothing is told again.
 */
export function authoredPalette(
  scope: Scope,
  def: ScaleDef | undefined,
  path: string,
  count?: number,
  asMap?: (hex: string) => string,
): readonly string[] | undefined {
  const said = def?.palette ?? scope.intent.style?.palette;
  if (said === undefined || said.length === 0) return undefined;
  if (def?.palette !== undefined && !asMap) scope.errors.push(...faultsOf(scope, said, at(at(path, "scale"), "palette")));
  const variant = asMap ?? ((hex: string) => hex);
  if (typeof said !== "string") return said.map((text) => variant(parseCssColor(text)?.hex ?? "#000000"));
  const found = namedPalette(scope, said);
  const colors = found?.colors.map(variant);
  return colors && found?.isRamp && count !== undefined ? spread(colors, count) : colors;
}

/** The colour that `style.palette` gives to a chart of one series: its first, of a ramp one from its stronger half. Undefined when there is none. */
export function singleOfPalette(scope: Scope): string | undefined {
  const said = scope.intent.style?.palette;
  if (said === undefined || said.length === 0) return undefined;
  if (typeof said !== "string") return parseCssColor(said[0]!)?.hex;
  const found = namedPalette(scope, said);
  return found?.isRamp ? sampleRamp(found.colors, 0.75) : found?.colors[0];
}
