import { cellsOf, type KnownRows, placesOf, rowsInside, type ValuesOf } from "./counts.js";
import { isRecord, type Json } from "./json.js";
import { FACETS, insideOf, isOnePlot, type View, viewsOf } from "./views.js";

/** Width and height, px; undefined where nobody says one. */
interface Size {
  width: number | undefined;
  height: number | undefined;
}

type Side = keyof Size;

/** A size with what long names beside the plots take more than other guides, px. */
interface Area extends Size {
  beside: number;
}

/** Side of a plot among others that says none, width of a category, and what axes, headers and gaps take, px. Source: Vega-Lite's own defaults. */
const SIDE = 200;
const STEP = 20;
const GUIDES = 50;
const GAP = 20;
const HEADER = 20;
/** Height of a headline, of the title of a legend with its gap, and of one row of its entries, px. */
const HEADLINE = 30;
const LEGEND = 24;
const LEGEND_ROW = 16;
/** Width of a legend's entry beside its words, and of a letter, px. */
const ENTRY = 30;
const LETTER = 6;
/** Height of one plot whose rows all lie on one line, px. */
const STRIP = 120;
/** Channels that a legend explains. */
const LEGENDS = ["color", "fill", "stroke", "size", "shape", "opacity", "strokeWidth", "strokeDash"];
/** Categories that are given their whole width. */
const MOST_STEPS = 60;
/** Guess of the categories of a field that cannot be counted before drawing. */
const CATEGORIES = 6;
/** Widest and highest picture that is made of itself. */
const MOST = { width: 1200, height: 2000 };
/** Most that names beside a plot are given, px; longer ones are cut. */
const MOST_NAMES = 180;
/** Names beside one plot that the house's height holds, and the height of each where there are more, px. */
const MOST_NAMED = 22;
const NAME = 15;
/** Marks whose plots have no axes of their own. */
const ROUND = new Set(["arc", "geoshape"]);

/** What holds at one place of a specification. */
interface Place {
  readonly rows: KnownRows;
  readonly encoding: Json;
  readonly look: { datasets: Json; given: ValuesOf; view: Json };
}

const record = (value: unknown): Json => (isRecord(value) ? value : {});

function placeInside(outer: Place, view: View): Place {
  return {
    rows: rowsInside(outer.rows, view, outer.look.datasets, outer.look.given),
    encoding: { ...outer.encoding, ...record(view.view.encoding) },
    look: outer.look,
  };
}

const isDiscrete = (def: Json): boolean =>
  def.bin === undefined &&
  (def.type === "nominal" ||
    def.type === "ordinal" ||
    (def.type === undefined && def.field !== undefined && def.aggregate === undefined && def.timeUnit === undefined));

/** Categories of a channel, each as wide as its parts beside one another. */
function stepsOf(def: Json, offset: unknown, { rows }: Place): number {
  return Math.min(MOST_STEPS, (placesOf(def, rows) ?? CATEGORIES) * (isRecord(offset) ? (placesOf(offset, rows) ?? 1) : 1));
}

const markOf = ({ mark }: Json): unknown => (isRecord(mark) ? mark.type : mark);

/** The length that Vega-Lite gives a side of a plot that says none. */
function ownSide(view: Json, side: Side, place: Place): number {
  const { encoding, look } = place;
  const [channel, offset] = side === "width" ? (["x", "xOffset"] as const) : (["y", "yOffset"] as const);
  const def = encoding[channel];
  const step = typeof look.view.step === "number" ? look.view.step : STEP;
  const isFree =
    ROUND.has(`${markOf(view)}`) || encoding.longitude !== undefined || encoding.theta !== undefined || encoding.shape !== undefined;
  if (!isRecord(def)) return isFree ? SIDE : step;
  if (isDiscrete(def)) return step * stepsOf(def, encoding[offset], place);
  const said = look.view[side === "width" ? "continuousWidth" : "continuousHeight"];
  return typeof said === "number" ? said : SIDE;
}

function saidSide(view: Json, side: Side, place: Place): number | undefined {
  const said = view[side];
  if (typeof said === "number") return said;
  if (!isRecord(said) || typeof said.step !== "number") return undefined;
  const [channel, offset] = side === "width" ? (["x", "xOffset"] as const) : (["y", "yOffset"] as const);
  const def = place.encoding[channel];
  return said.step * (isRecord(def) ? stepsOf(def, said.for === "position" ? undefined : place.encoding[offset], place) : 1);
}

/** The cells of a facet: columns and rows. */
function gridOf(def: unknown, columns: unknown, { rows }: Place): [number, number] {
  if (!isRecord(def)) return [1, 1];
  if (def.row !== undefined || def.column !== undefined) return [cellsOf(def.column, rows), cellsOf(def.row, rows)];
  const count = cellsOf(def, rows);
  const wide = typeof columns === "number" ? Math.max(1, columns) : typeof def.columns === "number" ? def.columns : count;
  return [Math.min(count, wide), Math.ceil(count / wide)];
}

