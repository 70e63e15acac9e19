import { describe, expect, it } from "vitest";
import { everyCountry } from "./every-country.js";
import { hardCountries } from "./hard-countries.js";
import { verdictOf } from "./verdict.js";

describe("a spelling of a country in a browser", () => {
  it.each(Object.entries(hardCountries))("of %s is what it is in Node", (_, spellings) => {
    expect(spellings.map(([spelling]) => [spelling, verdictOf(spelling, everyCountry)])).toEqual(
      spellings.map(([spelling, is]) => [spelling, is]),
    );
  });
});
