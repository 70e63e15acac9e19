import type { Cell } from "./cell.js";
import { foldName, nameWords, turnedNames } from "./fold.js";
import { type Gazetteer, type Hit, isOnePlace, place, type Reader } from "./gazetteer.js";
import { nearestPlaces } from "./near.js";
import { stateLines } from "./tables/us.js";

/** A state, the federal district or a territory of the United States; `fips` is its key here. */
export interface State {
  readonly fips: string;
  readonly usps: string;
  readonly name: string;
}

interface Tables {
  readonly states: ReadonlyMap<string, State>;
  readonly usps: ReadonlyMap<string, Hit>;
  readonly names: ReadonlyMap<string, Hit>;
}

/** Made on first use and never changed. */
let made: Tables | undefined;

function tables(): Tables {
  made ??= readTables();
  return made;
}

function readTables(): Tables {
  const states = new Map<string, State>();
  const usps = new Map<string, Hit>();
  const names = new Map<string, Hit>();
  for (const line of stateLines.split("\n").filter((each) => each !== "")) {
    const [fips, code, ...rest] = line.split(" ") as [string, string, ...string[]];
    const all = rest.join(" ").split(";") as [string, ...string[]];
    states.set(fips, { fips, usps: code, name: all[0] });
    usps.set(code, place(fips));
    for (const each of all) names.set(foldName(each), place(fips));
  }
  return { states, usps, names };
}

const group: Hit = { reason: "aggregate", note: "no state of its own" };
const groups = new Set(
  "unitedstates unitedstatesamerica us usa nation national nationwide northeast midwest south west southeast southwest newengland total ustotal unitedstatestotal other unknown all allstates 50states federal".split(
    " ",
  ),
);

/** What a text names, word for word or turned at one place, or beside the code of the same state. */
export function stateNamed(text: string): Hit | undefined {
  const { names, usps } = tables();
  const words = nameWords(text);
  const found =
    names.get(words.join("")) ??
    turnedNames(words)
      .map((turned) => names.get(turned))
      .find((hit) => hit !== undefined);
  if (found) return found;
  if (/^(?:state|commonwealth)$/.test(words[0] ?? "")) return names.get(words.slice(1).join(""));
  const parts = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(text) ?? /^(.+?)\s+[-–—:|]\s+(.+)$/.exec(text);
  if (parts) {
    const [a, b] = [parts[1]!, parts[2]!].map((side) => names.get(foldName(side)) ?? usps.get(side.trim()));
    if (isOnePlace(a) && isOnePlace(b) && "places" in a! && "places" in b! && a.places[0] === b.places[0]) return a;
  }
  return groups.has(words.join("")) ? group : undefined;
}

const nameReader: Reader = {
  kind: "name",
  find: ({ text, width }) => (text === "" || width > 0 ? undefined : (stateNamed(text) ?? tables().usps.get(foldName(text).toUpperCase()))),
  write: (fips) => tables().states.get(fips)?.name,
};

/** `CA`, and the code of ISO 3166-2: `US-CA`. */
const uspsReader: Reader = {
  kind: "usps",
  find: ({ code }) => tables().usps.get(code.replace(/^US-/, "")),
  write: (fips) => tables().states.get(fips)?.usps,
};

/** `06`, `6`, and the ids of the census: `0400000US06`, `04000US06`. */
const fipsReader: Reader = {
  kind: "fips",
  find: ({ digits, code, width }) => {
    const key = censusId(code, "04") ?? (width > 0 && width <= 2 ? digits.padStart(2, "0") : "");
    return tables().states.has(key) ? place(key) : undefined;
  },
  write: (fips) => fips,
};

/** What stands after `US` in an id of the census of one level of areas: 04 states, 05 counties. */
export function censusId(code: string, level: "04" | "05"): string | undefined {
  if (code === "" || !code.includes("US")) return undefined;
  const [, of, key] = /^(\d{2})\d{1,5}US(\d+)$/.exec(code) ?? [];
  return of === level ? key : undefined;
}

export const stateGazetteer: Gazetteer = {
  noun: "states",
  readers: [uspsReader, nameReader, fipsReader],
  settle(cells, found) {
    settleWashington(cells, found);
  },
  near: ({ text }) => nearestPlaces(foldName(text), placeNames()),
  title: (fips) => tables().states.get(fips)?.name ?? fips,
};

function* placeNames(): Iterable<readonly [string, readonly string[]]> {
  for (const [name, hit] of tables().names) if ("places" in hit) yield [name, hit.places];
}

/** "Washington" is the state unless the column calls the state otherwise, or names no other state. */
function settleWashington(cells: readonly Cell[], found: (Hit | undefined)[]): void {
  const isCalledSo = ({ text, width }: Cell) => width === 0 && foldName(text) === "washington";
  const at = cells.findIndex(isCalledSo);
  if (at < 0) return;
  const others = found.filter((hit, i) => i !== at && isOnePlace(hit));
  const isCalledOtherwise = others.some((hit) => hit !== undefined && "places" in hit && hit.places[0] === "53");
  if (others.length > 0 && !isCalledOtherwise) return;
  const settledBy = 'write "Washington State" or "District of Columbia"';
  found.forEach((_, i) => {
    if (isCalledSo(cells[i]!)) found[i] = { places: ["53", "11"], settledBy };
  });
}

/** The state that one value names by any key, whatever its column; undefined where none or several. */
export function stateOf(cell: Cell): string | undefined {
  for (const reader of [uspsReader, nameReader, fipsReader]) {
    const hit = reader.find(cell);
    if (hit && "places" in hit && hit.places.length === 1) return hit.places[0];
  }
  return undefined;
}

export const stateTable = (): ReadonlyMap<string, State> => tables().states;
