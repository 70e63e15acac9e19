import type { ResolvedChannel, ResolvedFormat } from "../../chart/resolved.js";
import { closeFormat } from "../../format/close.js";
import type { FieldDef, Kind } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { fullName } from "../channel-format.js";
import { at } from "../ledger.js";
import { formatQuestion } from "../rules/ticks.js";
import { titleOf } from "../rules/titles.js";
import { factFor, type Scope, suggestedKind } from "../scope.js";

/** Keys of a channel that these pictures cannot read: their rows are drawn as they are. */
const UNREAD = ["time_unit", "bin", "aggregate"] as const;

/**
 * A channel of a picture that shows its rows as they are.
 * @param natural format when nobody says one.
 */
export function plainChannel(
  scope: Scope,
  path: string,
  def: FieldDef,
  extent: readonly [number, number],
  natural: { value: ResolvedFormat; rule: string; reason: string },
): ResolvedChannel {
  const { ledger, intent } = scope;
  for (const key of UNREAD) {
    if (def[key] !== undefined && def[key] !== null && def[key] !== false)
      scope.errors.push(
        issue("INTENT_KEY_UNUSED", {
          path: at(path, key),
          name: key,
          owner: `type "${scope.type}"`,
          next: "Aggregate the rows before they are handed in",
        }),
      );
    ledger.enriched(at(path, key), { value: null, rule: "rows.plain", reason: "its rows are drawn as they are" });
  }
  const fact = factFor(scope, def.field);
  const kind =
    def.kind !== undefined || fact === undefined
      ? ledger.choose<Kind>(at(path, "kind"), def.kind, { value: "nominal", rule: "kind.unknown", reason: "there is no such field" })
      : ledger.enriched(at(path, "kind"), suggestedKind(fact));
  const styled = kind === "temporal" ? intent.style?.time_format : kind === "quantitative" ? intent.style?.number_format : undefined;
  const said = def.format ?? styled;
  const question = formatQuestion(
    scope,
    { field: def.field, kind, title: null, time_unit: null, bin: null, aggregate: null } as never,
    extent,
  );
  return {
    ...(def.field === undefined ? {} : { field: ledger.authored(at(path, "field"), def.field) }),
    kind,
    title: ledger.choose(at(path, "title"), def.title, {
      value: titleOf(def.field, null),
      rule: "title.field",
      reason: "the name of the field made readable, or what is counted",
    }),
    format: ledger.choose(at(path, "format"), said === undefined ? undefined : closeFormat(fullName(said), question), natural),
    time_unit: null,
    bin: null,
    aggregate: null,
  };
}
