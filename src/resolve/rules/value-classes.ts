import type { ResolvedScale } from "../../chart/resolved.js";
import { classColors } from "../../color/classes.js";
import { closeRamp } from "../../color/close-ramp.js";
import { numberOf } from "../../data/values.js";
import type { Suggestion } from "../../enrich/types.js";
import type { ScaleDef, ScaleType } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { binCount, binStart } from "../../transform/bin.js";
import { countedClasses, evenClasses, MOST_CLASSES, quantileEdges, roundClasses } from "../../transform/classes.js";
import type { Values } from "../../transform/marks.js";
import { at } from "../ledger.js";
import { authoredEnds } from "./authored-domain.js";
import type { ChannelCore } from "./channel.js";
import { isClassType, type ScaleQuestion } from "./scale.js";
import { closeMidpoint, closePaint, midpointOf, rampOf, symmetric } from "./value-colors.js";

/** Whether a colour scale of amounts is one of classes: the chart says a type of classes, classes or, without a type, bins. */
export function hasClasses(def: ScaleDef | undefined, core: ChannelCore): boolean {
  if (core.kind !== "quantitative") return false;
  if (isClassType(def?.type)) return true;
  return def?.type === undefined && (def?.classes !== undefined || (core.bin !== null && binCount(core.bin) <= MOST_CLASSES));
}

/** Edges, the ends of the scale, and why. */
interface Classes {
  domain: number[];
  edges: number[];
  why: Suggestion<number[]> | "authored";
}

function typeOf(q: ScaleQuestion, isSkewed: boolean): ScaleType {
  const { def, core } = q;
  const found: Suggestion<ScaleType> = isSkewed
    ? { value: "quantile", rule: "scale.skew", reason: "half of the values lie in a small part of what they span" }
    : core.bin !== null
      ? { value: "quantize", rule: "scale.bins", reason: "bins are classes of equal width" }
      : Array.isArray(def?.classes)
        ? { value: "threshold", rule: "scale.edges", reason: "the chart gives the edges" }
        : { value: "quantize", rule: "scale.classes", reason: "a number of classes makes them equally wide" };
  if (core.bin !== null && def?.type !== undefined && def.type !== "quantize")
    q.scope.errors.push(
      issue("INTENT_CONFLICT", {
        path: at(at(q.path, "scale"), "type"),
        received: def.type,
        detail: `bin makes classes of equal width, and scale type "${def.type}" others`,
        next: "Keep one of them",
      }),
    );
  return q.scope.ledger.choose(at(at(q.path, "scale"), "type"), def?.type, found);
}

/** Numbers of the author's as edges. Raises `INTENT_WRONG_VALUE` for what is no number, does not ascend, or is too much. */
function readEdges(q: ScaleQuestion, key: "classes" | "domain", said: readonly unknown[], least: number): number[] {
  const edges = said.map((value) => (value === null ? NaN : numberOf(value as number)));
  const isWrong =
    edges.some((edge, i) => edge - edge !== 0 || (i > 0 && edge <= edges[i - 1]!)) || edges.length < least || edges.length >= MOST_CLASSES;
  if (!isWrong) return edges;
  q.scope.errors.push(
    issue("INTENT_WRONG_VALUE", {
      path: at(at(q.path, "scale"), key),
      received: said,
      detail: `edges of classes are numbers, each above the one before, at most ${MOST_CLASSES - 1}`,
      next: "Write the edges between the classes, such as [10, 20, 40]",
    }),
  );
  return [];
}

/** How many classes the author wants. Raises `INTENT_OUT_OF_RANGE`. */
function readCount(q: ScaleQuestion): number | undefined {
  const said = q.def?.classes;
  if (typeof said !== "number") return Array.isArray(q.def?.palette) && q.def.palette.length > 1 ? q.def.palette.length : undefined;
  if (Number.isInteger(said) && said >= 2 && said <= MOST_CLASSES) return said;
  q.scope.errors.push(
    issue("INTENT_OUT_OF_RANGE", {
      path: at(at(q.path, "scale"), "classes"),
      received: said,
      allowed: [`a whole number from 2 to ${MOST_CLASSES}`, "a list of edges"],
    }),
  );
  return undefined;
}

