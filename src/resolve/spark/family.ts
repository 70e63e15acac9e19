import type { ResolvedChart } from "../../chart/resolved.js";
import type { Scope } from "../scope.js";

export { frameSize } from "./frame.js";

import { resolveCards } from "./cards.js";
import { resolveKpi } from "./kpi.js";
import { resolveSpark } from "./spark.js";
import { resolveTable } from "./table.js";

/** Answers every open question of a small picture. The caller throws when `scope.errors` is not empty. */
export function resolveSmall(scope: Scope, renderer: string): ResolvedChart {
  if (scope.type === "column_card") return resolveCards(scope, renderer);
  if (scope.type === "kpi") return resolveKpi(scope, renderer);
  return scope.type === "table" ? resolveTable(scope, renderer) : resolveSpark(scope, renderer);
}
