import type { ResolvedScale } from "../../chart/resolved.js";
import { parseCssColor } from "../../color/css.js";
import { mix, sampleRamp } from "../../color/ramp.js";
import type { ScaleDef } from "../../intent/types.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import { authoredPalette } from "./palettes.js";

/** The house ramp. Lone points on the canvas take its darker part, since its palest colours only show in touching cells. */
function rampOf(scope: Scope, isDiverging: boolean): string[] {
  const { sequential, diverging, other } = scope.config.color;
  const stops = isDiverging ? diverging : sequential;
  if (scope.type !== "scatter") return [...stops];
  return isDiverging
    ? stops.map((stop, i) => (i === (stops.length - 1) / 2 ? mix(stop, other, 0.6) : stop))
    : stops.map((_, i) => sampleRamp(stops, 0.3 + (0.7 * i) / (stops.length - 1)));
}

/** Adds ramp, midpoint and the colour of no value to a continuous scale. A ramp is diverging when a midpoint is given or the values lie on both sides of zero. */
export function rampScale(scope: Scope, path: string, def: ScaleDef | undefined, scale: ResolvedScale): ResolvedScale {
  const where = at(path, "scale");
  const { ledger, config } = scope;
  const [low, high] = [Number(scale.domain[0]), Number(scale.domain[scale.domain.length - 1])];
  const isSigned = scale.type === "linear" && low < 0 && high > 0;
  const midpoint = def?.midpoint !== undefined ? def.midpoint : isSigned && def?.palette === undefined ? 0 : null;
  const said = authoredPalette(scope, def, path);
  const house = rampOf(scope, midpoint !== null);
  const palette = said
    ? ledger.authored(at(where, "palette"), [...said])
    : ledger.config(at(where, "palette"), house, midpoint !== null ? "color.diverging" : "color.sequential");
  const unknown = ledger.choose(
    at(where, "unknown"),
    def?.unknown === undefined ? undefined : (parseCssColor(def.unknown)?.hex ?? config.color.no_data),
    undefined,
    { value: config.color.no_data, source: "color.no_data" },
  );
  if (midpoint === null) return { ...scale, palette, unknown };
  const reach = Math.max(high - midpoint, midpoint - low);
  const domain =
    def?.domain === undefined
      ? ledger.enriched(at(where, "domain"), {
          value: [midpoint - reach, midpoint + reach],
          rule: "domain.symmetric",
          reason: "both sides of the midpoint are as long",
        })
      : scale.domain;
  if (def?.midpoint !== undefined) ledger.authored(at(where, "midpoint"), midpoint);
  else ledger.enriched(at(where, "midpoint"), { value: midpoint, rule: "midpoint.zero", reason: "the values lie on both sides of zero" });
  return { ...scale, domain, palette, unknown, midpoint };
}
