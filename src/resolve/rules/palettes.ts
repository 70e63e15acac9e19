import { parseCssColor } from "../../color/css.js";
import type { ScaleDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { nearest } from "../../issues/suggest.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";

/** Palettes that have a name. */
const named = (scope: Scope): Readonly<Record<string, readonly string[]>> => ({
  categorical: scope.config.color.categorical,
  sequential: scope.config.color.sequential,
  diverging: scope.config.color.diverging,
});

/** The colours an author asked for, as hex; undefined when none. Raises `INTENT_BAD_COLOR`, `INTENT_WRONG_VALUE`. */
export function authoredPalette(scope: Scope, def: ScaleDef | undefined, path: string): readonly string[] | undefined {
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
