import type { ResolvedChannel, ResolvedFormat } from "../chart/resolved.js";
import { closeFormat } from "../format/close.js";
import type { FieldDef, Format } from "../intent/types.js";
import type { Extent } from "./draft.js";
import { at } from "./ledger.js";
import type { ChannelCore } from "./rules/channel.js";
import { fittingFormat, isPercent } from "./rules/fitting-format.js";
import { amountFormat, formatQuestion } from "./rules/ticks.js";
import { timeFormatFor } from "./rules/time-ticks.js";
import { factFor, type Scope } from "./scope.js";

export function withFormat(scope: Scope, path: string, def: FieldDef, core: ChannelCore, extent: Extent): ResolvedChannel {
  const { ledger, intent } = scope;
  const where = at(path, "format");
  const question = formatQuestion(scope, core, extent);
  const isTime = core.kind === "temporal";
  const styled = isTime ? intent.style?.time_format : core.kind === "quantitative" ? intent.style?.number_format : undefined;
  const styleKey = isTime ? "time_format" : "number_format";
  const asked = fittingFormat(scope, where, def.format, core) ?? fittingFormat(scope, `/style/${styleKey}`, styled, core);
  // Of parts of 100 % a percent format is about the shares, unless the amounts are shares themselves.
  const isOfShares = path.startsWith("/y") && intent.style?.stack === "normalize" && isPercent(asked) && extent[1] > 1;
  const said = isOfShares ? undefined : asked;
  if (said !== undefined) return { ...core, format: ledger.authored(where, closeFormat(fullName(said), question)) };
  const natural: { value: ResolvedFormat; rule: string; reason: string } = isTime
    ? {
        value: timeFormatFor(core.time_unit ?? factFor(scope, core.field)?.grain, scope.locale),
        rule: "format.grain",
        reason: "dates are written as exactly as the data has them",
      }
    : core.kind === "quantitative"
      ? amountFormat(scope, core, "number_full", question, { rule: "format.number", reason: "as many decimals as the data has" })
      : { value: "text", rule: "format.category", reason: "categories are written as they are" };
  return { ...core, format: ledger.enriched(where, natural) };
}

/** Single values are written out where axes are compact. */
export const fullName = (format: Format): Format => (format === "number" ? "number_full" : format);