/** Plots beside and under one another, with the names over each row of cells. */
const times = (area: Area, [columns, rows]: [number, number], header: number, gap: Gap = { row: GAP, column: GAP }): Area => ({
  width: columns * (area.width ?? SIDE) + (columns - 1) * gap.column,
  height: rows * ((area.height ?? SIDE) + header) + (rows - 1) * gap.row,
  beside: area.beside,
});

/** What is left between plots, px. */
interface Gap {
  row: number;
  column: number;
}

/** The gaps that a view, or the channels that split it, ask for. */
function gapsOf(view: Json, { row, column, facet }: Json): Gap {
  const said = (value: unknown, side: keyof Gap) => (isRecord(value) ? value[side] : value);
  const gap = (side: keyof Gap, channel: unknown): number => {
    const found = record(channel).spacing ?? said(record(facet).spacing ?? view.spacing, side);
    return typeof found === "number" ? found : GAP;
  };
  return { row: gap("row", row), column: gap("column", column) };
}

/** Width of the longest name of a field, px. */
function namesOf(def: unknown, { rows }: Place): number {
  if (!isRecord(def) || typeof def.field !== "string" || !isDiscrete(def) || def.axis === null || def.header === null) return 0;
  const longest = [...(rows.values(def.field) ?? [])].reduce((most: number, word) => Math.max(most, `${word}`.length), 0);
  return Math.min(MOST_NAMES, longest * LETTER);
}

/** What names beside a plot take more than the guides of any plot. */
const besideOf = (def: unknown, place: Place): number => Math.max(0, namesOf(def, place) - GUIDES / 2);

const repeatGrid = ({ repeat, columns }: Json): [number, number] => {
  const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 1);
  if (isRecord(repeat)) return [lengthOf(repeat.column), lengthOf(repeat.row)];
  const wide = typeof columns === "number" ? columns : lengthOf(repeat);
  return [Math.min(wide, lengthOf(repeat)), Math.ceil(lengthOf(repeat) / wide)];
};

const sum = (areas: readonly Area[], key: Side): number => areas.reduce((total, each) => total + (each[key] ?? SIDE) + GUIDES, -GUIDES);
const greatest = (areas: readonly Area[], key: keyof Area): number => Math.max(...areas.map((each) => each[key] ?? SIDE));
/** Plots in a row, each with the names beside it. */
const inRow = (areas: readonly Area[]): number => areas.reduce((total, { beside }) => total + beside, sum(areas, "width"));

/** A plot, or plots on one another. */
function plotArea(view: View, place: Place): Area {
  const inside = view.kind === "layer" ? insideOf(view).map((each) => plotArea(each, placeInside(place, each))) : [];
  const sideOf = (side: Side): number =>
    saidSide(view.view, side, place) ?? (inside.length > 0 ? greatest(inside, side) : ownSide(view.view, side, place));
  const beside = Math.max(besideOf(place.encoding.y, place), ...inside.map((each) => each.beside));
  return { width: sideOf("width"), height: sideOf("height"), beside };
}

function areaOf(view: View, outer: Place): Area {
  const place = placeInside(outer, view);
  const inside = () => insideOf(view).map((each) => areaOf(each, place));
  switch (view.kind) {
    case "facet": {
      const { facet, columns } = view.view;
      const cells = times(inside()[0]!, gridOf(facet, columns, place), HEADER, gapsOf(view.view, {}));
      return { ...cells, beside: cells.beside + besideRows(record(facet).row, place) };
    }
    case "repeat": {
      const [columns, rows] = repeatGrid(view.view);
      const gap = GUIDES - GAP;
      const { width, height, beside } = times(inside()[0]!, [columns, rows], 0);
      return { width: width! + (columns - 1) * gap, height: height! + (rows - 1) * gap, beside };
    }
    case "hconcat": {
      const inner = inside();
      return { width: inRow(inner), height: greatest(inner, "height"), beside: 0 };
    }
    case "vconcat": {
      const inner = inside();
      return { width: greatest(inner, "width"), height: sum(inner, "height"), beside: greatest(inner, "beside") };
    }
    case "concat": {
      const inner = inside();
      const columns = typeof view.view.columns === "number" ? Math.max(1, view.view.columns) : inner.length;
      const rows = Array.from({ length: Math.ceil(inner.length / columns) }, (_, i) => inner.slice(i * columns, (i + 1) * columns));
      return {
        width: Math.max(...rows.map(inRow)),
        height: rows.reduce((total, row) => total + greatest(row, "height") + GUIDES, -GUIDES),
        beside: 0,
      };
    }
    default: {
      const plot = plotArea(view, place);
      if (!hasCells(view)) return plot;
      const { facet, column, row } = place.encoding;
      const grid: [number, number] = isRecord(facet)
        ? gridOf(facet, undefined, place)
        : [cellsOf(column, place.rows), cellsOf(row, place.rows)];
      const cells = times(plot, grid, row === undefined ? HEADER : 0, gapsOf(view.view, place.encoding));
      return { ...cells, beside: cells.beside + besideRows(row, place) };
    }
  }
}

