import { isRecord, type Json } from "./json.js";
import { FACETS, insideOf, isOnePlot, type View, viewsOf } from "./views.js";

/** How many different values a field of the chart's rows has; undefined when it has no such field. */
export type Distinct = (field: string) => number | undefined;

/** Width and height, px; undefined where nobody says one. */
interface Size {
  width: number | undefined;
  height: number | undefined;
}

/** Side of a plot among others that says none, and what axes, headers and gaps beside it take, px. Source: Vega-Lite's own defaults. */
const SIDE = 200;
const GUIDES = 50;
const GAP = 20;
/** Height of a headline and of a legend over the plots, px. */
const HEADLINE = 30;
const LEGEND = 40;
/** Channels that a legend explains. */
const LEGENDS = ["color", "fill", "stroke", "size", "shape", "opacity", "strokeWidth", "strokeDash"];
/** Guesses for what cannot be counted before drawing. */
const CELLS = 3;
const STEP = 20;
/** Widest and highest picture that is made of itself. */
const MOST = { width: 1200, height: 2000 };

function sideOf(view: Json, key: "width" | "height", distinct: Distinct): number | undefined {
  const said = view[key];
  if (typeof said === "number") return said;
  if (!isRecord(said) || typeof said.step !== "number") return undefined;
  const channel = isRecord(view.encoding) ? view.encoding[key === "width" ? "x" : "y"] : undefined;
  const field = isRecord(channel) && typeof channel.field === "string" ? channel.field : undefined;
  return said.step * ((field === undefined ? undefined : distinct(field)) ?? STEP);
}

const countOf = (def: unknown, distinct: Distinct): number =>
  isRecord(def) && typeof def.field === "string" ? (distinct(def.field) ?? CELLS) : 1;

/** What is left of the values of a field after filters is not known before drawing. */
const afterFilters =
  (distinct: Distinct): Distinct =>
  (field) => {
    const count = distinct(field);
    return count === undefined ? undefined : Math.min(count, CELLS);
  };

/** The cells of a facet: columns and rows. */
function gridOf(def: unknown, columns: unknown, distinct: Distinct): [number, number] {
  if (!isRecord(def)) return [1, 1];
  if (def.row !== undefined || def.column !== undefined) return [countOf(def.column, distinct), countOf(def.row, distinct)];
  const count = countOf(def, distinct);
  const wide = typeof columns === "number" ? Math.max(1, columns) : typeof def.columns === "number" ? def.columns : count;
  return [Math.min(count, wide), Math.ceil(count / wide)];
}

const times = (size: Size, [columns, rows]: [number, number]): Size => ({
  width: columns * (size.width ?? SIDE) + (columns - 1) * GAP,
  height: rows * (size.height ?? SIDE) + (rows - 1) * GAP,
});

const repeatGrid = ({ repeat, columns }: Json): [number, number] => {
  const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 1);
  if (isRecord(repeat)) return [lengthOf(repeat.column), lengthOf(repeat.row)];
  const wide = typeof columns === "number" ? columns : lengthOf(repeat);
  return [Math.min(wide, lengthOf(repeat)), Math.ceil(lengthOf(repeat) / wide)];
};

const sum = (sizes: readonly Size[], key: "width" | "height"): number =>
  sizes.reduce((total, each) => total + (each[key] ?? SIDE) + GUIDES, -GUIDES);
const greatest = (sizes: readonly Size[], key: "width" | "height"): number => Math.max(...sizes.map((each) => each[key] ?? SIDE));

function sizeOf(view: View, distinct: Distinct): Size {
  const own = { width: sideOf(view.view, "width", distinct), height: sideOf(view.view, "height", distinct) };
  const inner = insideOf(view).map((each) => sizeOf(each, distinct));
  const encoding = isRecord(view.view.encoding) ? view.view.encoding : {};
  switch (view.kind) {
    case "facet":
      return times(inner[0]!, gridOf(view.view.facet, view.view.columns, distinct));
    case "repeat":
      return times(inner[0]!, repeatGrid(view.view));
    case "hconcat":
      return { width: sum(inner, "width"), height: greatest(inner, "height") };
    case "vconcat":
      return { width: greatest(inner, "width"), height: sum(inner, "height") };
    case "concat": {
      const columns = typeof view.view.columns === "number" ? Math.max(1, view.view.columns) : inner.length;
      const rows = Array.from({ length: Math.ceil(inner.length / columns) }, (_, i) => inner.slice(i * columns, (i + 1) * columns));
      return {
        width: Math.max(...rows.map((row) => sum(row, "width"))),
        height: rows.reduce((total, row) => total + greatest(row, "height") + GUIDES, -GUIDES),
      };
    }
    default: {
      if (!FACETS.some((name) => isRecord(encoding[name]))) return own;
      if (isRecord(encoding.facet)) return times(own, gridOf(encoding.facet, undefined, distinct));
      return times(own, [countOf(encoding.column, distinct), countOf(encoding.row, distinct)]);
    }
  }
}

/** Whether anything of a specification has a legend above the plots. */
function hasLegend(view: View): boolean {
  const isListed = (def: unknown): boolean =>
    isRecord(def) &&
    def.legend !== null &&
    (def.field !== undefined || def.aggregate !== undefined) &&
    !(isRecord(def.legend) && def.legend.orient !== undefined);
  return [...viewsOf(view)].some(({ view: { encoding } }) => isRecord(encoding) && LEGENDS.some((name) => isListed(encoding[name])));
}

/**
 * The size of a picture that nobody gave one, from the sizes that the specification gives its plots, with room for guides.
 * @param hasTitle whether a headline stands over it.
 * @returns px; undefined where the specification says nothing and the house decides.
 */
export function fittedFrame(view: View, distinct: Distinct, hasTitle: boolean): Size {
  const isFiltered = [...viewsOf(view)].some(
    (each) => Array.isArray(each.view.transform) && each.view.transform.some((one) => isRecord(one) && one.filter !== undefined),
  );
  const { width, height } = sizeOf(view, isFiltered ? afterFilters(distinct) : distinct);
  const bounded = (value: number | undefined, over: number, most: number) =>
    value === undefined || !(value > 0)
      ? undefined
      : Math.min(most, Math.max(100, Math.round(value + GUIDES + (isOnePlot(view) ? over : Math.max(over, GUIDES)))));
  const over = (hasTitle ? HEADLINE : 0) + (hasLegend(view) ? LEGEND : 0);
  return { width: bounded(width, 0, MOST.width), height: bounded(height, over, MOST.height) };
}
