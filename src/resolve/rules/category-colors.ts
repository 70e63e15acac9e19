import type { CategoryColorMap } from "../../chart/artifact.js";
import { parseCssColor } from "../../color/css.js";
import { sampleRamp } from "../../color/ramp.js";
import type { Scalar } from "../../data/table.js";
import { compareScalars } from "../../data/values.js";
import type { ScaleDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";
import { authoredPalette } from "./palettes.js";

/** Name under which a category's colour is kept. */
export const categoryName = (value: Scalar): string => (value === null ? "null" : `${value}`);

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
  const said = authoredPalette(scope, def, path, domain.length);
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
