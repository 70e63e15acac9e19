import type { ResolvedScale } from "../../chart/resolved.js";
import type { Scalar } from "../../data/table.js";
import { isoText } from "../../data/time.js";
import type { Suggestion } from "../../enrich/types.js";
import type { ScaleDef, ScaleType } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import { authoredEnds } from "./authored-domain.js";
import type { ChannelCore } from "./channel.js";
import { niceDomain, niceLogDomain } from "./domain.js";
import { isWhole } from "./ticks.js";

/** What a continuous scale has to cover. */
export interface ScaleQuestion {
  scope: Scope;
  path: string;
  def: ScaleDef | undefined;
  core: ChannelCore;
  /** Least and greatest value drawn; undefined when there is none. Times in epoch ms. */
  extent: readonly [number, number] | undefined;
  /** Whether length from zero encodes the value. */
  hasLength: boolean;
  /** Whether the domain may be widened to round numbers and away from its ends. */
  isRounded: boolean;
  /** Whether room is left beyond the outermost values when zero is not shown. */
  isPadded: boolean;
  /** Ticks aimed at, for rounding. */
  ticks: number;
  /** Whether the values are ranks that stand at heights. */
  isRank?: boolean;
  /** Smallest value above zero, for log scales. */
  leastPositive: number | undefined;
}

const suggestion = <T>(value: T, rule: string, reason: string): Suggestion<T> => ({ value, rule, reason });

/** Types of a scale of classes. */
export const CLASS_TYPES = ["quantile", "quantize", "threshold"] as const;
export const isClassType = (type: ScaleType | undefined): type is (typeof CLASS_TYPES)[number] => CLASS_TYPES.some((each) => each === type);

/** Types that are no ramp, axis or length. */
const OTHER_TYPES: readonly ScaleType[] = ["band", "point", "ordinal", ...CLASS_TYPES];

function typeOf(q: ScaleQuestion): ScaleType {
  const natural: ScaleType = q.core.kind === "temporal" ? "time" : "linear";
  const said = q.def?.type;
  const isWrong = (said === "time") !== (natural === "time") || (said !== undefined && OTHER_TYPES.includes(said));
  if (said !== undefined && isWrong)
    q.scope.errors.push(
      issue("SCALE_WRONG_KIND", {
        path: at(at(q.path, "scale"), "type"),
        received: said,
        allowed: natural === "time" ? ["time"] : ["linear", "log", "sqrt", "symlog"],
        detail: isClassType(said)
          ? `scale type "${said}" makes classes of colour, of numbers only`
          : `scale type "${said}" does not fit ${natural === "time" ? "dates" : "numbers"}`,
      }),
    );
  return q.scope.ledger.choose(
    at(at(q.path, "scale"), "type"),
    said,
    suggestion(
      natural,
      natural === "time" ? "scale.time" : "scale.linear",
      natural === "time" ? "dates have a time scale" : "numbers have a linear scale",
    ),
  );
}

function zeroRule(q: ScaleQuestion, type: ScaleType, [least, greatest]: readonly [number, number]): Suggestion<boolean> {
  const { zero_share } = q.scope.config.scale;
  if (type === "log" || type === "time") return suggestion(false, "zero.never", `a ${type} scale has no zero`);
  if (q.isRank) return suggestion(false, "zero.rank", "places are counted from 1");
  if (q.hasLength) return suggestion(true, "zero.length", "length from zero encodes the value");
  if (q.core.bin !== null) return suggestion(false, "zero.classes", "classes cover what there is");
  if (least < 0 && greatest > 0) return suggestion(true, "zero.inside", "the values lie on both sides of zero");
  const near = Math.min(Math.abs(least), Math.abs(greatest));
  const far = Math.max(Math.abs(least), Math.abs(greatest));
  if (q.isPadded && (far === 0 || near / far < zero_share)) return suggestion(true, "zero.near", "the values come near zero");
  return suggestion(false, "zero.far", "the values stay far from zero, so zero would flatten them");
}