function quantized(q: ScaleQuestion, ends: readonly [number, number], nice: boolean, midpoint: number | null): Classes {
  const count = readCount(q);
  const target = count ?? q.scope.config.color.classes;
  const isOpen = q.def?.domain === undefined;
  const [low, high] = midpoint !== null && isOpen ? symmetric(midpoint, ...ends) : ends;
  const made = !nice
    ? evenClasses(low, high, target)
    : count === undefined
      ? roundClasses(low, high, target)
      : midpoint === 0 && isOpen
        ? balanced(high, count)
        : countedClasses(low, high, count);
  return {
    domain: [made.start, made.stop],
    edges: made.edges,
    why: nice
      ? { value: made.edges, rule: "classes.round", reason: "classes of one round width cover the values" }
      : { value: made.edges, rule: "classes.even", reason: "the classes divide the domain evenly" },
  };
}

/** Classes of one round width on both sides of zero. */
function balanced(reach: number, count: number): ReturnType<typeof countedClasses> {
  const { stop } = countedClasses(0, (2 * reach) / count, 1);
  return evenClasses((-stop * count) / 2, (stop * count) / 2, count);
}

function quantiles(q: ScaleQuestion, [low, high]: readonly [number, number], values: Values, nice: boolean): Classes {
  const count = readCount(q) ?? q.scope.config.color.classes;
  const sorted = Float64Array.from(values as Float64Array)
    .filter((value) => value >= low && value <= high)
    .sort();
  const edges = quantileEdges(sorted, count, nice);
  const [least, greatest] = [sorted[0] ?? low, sorted[sorted.length - 1] ?? high];
  if (edges.length + 1 < count && typeof q.def?.classes === "number")
    q.scope.ctx.report(
      issue("INTENT_WRONG_VALUE", {
        severity: "warning",
        path: at(at(q.path, "scale"), "classes"),
        received: q.def.classes,
        detail: `"${q.core.field ?? q.core.title}" has too few different values for ${count} classes, so there are ${edges.length + 1}`,
        next: "Ask for fewer classes",
      }),
    );
  return {
    domain: [least, greatest],
    edges,
    why: { value: edges, rule: "classes.quantile", reason: "each class holds about as many values" },
  };
}

/** Raises `INTENT_KEY_UNUSED` for keys that say nothing about edges which are given. */
function warnAboutUnread(q: ScaleQuestion, type: ScaleType): void {
  const hasEdges = type === "threshold" || q.core.bin !== null;
  const keys = (["zero", "nice"] as const).filter((key) => q.def?.[key] === true && (hasEdges || (key === "zero" && type === "quantile")));
  for (const key of keys)
    q.scope.ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path: at(at(q.path, "scale"), key),
        name: key,
        owner: `a scale of type "${type}"`,
        detail: hasEdges ? "its edges are given" : "its edges follow the values",
      }),
    );
}

const withoutDomain = (def: ScaleDef | undefined): ScaleDef | undefined => {
  if (def === undefined) return undefined;
  const { domain: _, ...rest } = def;
  return rest;
};

interface ClassQuestion {
  ends: readonly [number, number];
  nice: boolean;
  midpoint: number | null;
  values: Values;
}

