import { type Gazetteer, place, type Reader } from "./gazetteer.js";
import { countyWords } from "./tables/us.js";
import { stateNamed, stateTable } from "./us-states.js";

/** Counties by the form of their keys alone, where no map of them is at hand: FIPS codes, and names with their state. Places are the keys. */
const fips: Reader = {
  kind: "fips",
  find: ({ digits, width }) => {
    const key = digits.padStart(5, "0");
    const isCounty = width >= 4 && width <= 5 && stateTable().has(key.slice(0, 2)) && key.slice(2) > "000" && key.slice(2) <= "840";
    return isCounty ? place(key) : undefined;
  },
  write: (key) => key,
};

const NAMED = new RegExp(`\\s(?:${countyWords}|city)\\.?,\\s*([^,]+)$`, "i");

const names: Reader = {
  kind: "name",
  find: ({ text }) => {
    const state = NAMED.exec(text)?.[1];
    if (state === undefined) return undefined;
    const hit =
      stateNamed(state) ?? ([...stateTable().values()].some(({ usps }) => usps === state.toUpperCase()) ? place(state) : undefined);
    return hit && "places" in hit ? place(text.toLowerCase()) : undefined;
  },
  write: () => undefined,
};

export const countyForms: Gazetteer = { noun: "counties", readers: [fips, names], near: () => [], title: (key) => key };