/** Type, domain, zero and rounding of a scale of numbers or dates. Raises `SCALE_NOT_POSITIVE`, `SCALE_HIDES_ZERO`, `SCALE_HIDES_DATA`. */
export function resolveContinuousScale(q: ScaleQuestion): ResolvedScale {
  const { ledger, config } = q.scope;
  const path = at(q.path, "scale");
  const type = typeOf(q);
  const [low, high] = authoredEnds(q);
  const extent = q.extent ?? [0, type === "log" ? 10 : 1];
  const zero = ledger.choose(
    at(path, "zero"),
    q.def?.zero,
    low !== undefined && high !== undefined
      ? suggestion(low <= 0 && high >= 0, "zero.domain", "the chart gives the domain")
      : zeroRule(q, type, extent),
  );
  const isWide = extent[1] > extent[0];
  const nice = ledger.choose(
    at(path, "nice"),
    q.def?.nice,
    low !== undefined && high !== undefined
      ? suggestion(false, "nice.domain", "the chart gives the domain")
      : q.isRounded && type !== "time" && !q.isRank
        ? suggestion(true, "nice.round", "round ends read better")
        : suggestion(false, "nice.exact", "the axis starts and ends with the data"),
  );
  let [least, greatest] = extent as [number, number];
  if (type === "log") {
    q.scope.telling.refuseLog(q, extent, [low, high]);
    if (extent[0] <= 0) {
      least = q.leastPositive ?? 1;
      greatest = Math.max(greatest, least * 10);
    }
  } else if (type !== "time") {
    // Half a place beyond the first and the last.
    const pad = q.isRank ? 0.5 : q.isPadded && !zero && isWide ? (greatest - least) * config.scale.fit_pad : 0;
    least -= pad;
    greatest += pad;
    if (zero) {
      least = Math.min(0, least);
      greatest = Math.max(0, greatest);
    }
    if (least === greatest) {
      const half = least === 0 ? 1 : Math.abs(least) * 0.5;
      [least, greatest] = zero ? (least >= 0 ? [0, greatest + half] : [least - half, 0]) : [least - half, greatest + half];
    }
  } else if (least === greatest) {
    least -= 43200000;
    greatest += 43200000;
  }
  if (nice) {
    const rounded =
      type === "log"
        ? niceLogDomain(least, greatest, q.ticks)
        : type === "time"
          ? [least, greatest]
          : niceDomain(least, greatest, q.ticks, type === "linear" && isWhole(q.scope, q.core));
    [least, greatest] = rounded as [number, number];
  }
  least = low ?? least;
  greatest = high ?? greatest;
  q.scope.telling.warnAboutDomain(q, low, high, zero);
  const ends: Scalar[] = type === "time" ? [isoText(least), isoText(greatest)] : [least, greatest];
  const domain =
    low !== undefined && high !== undefined
      ? ledger.authored(at(path, "domain"), q.def!.domain!.length > 2 ? q.def!.domain! : ends)
      : ledger.enriched(
          at(path, "domain"),
          suggestion(
            ends,
            "domain.values",
            low !== undefined || high !== undefined
              ? "the chart gives one end, the values the other"
              : q.hasLength
                ? "from zero to the longest mark"
                : "from the least to the greatest value",
          ),
        );
  return {
    type,
    domain,
    zero,
    nice,
    clamp: ledger.choose(at(path, "clamp"), q.def?.clamp, suggestion(false, "clamp.none", "values outside the domain are not moved")),
    reverse: ledger.choose(
      at(path, "reverse"),
      q.def?.reverse,
      q.isRank
        ? suggestion(true, "reverse.rank", "rank 1 is the best, so it stands at the top")
        : suggestion(false, "reverse.none", "scales run upwards and to the right"),
    ),
  };
}

/** A scale with a place per category. An authored domain is kept in its order; categories of the rows that it leaves out are not drawn. */
export function resolveDiscreteScale(
  scope: Scope,
  channelPath: string,
  def: ScaleDef | undefined,
  type: ScaleType,
  order: Suggestion<Scalar[]> & { isAuthored: boolean },
): ResolvedScale {
  const { ledger } = scope;
  const path = at(channelPath, "scale");
  if (def?.type !== undefined && def.type !== type && !["band", "point", "ordinal"].includes(def.type))
    scope.errors.push(
      issue("SCALE_WRONG_KIND", {
        path: at(path, "type"),
        received: def.type,
        allowed: [type],
        detail: `scale type "${def.type}" does not fit categories`,
      }),
    );
  scope.telling.warnAboutCategories(scope, channelPath, def);
  const { value, isAuthored, ...why } = order;
  const domain =
    def?.domain !== undefined
      ? ledger.authored(at(path, "domain"), [...def.domain])
      : isAuthored
        ? ledger.authored(at(path, "domain"), value)
        : ledger.enriched(at(path, "domain"), { value, ...why });
  if (domain.length > scope.ctx.limits.categories)
    scope.errors.push(
      issue("LIMIT_CATEGORIES", {
        path: channelPath,
        count: domain.length,
        limit: scope.ctx.limits.categories,
      }),
    );
  return {
    type: ledger.enriched(
      at(path, "type"),
      suggestion(
        type,
        `scale.${type}`,
        type === "band"
          ? "each category has a place"
          : type === "point"
            ? "each category has a point on the axis"
            : "each category has a colour, shape, size or opacity",
      ),
    ),
    domain,
    zero: ledger.enriched(at(path, "zero"), suggestion(false, "zero.categories", "categories have no zero")),
    nice: ledger.enriched(at(path, "nice"), suggestion(false, "nice.categories", "categories have no round ends")),
    clamp: ledger.enriched(at(path, "clamp"), suggestion(false, "clamp.categories", "categories have no ends")),
    reverse: ledger.choose(at(path, "reverse"), def?.reverse, suggestion(false, "reverse.categories", "the first category comes first")),
  };
}
