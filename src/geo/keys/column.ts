import type { Cell } from "./cell.js";
import { type Gazetteer, type Hit, isPlace, type Reader } from "./gazetteer.js";
import type { KeyKind } from "./types.js";

/** A column read as keys of one kind. */
export interface Reading {
  readonly kind: KeyKind;
  readonly reader?: Reader;
  /** A hit for each cell, where there is one. */
  readonly found: (Hit | undefined)[];
  /** Number of cells that name a place, or several. */
  readonly named: number;
}

/** Least part of a column, and least number of values more than the usual reading has, for which an unusual code is believed. */
const RIVAL_SHARE = 0.95;
const RIVAL_LEAD = 2;

/** Reads a column in each way its gazetteer has and keeps the one in which most values name something; the first of equal ones. */
export function readColumn(cells: readonly Cell[], { readers, settle }: Gazetteer, only?: KeyKind): Reading {
  const wanted = readers.filter(({ kind }) => only === undefined || kind === only);
  let best: Reading = { kind: "none", found: cells.map(() => undefined), named: 0 };
  for (const reader of wanted) {
    if (reader.rivalOf !== undefined && only === undefined) continue;
    best = better(best, readAs(reader, cells));
    if (best.named === cells.length) break;
  }
  for (const reader of wanted) {
    if (reader.rivalOf !== undefined && only !== undefined) best = readAs(reader, cells);
    else if (best.kind === reader.rivalOf || best.kind === "none") best = withRival(best, reader, cells);
  }
  settle?.(cells, best.found);
  return best;
}

function readAs(reader: Reader, cells: readonly Cell[]): Reading {
  const found = cells.map((cell) => reader.find(cell));
  return { kind: reader.kind, reader, found, named: found.filter(isPlace).length };
}

const better = (best: Reading, next: Reading): Reading => (next.named > best.named ? next : best);

/**
 * A column of two or three letters that the usual code does not explain: as the unusual one where that explains nearly all of it;
 * else, where it explains more, the values on which both differ are shared by both places.
 */
function withRival(usual: Reading, reader: Reader, cells: readonly Cell[]): Reading {
  if (usual.named === cells.length && !reader.isUsual) return usual;
  const rival = readAs(reader, cells);
  const lead = rival.named - usual.named;
  const isShown = usual.found.some((hit, i) => isPlace(hit) && !isPlace(rival.found[i]));
  if (lead < 0 || (lead === 0 && (isShown || !reader.isUsual))) return usual;
  if (lead >= RIVAL_LEAD && rival.named >= rival.found.length * RIVAL_SHARE) return rival;
  if (usual.kind === "none") return usual;
  const settledBy = `say which code it is: ${usual.kind} or ${rival.kind}`;
  const found = usual.found.map((hit, i) => {
    const other = rival.found[i];
    if (!isPlace(hit) || !isPlace(other) || hit.places.join() === other.places.join()) return hit;
    return { places: [...hit.places, ...other.places], settledBy };
  });
  return { ...usual, found };
}

/** Whether numbers only count rows: every one from the first to the last is there, some of which are no codes. */
export function isCounter({ kind, named }: Reading, cells: readonly Cell[]): boolean {
  if ((kind !== "numeric" && kind !== "fips" && kind !== "id") || named === cells.length || cells.length < 3) return false;
  const numbers = new Set<number>();
  let [least, greatest] = [Number.POSITIVE_INFINITY, -1];
  for (const { width, digits } of cells) {
    if (width === 0) return false;
    const number = Number(digits);
    numbers.add(number);
    if (number < least) least = number;
    if (number > greatest) greatest = number;
  }
  return least <= 1 && greatest - least === numbers.size - 1;
}
