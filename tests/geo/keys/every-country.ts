import { countryTable } from "../../../src/geo/keys/countries.js";
import type { RegionIndex } from "../../../src/geo/keys/types.js";

/** A map that has a place for every country there is, under its alpha-2 code. */
export const everyCountry: RegionIndex = {
  source: "world",
  regions: [...countryTable().values()].map(({ iso2, name }) => ({ id: iso2, name })),
};
