import type { ResolvedScale } from "../../chart/resolved.js";
import { closeRamp } from "../../color/close-ramp.js";
import { parseCssColor } from "../../color/css.js";
import { mix, sampleRamp } from "../../color/ramp.js";
import { numberOf } from "../../data/values.js";
import type { ScaleDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import { traitsOf } from "./family.js";
import { authoredPalette } from "./palettes.js";

/** Marks that stand alone on the canvas. */
const LONE: readonly string[] = ["point", "bar", "line", "box"];

/** The house ramp. Marks that stand alone take its darker part, since its palest colours only show in touching cells. */
function houseRamp(scope: Scope, isDiverging: boolean): string[] {
  const { sequential, diverging, other } = scope.config.color;
  const stops = isDiverging ? diverging : sequential;
  if (!traitsOf(scope.type).marks.some((mark) => LONE.includes(mark))) return closeRamp(stops);
  return closeRamp(
    isDiverging
      ? stops.map((stop, i) => (i === (stops.length - 1) / 2 ? mix(stop, other, 0.6) : stop))
      : stops.map((_, i) => sampleRamp(closeRamp(stops), 0.3 + (0.7 * i) / (stops.length - 1))),
  );
}

/** Colours from the least value to the greatest, and who said them. */
export interface Ramp {
  colors: readonly string[];
  isAuthored: boolean;
  source: string;
}

/** The ramp of a colour scale of amounts: the author's palette or the house's, turned round where the author asks. */
export function rampOf(scope: Scope, path: string, def: ScaleDef | undefined, isDiverging: boolean): Ramp {
  const said = authoredPalette(scope, def, path);
  const colors = said ?? houseRamp(scope, isDiverging);
  return {
    colors: def?.reverse === true ? [...colors].reverse() : colors,
    isAuthored: said !== undefined,
    source: isDiverging ? "color.diverging" : "color.sequential",
  };
}

/** Writes down the palette, the turn that it has taken already, and the colour of no value. */
export function closePaint(
  scope: Scope,
  path: string,
  def: ScaleDef | undefined,
  ramp: Ramp,
  colors: string[],
): Pick<ResolvedScale, "palette" | "unknown" | "reverse"> {
  const { ledger, config } = scope;
  const where = at(path, "scale");
  const isTurned = def?.reverse === true;
  return {
    palette: ramp.isAuthored ? ledger.authored(at(where, "palette"), colors) : ledger.config(at(where, "palette"), colors, ramp.source),
    unknown: ledger.choose(
      at(where, "unknown"),
      def?.unknown === undefined ? undefined : (parseCssColor(def.unknown)?.hex ?? config.color.no_data),
      undefined,
      { value: config.color.no_data, source: "color.no_data" },
    ),
    reverse: ledger.enriched(
      at(where, "reverse"),
      isTurned
        ? { value: false, rule: "reverse.turned", reason: "the palette is turned round already" }
        : { value: false, rule: "reverse.colours", reason: "a palette goes from the least value to the greatest" },
    ),
  };
}

/** Whether a palette has a name and two sides. */
const isDiverging = ({ config }: Scope, palette: string | readonly string[]): boolean =>
  palette === "diverging" ||
  (typeof palette === "string" && Object.hasOwn(config.palettes, palette) && config.palettes[palette]!.kind === "diverging");

/**
 * The midpoint of a scale, if it has one, and whether the author gave it: outright, or as the middle of three ends.
 * A palette of the author's diverges only when the author says where. Raises `INTENT_WRONG_VALUE` for one outside the author's domain.
 */
export function midpointOf(
  scope: Scope,
  path: string,
  def: ScaleDef | undefined,
  [low, high]: readonly [number, number],
  hasZero: boolean,
): { midpoint: number | null; isAuthored: boolean } {
  const middle = def?.domain?.length === 3 ? numberOf(def.domain[1] ?? null) : NaN;
  const midpoint = def?.midpoint !== undefined ? def.midpoint : middle - middle === 0 ? middle : undefined;
  const isSplit = def?.palette === undefined || isDiverging(scope, def.palette);
  if (midpoint === undefined) return { midpoint: hasZero && low < 0 && high > 0 && isSplit ? 0 : null, isAuthored: false };
  if (midpoint !== null && def?.domain !== undefined && !(midpoint > low && midpoint < high))
    scope.errors.push(
      issue("INTENT_WRONG_VALUE", {
        path: at(at(path, "scale"), "midpoint"),
        received: midpoint,
        detail: `the midpoint ${midpoint} is not between the ends of the domain, ${low} and ${high}`,
        next: "Move the midpoint or the domain",
      }),
    );
  return { midpoint, isAuthored: true };
}

/** Writes the midpoint down. */
export const closeMidpoint = (scope: Scope, path: string, midpoint: number, isAuthored: boolean): number =>
  isAuthored
    ? scope.ledger.authored(at(at(path, "scale"), "midpoint"), midpoint)
    : scope.ledger.enriched(at(at(path, "scale"), "midpoint"), {
        value: midpoint,
        rule: "midpoint.zero",
        reason: "the values lie on both sides of zero",
      });

/** Both ends as far from the midpoint as the farther one. */
export const symmetric = (midpoint: number, low: number, high: number): [number, number] => {
  const reach = Math.max(high - midpoint, midpoint - low);
  return [midpoint - reach, midpoint + reach];
};

/** Adds ramp, midpoint and the colour of no value to a continuous scale. A ramp is diverging when a midpoint is given or the values lie on both sides of zero. */
export function rampScale(scope: Scope, path: string, def: ScaleDef | undefined, scale: ResolvedScale): ResolvedScale {
  const { ledger } = scope;
  const [low, high] = [Number(scale.domain[0]), Number(scale.domain[scale.domain.length - 1])];
  const { midpoint, isAuthored } =
    scale.type === "time" ? { midpoint: null, isAuthored: false } : midpointOf(scope, path, def, [low, high], scale.type === "linear");
  const ramp = rampOf(scope, path, def, midpoint !== null);
  const painted = { ...scale, ...closePaint(scope, path, def, ramp, closeRamp(ramp.colors)) };
  if (midpoint === null) return painted;
  const domain =
    def?.domain === undefined
      ? ledger.enriched(at(at(path, "scale"), "domain"), {
          value: symmetric(midpoint, low, high),
          rule: "domain.symmetric",
          reason: "both sides of the midpoint are as long",
        })
      : scale.domain;
  return { ...painted, domain, midpoint: closeMidpoint(scope, path, midpoint, isAuthored) };
}