/** Names of rows of cells stand turned unless the author turns them back. */
const besideRows = (row: unknown, place: Place): number =>
  isRecord(row) ? (record(row.header).labelAngle === 0 ? Math.max(GUIDES, namesOf(row, place)) : row.header === null ? 0 : HEADER) : 0;

/** The size of the whole: of one plot, what nobody says is the house's. */
function sizeOf(view: View, outer: Place): Size {
  if (!isOnePlot(view)) {
    const { width, height, beside } = areaOf(view, outer);
    return { width: width! + beside, height };
  }
  const place = placeInside(outer, view);
  const said = { width: saidSide(view.view, "width", place), height: saidSide(view.view, "height", place) };
  return { ...said, height: said.height ?? (isStrip(view, place) ? STRIP : longList(view, place)) };
}

/** The height that the names beside one plot need, where they are more than the house's height holds. */
function longList(view: View, outer: Place): number | undefined {
  const def = outer.encoding.y;
  const own = isRecord(def) && isDiscrete(def) ? (placesOf(def, outer.rows) ?? 0) : 0;
  const inner = view.kind === "layer" ? insideOf(view).map((each) => longList(each, placeInside(outer, each)) ?? 0) : [];
  const height = Math.max(own > MOST_NAMED ? own * NAME : 0, ...inner);
  return height > 0 ? height : undefined;
}

/** Whether all rows of the one plot lie on one line. */
function isStrip({ kind, view }: View, { encoding }: Place): boolean {
  const others = Object.keys(encoding).filter((key) => ["y", "y2", "yOffset", "latitude", "theta", "radius", "shape"].includes(key));
  return kind === "unit" && isRecord(encoding.x) && others.length === 0 && !ROUND.has(`${markOf(view)}`);
}

/** Height of the legends above the plots, by the words in them; colours explained together count once. */
function legendHeight(view: View, outer: Place, width: number): number {
  const seen = new Set<string>();
  const heights = (each: View, around: Place): number => {
    const place = placeInside(around, each);
    const own = Object.entries(record(each.view.encoding)).reduce((total, [name, def]) => {
      if (!LEGENDS.includes(name) || !isRecord(def) || def.legend === null) return total;
      if (def.field === undefined && def.aggregate === undefined && def.datum === undefined) return total;
      if (isRecord(def.legend) && def.legend.orient !== undefined) return total;
      const key = `${def.field ?? def.aggregate ?? "datum"}`;
      if (seen.has(key)) return total;
      seen.add(key);
      const words = isDiscrete(def) ? [...(place.rows.values(key) ?? [])] : [];
      const entry = ENTRY + words.reduce((most: number, word) => Math.max(most, `${word}`.length), 0) * LETTER;
      const columns = Math.max(1, Math.floor(width / entry));
      return total + LEGEND + Math.max(1, Math.ceil(words.length / columns)) * LEGEND_ROW;
    }, 0);
    return own + insideOf(each).reduce((total, inner) => total + heights(inner, place), 0);
  };
  return heights(view, outer);
}

/**
 * The size of a picture that nobody gave one, from the sizes that Vega-Lite would give its plots, with room for guides.
 * @param given values of the fields of the chart's rows.
 * @param hasTitle whether a headline stands over it.
 * @returns px; undefined where the specification says nothing and the house decides.
 */
export function fittedFrame(view: View, given: ValuesOf, hasTitle: boolean): Size {
  const config = record(view.view.config);
  const look = { datasets: record(view.view.datasets), given, view: record(config.view) };
  const place: Place = { rows: { values: given, transforms: [] }, encoding: {}, look };
  const { width, height } = sizeOf(view, place);
  // Of one plot the guides are fitted into the size that is said; plots among others keep their sizes where they can.
  const least = isOnePlot(view) ? 0 : GUIDES;
  const bounded = (value: number | undefined, over: number, most: number) =>
    value === undefined || !(value > 0) ? undefined : Math.min(most, Math.max(100, Math.round(value + GUIDES + Math.max(over, least))));
  const wide = bounded(width, 0, MOST.width);
  const hasHeaders = [...viewsOf(view)].some((each) => each.kind === "facet" || hasCells(each));
  const over = (hasTitle ? HEADLINE : 0) + (hasHeaders ? HEADER : 0) + legendHeight(view, place, wide ?? MOST.width / 2);
  return { width: wide, height: bounded(height, over, MOST.height) };
}

const hasCells = ({ view }: View): boolean => FACETS.some((name) => isRecord(record(view.encoding)[name]));
