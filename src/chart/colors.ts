import type { CategoryColorMap, ResolvedChart } from "./resolved.js";

/** Which colour each category of a chart has. Empty where colour shows no categories. */
export const categoryColors = (chart: Pick<ResolvedChart, "colors">): CategoryColorMap => chart.colors;

/** A map in an order of fields and values that depends on nothing but their names. `__proto__` is a name like any other. */
export function sortedColors(map: CategoryColorMap, compare: (a: string, b: string) => number): CategoryColorMap {
  const inOrder = <T>(object: Readonly<Record<string, T>>) => Object.entries(object).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(inOrder(map).map(([field, colors]) => [field, Object.fromEntries(inOrder(colors))]));
}