function classesFor(q: ScaleQuestion, type: ScaleType, { ends, nice, midpoint, values }: ClassQuestion): Classes {
  const { def } = q;
  const { bin } = q.core;
  const said = Array.isArray(def?.classes) ? "classes" : type === "threshold" && def?.domain !== undefined ? "domain" : undefined;
  if (said !== undefined) {
    const edges = readEdges(q, said, def![said] as readonly unknown[], type === "threshold" ? 1 : 0);
    return { domain: type === "threshold" ? edges : [...ends], edges, why: "authored" };
  }
  if (bin !== null) {
    const edges = Array.from({ length: binCount(bin) - 1 }, (_, i) => binStart(i + 1, bin));
    return { domain: [bin.start, bin.stop], edges, why: { value: edges, rule: "classes.bins", reason: "each bin is a class" } };
  }
  if (type === "quantile") return quantiles(q, ends, values, nice);
  if (type === "quantize") return quantized(q, ends, nice, midpoint);
  q.scope.errors.push(
    issue("INTENT_WRONG_VALUE", {
      path: at(at(q.path, "scale"), "type"),
      received: type,
      detail: "a scale of type threshold needs the edges between its classes",
      next: "Write scale: {type: threshold, domain: [10, 20, 40]}",
    }),
  );
  return { domain: [...ends], edges: [], why: "authored" };
}

/**
 * A scale of amounts whose colours come in steps: edges, ends, colours. Raises `INTENT_WRONG_VALUE`, `INTENT_OUT_OF_RANGE`,
 * `INTENT_CONFLICT`, `INTENT_KEY_UNUSED`, `SCALE_HIDES_DATA`.
 * @param values of the marks.
 * @param skewed edges for the values of a map that are skewed, where the chart says nothing about its classes.
 */
export function classScale(q: ScaleQuestion, values: Values, skewed?: number[]): ResolvedScale {
  const { scope, def, path, core } = q;
  const { ledger } = scope;
  const where = at(path, "scale");
  const type = typeOf(q, skewed !== undefined);
  warnAboutUnread(q, type);
  const isThreshold = type === "threshold";
  const [low, high] = isThreshold ? [undefined, undefined] : authoredEnds(q);
  const isGiven = low !== undefined && high !== undefined;
  const hasEdges = isGiven || isThreshold || core.bin !== null;
  const nice = ledger.choose(
    at(where, "nice"),
    def?.nice,
    hasEdges
      ? { value: false, rule: "nice.given", reason: "the chart gives the classes" }
      : { value: true, rule: "nice.round", reason: "round ends read better" },
  );
  const zero = ledger.choose(at(where, "zero"), def?.zero, {
    value: false,
    rule: "zero.classes",
    reason: "classes cover what there is",
  });
  const extent = q.extent ?? [0, 1];
  const reach = (side: 0 | 1): number => (zero && type === "quantize" ? (side === 0 ? Math.min : Math.max)(0, extent[side]) : extent[side]);
  const ends: [number, number] = [low ?? reach(0), high ?? reach(1)];
  if (!isThreshold) q.scope.telling.warnAboutDomain(q, low, high, zero);
  const { midpoint, isAuthored } = midpointOf(
    scope,
    path,
    // What stands in the domain of a threshold are edges.
    isThreshold ? withoutDomain(def) : def,
    ends,
    type !== "quantile",
  );
  const { domain, edges, why }: Classes = skewed
    ? { domain: ends, edges: skewed, why: { value: skewed, rule: "classes.skew", reason: "each class holds about as many regions" } }
    : classesFor(q, type, { ends, nice, midpoint, values });
  const ramp = rampOf(scope, path, def, midpoint !== null);
  const colors = ramp.colors.length === edges.length + 1 ? ramp.colors : closeRamp(ramp.colors);
  return {
    type,
    domain:
      isThreshold || isGiven
        ? ledger.authored(at(where, "domain"), domain)
        : ledger.enriched(at(where, "domain"), { value: domain, rule: "domain.classes", reason: "from the first class to the last" }),
    zero,
    nice,
    clamp: ledger.choose(at(where, "clamp"), def?.clamp, {
      value: false,
      rule: "clamp.none",
      reason: "values outside the domain are not moved",
    }),
    ...closePaint(scope, path, def, ramp, classColors(colors, edges, midpoint ?? undefined)),
    classes: why === "authored" ? ledger.authored(at(where, "classes"), edges) : ledger.enriched(at(where, "classes"), why),
    ...(midpoint === null ? {} : { midpoint: closeMidpoint(scope, path, midpoint, isAuthored) }),
  };
}
