import type { CategoryColorMap } from "../../chart/artifact.js";
import type { ResolvedScale } from "../../chart/resolved.js";
import { parseCssColor } from "../../color/css.js";
import { mix, sampleRamp } from "../../color/ramp.js";
import type { Scalar } from "../../data/table.js";
import { compareScalars } from "../../data/values.js";
import type { ScaleDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { nearest } from "../../issues/suggest.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";

/** Name under which a category's colour is kept. */
export const categoryName = (value: Scalar): string => (value === null ? "null" : `${value}`);

/** Palettes that have a name. */
const named = (scope: Scope): Readonly<Record<string, readonly string[]>> => ({
  categorical: scope.config.color.categorical,
  sequential: scope.config.color.sequential,
  diverging: scope.config.color.diverging,
});

/** The colours an author asked for, as hex; undefined when none. Raises `INTENT_BAD_COLOR`, `INTENT_WRONG_VALUE`. */
function authoredPalette(scope: Scope, def: ScaleDef | undefined, path: string): readonly string[] | undefined {
  const said = def?.palette ?? scope.intent.style?.palette;
  if (said === undefined) return undefined;
  const where = def?.palette !== undefined ? at(at(path, "scale"), "palette") : "/style/palette";
  if (typeof said === "string") {
    const found = Object.hasOwn(named(scope), said) ? named(scope)[said] : undefined;
    const near = nearest(said, Object.keys(named(scope)));
    if (!found)
      scope.errors.push(
        issue("INTENT_WRONG_VALUE", {
          path: where,
          received: said,
          allowed: [...Object.keys(named(scope)), "a list of colours"],
          ...(near === undefined ? {} : { suggestion: near }),
        }),
      );
    return found;
  }
  const colors = said.map((text, i) => {
    const color = parseCssColor(text);
    if (!color) scope.errors.push(issue("INTENT_BAD_COLOR", { path: at(where, i), received: text }));
    return color?.hex ?? "#000000";
  });
  return colors.length > 0 ? colors : undefined;
}

/**
 * One colour per category. Without an authored palette it depends on the set of values alone, never on their order in the rows:
 * a handed-in map first, then the palette in the order of the sorted values.
 */
function assign(scope: Scope, field: string, domain: readonly Scalar[], palette: readonly string[], path: string): string[] {
  const map: CategoryColorMap[string] = Object.hasOwn(scope.colors, field) ? scope.colors[field]! : {};
  const taken = new Set(Object.values(map));
  const free = palette.filter((color) => !taken.has(color));
  const pool = free.length > 0 ? free : palette;
  const open = domain.filter((value) => value !== null && !Object.hasOwn(map, categoryName(value))).sort(compareScalars);
  if (open.length > pool.length)
    scope.ctx.report(
      issue("COLOR_RECYCLED", {
        path,
        count: open.length,
        limit: pool.length,
        detail: `${open.length} categories share ${pool.length} colours`,
      }),
    );
  return domain.map((value) => {
    if (Object.hasOwn(map, categoryName(value))) return parseCssColor(map[categoryName(value)]!)?.hex ?? scope.config.color.no_data;
    return value === null ? scope.config.color.no_data : pool[open.indexOf(value) % pool.length]!;
  });
}

function chosenPalette(scope: Scope, path: string, def: ScaleDef | undefined, core: ChannelCore, domain: readonly Scalar[]): string[] {
  const where = at(at(path, "scale"), "palette");
  const said = authoredPalette(scope, def, path);
  const { ledger, config } = scope;
  if (said) {
    if (domain.length > said.length)
      scope.ctx.report(
        issue("COLOR_RECYCLED", {
          path: where,
          count: domain.length,
          limit: said.length,
          detail: `${domain.length} categories share ${said.length} colours`,
        }),
      );
    return ledger.authored(
      where,
      domain.map((_, i) => said[i % said.length]!),
    );
  }
  const field = core.field ?? "";
  if (core.kind === "ordinal" && !Object.hasOwn(scope.colors, field) && domain.length > 1) {
    const named = domain.filter((value) => value !== null);
    return ledger.config(
      where,
      domain.map((value) =>
        value === null
          ? config.color.no_data
          : sampleRamp(config.color.sequential, named.length === 1 ? 1 : 0.3 + (0.7 * named.indexOf(value)) / (named.length - 1)),
      ),
      "color.sequential",
    );
  }
  const colors = assign(scope, field, domain, config.color.categorical, path);
  return Object.hasOwn(scope.colors, field) ? ledger.authored(where, colors) : ledger.config(where, colors, "color.categorical");
}

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

/** Colours of a scale of categories, in the order of its domain; the author's colour of no value last of all. */
export function discretePalette(
  scope: Scope,
  path: string,
  def: ScaleDef | undefined,
  core: ChannelCore,
  domain: readonly Scalar[],
): string[] {
  const colors = chosenPalette(scope, path, def, core, domain);
  const unknown = def?.unknown === undefined ? undefined : parseCssColor(def.unknown)?.hex;
  return unknown === undefined ? colors : colors.map((color, i) => (domain[i] === null ? unknown : color));
}
