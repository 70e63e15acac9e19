import type { Scalar } from "../../data/table.js";
import { columnOf } from "../../data/table.js";
import { compareScalars, distinct, numberOf } from "../../data/values.js";
import type { Suggestion } from "../../enrich/types.js";
import type { Sort } from "../../intent/types.js";
import { sum } from "../../transform/aggregate.js";
import { channelValues, type Marks } from "../../transform/marks.js";
import type { Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";

/** What decides the order of the categories of one channel. */
export interface OrderQuestion {
  scope: Scope;
  channel: string;
  core: ChannelCore;
  /** Categories of the marks, one per mark. */
  values: readonly Scalar[];
  sort: Sort | undefined;
  marks: Marks;
  /** Natural order of the field's values, when it has one. */
  natural: readonly Scalar[] | undefined;
  /** Whether the largest comes first when nobody says otherwise. */
  largestFirst: boolean;
}

const nullLast = (values: readonly Scalar[]): Scalar[] => [
  ...values.filter((value) => value !== null),
  ...(values.includes(null) ? [null] : []),
];

/** Amount of each category by a channel of the marks (parts added up). */
function amountsByChannel(q: OrderQuestion, channel: string): Map<Scalar, number> | undefined {
  const amounts = q.marks.values[channel];
  if (!(amounts instanceof Float64Array)) return undefined;
  const parts = new Map<Scalar, number[]>();
  q.values.forEach((category, i) => {
    const amount = amounts[i]!;
    if (amount - amount !== 0) return;
    const list = parts.get(category);
    if (list) list.push(amount);
    else parts.set(category, [amount]);
  });
  return new Map([...parts].map(([category, list]) => [category, sum(list)]));
}

/** Value of each category by any field: numbers are added up over its rows, other cells go by the first. */
function valuesByField(q: OrderQuestion, field: string): Map<Scalar, Scalar> {
  const cells = columnOf(q.scope.table, field) ?? [];
  const categories = channelValues(q.core, q.scope.table, q.scope.locale);
  const totals = new Map<Scalar, Scalar>();
  for (let row = 0; row < q.scope.table.rowCount; row++) {
    const category = categories[row] as Scalar;
    const cell = cells[row] ?? null;
    if (cell === null) continue;
    const before = totals.get(category);
    const amount = numberOf(cell);
    if (before === undefined) totals.set(category, amount - amount === 0 ? amount : cell);
    else if (typeof before === "number" && amount - amount === 0) totals.set(category, before + amount);
  }
  return totals;
}

function sortedBy(categories: readonly Scalar[], keys: ReadonlyMap<Scalar, Scalar>, isDescending: boolean): Scalar[] {
  return nullLast(
    categories
      .map((category, i) => ({ category, i, key: keys.get(category) ?? null }))
      .sort((a, b) => {
        if (a.key === null || b.key === null) return a.key === b.key ? a.i - b.i : a.key === null ? 1 : -1;
        return (isDescending ? compareScalars(b.key, a.key) : compareScalars(a.key, b.key)) || a.i - b.i;
      })
      .map((each) => each.category),
  );
}

function authoredOrder(q: OrderQuestion, categories: readonly Scalar[], sort: Sort): Scalar[] {
  if (sort === null) return nullLast(categories);
  if (Array.isArray(sort))
    return [
      ...distinct(sort).filter((value) => categories.includes(value)),
      ...nullLast(categories.filter((value) => !sort.includes(value))),
    ];
  const natural = naturalOrder(q, categories);
  if (typeof sort === "string") {
    const up = natural ?? nullLast([...categories].sort(compareScalars));
    return sort === "ascending" ? up : nullLast([...up].reverse());
  }
  const isDescending = sort.order === "descending";
  if (sort.by === q.channel || (sort.by === q.core.field && q.core.time_unit === null))
    return authoredOrder(q, categories, isDescending ? "descending" : "ascending");
  const channel =
    sort.by in q.marks.values
      ? sort.by
      : Object.keys(q.scope.intent).find(
          (name) =>
            name in q.marks.values &&
            name !== q.channel &&
            (q.scope.intent[name as "x"] as { field?: string } | undefined)?.field === sort.by,
        );
  const amounts = channel === undefined ? undefined : amountsByChannel(q, channel);
  return sortedBy(categories, amounts ?? valuesByField(q, sort.by), isDescending);
}

function naturalOrder(q: OrderQuestion, categories: readonly Scalar[]): Scalar[] | undefined {
  if (q.natural)
    return nullLast([
      ...q.natural.filter((value) => categories.includes(value)),
      ...categories.filter((value) => !q.natural!.includes(value)),
    ]);
  if (q.core.kind === "ordinal" && categories.every((value) => typeof value !== "string"))
    return nullLast([...categories].sort(compareScalars));
  return undefined;
}

/** Every category once, in the order it is drawn. Null comes last, and after it only the rest of a limit, unless a list says its place. */
export function categoryOrder(q: OrderQuestion): Suggestion<Scalar[]> & { isAuthored: boolean } {
  const order = fullOrder(q);
  const rest = q.core.limit?.other;
  if (rest === undefined || !order.value.includes(rest) || (Array.isArray(q.sort) && q.sort.includes(rest))) return order;
  return { ...order, value: [...order.value.filter((value) => value !== rest), rest] };
}

function fullOrder(q: OrderQuestion): Suggestion<Scalar[]> & { isAuthored: boolean } {
  const categories = distinct(q.values);
  if (q.sort !== undefined)
    return { value: authoredOrder(q, categories, q.sort), rule: "order.authored", reason: "the chart says so", isAuthored: true };
  const natural = naturalOrder(q, categories);
  if (natural) return { value: natural, rule: "order.natural", reason: "its values have an order of their own", isAuthored: false };
  const amounts = q.largestFirst ? (amountsByChannel(q, "y") ?? amountsByChannel(q, "theta")) : undefined;
  if (amounts)
    return {
      value: sortedBy(categories, amounts, true),
      rule: "order.largest-first",
      reason: "names without an order: the largest comes first",
      isAuthored: false,
    };
  return {
    value: nullLast(categories),
    rule: "order.rows",
    reason: "names without an order: they keep the order of the rows",
    isAuthored: false,
  };
}
