import type { Placed } from "./tree.js";

/** An item of a grid in its cells, counted from 0. */
export interface GridPlace {
  placed: Placed;
  col: number;
  row: number;
  width: number;
  height: number;
}

/** Rows looked at for a free place; a grid is never this long. */
const MOST_ROWS = 5000;

/**
 * Places items on a grid: those that say column and row there, the others at the first free place in reading order.
 * @param rowsOf how many rows an item without a height needs at its width.
 */
export function placeGrid(
  items: readonly Placed[],
  columns: number,
  usual: number,
  rowsOf: (placed: Placed, column: number, width: number) => number,
): { places: GridPlace[]; rows: number } {
  const places: GridPlace[] = [];
  const overlaps = (a: Omit<GridPlace, "placed">) =>
    places.some((b) => a.col < b.col + b.width && b.col < a.col + a.width && a.row < b.row + b.height && b.row < a.row + a.height);
  for (const placed of items) {
    const width = Math.min(placed.width ?? usual, columns);
    const first = (placed.col ?? 1) - 1;
    // Its rows follow from its width; every column is as wide as the next but for a px.
    const height =
      Math.max(placed.height ?? 0, rowsOf(placed, Math.min(first, columns - width), width) * (placed.height === undefined ? 1 : 0)) || 1;
    let found = { col: Math.min(first, columns - width), row: (placed.row ?? 1) - 1, width, height };
    if (placed.col === undefined || placed.row === undefined) {
      const from = placed.row === undefined ? 0 : placed.row - 1;
      const to = placed.row === undefined ? MOST_ROWS : placed.row;
      search: for (let row = from; row < to; row++)
        for (let col = placed.col === undefined ? 0 : found.col; col <= (placed.col === undefined ? columns - width : found.col); col++)
          if (!overlaps({ col, row, width, height })) {
            found = { col, row, width, height };
            break search;
          }
    }
    places.push({ placed, ...found });
  }
  return { places, rows: Math.max(...places.map(({ row, height }) => row + height)) };
}

/** Two items that lie over each other, and items that leave the grid; by their number in the list. */
export function gridFaults(items: readonly Placed[], columns: number): { index: number; detail: string }[] {
  return items.flatMap(({ col, row, width, height }, index) => {
    if (col !== undefined && col + (width ?? 1) - 1 > columns)
      return [{ index, detail: `columns ${col} to ${col + (width ?? 1) - 1} leave the grid of ${columns}` }];
    if ((width ?? 1) > columns) return [{ index, detail: `${width} columns are more than the ${columns} of the grid` }];
    if (col === undefined || row === undefined || width === undefined || height === undefined) return [];
    const other = items.findIndex(
      (each, i) =>
        i < index &&
        each.col !== undefined &&
        each.row !== undefined &&
        each.width !== undefined &&
        each.height !== undefined &&
        col < each.col + each.width &&
        each.col < col + width &&
        row < each.row + each.height &&
        each.row < row + height,
    );
    return other < 0 ? [] : [{ index, detail: `this item and item ${other + 1} of the grid lie over each other` }];
  });
}
