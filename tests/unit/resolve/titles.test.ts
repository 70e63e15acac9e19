import { describe, expect, it } from "vitest";
import { humanize, isSaid, titleOf } from "../../../src/resolve/rules/titles.js";
import { daily, named, resolved, ruleOf, yOf } from "./resolved.js";

describe("a field's name as people write it", () => {
  it.each([
    ["miles_per_gallon", "Miles per gallon"],
    ["milesPerGallon", "Miles per gallon"],
    ["Miles_per_Gallon", "Miles per gallon"],
    ["revenue", "Revenue"],
    ["revenue_usd", "Revenue USD"],
    ["user_id", "User ID"],
    ["userID", "User ID"],
    ["gdp_per_capita", "GDP per capita"],
    ["IMDB Rating", "IMDB Rating"],
    ["Rotten Tomatoes Rating", "Rotten Tomatoes Rating"],
    ["CO2", "CO2"],
    ["ph", "pH"],
    ["  spaced  out ", "Spaced out"],
    ["été", "Été"],
    ["2024_sales", "2024 sales"],
    ["Q1", "Q1"],
    ["%", "%"],
    ["__x__", "X"],
    ["名前", "名前"],
    ["a", "A"],
  ])("%s is %s", (name, words) => expect(humanize(name)).toBe(words));

  it("stays as it is when done twice", () => {
    for (const name of ["miles_per_gallon", "userID", "IMDB Rating", "gdp_per_capita"])
      expect(humanize(humanize(name))).toBe(humanize(name));
  });
});

describe("how it was aggregated", () => {
  it.each([
    ["sum", "Price"],
    ["mean", "Average price"],
    ["median", "Median price"],
    ["min", "Lowest price"],
    ["max", "Highest price"],
    ["count", "Count of price"],
    ["distinct", "Different values of price"],
    [null, "Price"],
  ] as const)("%s of price is %s", (aggregate, words) => expect(titleOf("price", aggregate)).toBe(words));

  it("a count of rows is a count", () => expect(titleOf(undefined, "count")).toBe("Count"));
  it("acronyms keep their capitals in the middle of a title", () => expect(titleOf("gdp", "mean")).toBe("Average GDP"));
});

describe("words that already stand in a title", () => {
  it("are found whole, in any case, over signs", () => {
    expect(isSaid("Miles per gallon", "Cars by miles-per-gallon, 1970–82")).toBe(true);
    expect(isSaid("Art", "Party results")).toBe(false);
    expect(isSaid("Sales", null)).toBe(false);
    expect(isSaid("", "Sales")).toBe(false);
  });
});

describe("titles of axes", () => {
  it("name amounts, but not dates and names, which explain themselves", () => {
    const line = resolved({ type: "line", x: "day", y: "amount" }, daily(1, 2));
    expect([line.x!.axis.title, yOf(line).axis.title]).toEqual([null, "Amount"]);
    expect(resolved({ type: "bar", x: "name", y: "amount" }, named(1, 2)).x!.axis.title).toBeNull();
  });

  it("name no years, also where the author gives each a place", () => {
    const years = [2020, 2021, 2022].map((year) => ({ year, amount: year - 2000 }));
    const chart = resolved({ type: "column", x: { field: "year", kind: "ordinal" }, y: "amount" }, years);
    expect([chart.x?.kind, chart.x?.axis.title, ruleOf(chart, "/x/axis/title")]).toEqual(["ordinal", null, "axis-title.dates"]);
  });

  it("are left out where the title says it", () => {
    expect(yOf(resolved({ type: "line", x: "day", y: "amount", title: "Amount of rain" }, daily(1, 2))).axis.title).toBeNull();
    expect(yOf(resolved({ type: "line", x: "day", y: "amount", subtitle: "Amount, litres" }, daily(1, 2))).axis.title).toBeNull();
    expect(yOf(resolved({ type: "line", x: "day", y: "amount", title: "Amounts" }, daily(1, 2))).axis.title).toBe("Amount");
  });

  it("the channel's own title is shown, also at dates and names", () => {
    const chart = resolved({ type: "bar", x: { field: "name", title: "Shop" }, y: { field: "amount", title: "Sales (€)" } }, named(1, 2));
    expect([chart.x!.axis.title, yOf(chart).axis.title]).toEqual(["Shop", "Sales (€)"]);
    expect(resolved({ type: "line", x: { field: "day", title: "Day of sale" }, y: "amount" }, daily(1, 2)).x!.axis.title).toBe(
      "Day of sale",
    );
  });

  it("null and the empty text at the axis leave it out there and keep it for tooltips", () => {
    for (const title of [null, ""]) {
      const y = yOf(resolved({ type: "line", x: "day", y: { field: "amount", axis: { title } } }, daily(1, 2)));
      expect([y.axis.title, y.title]).toEqual([null, "Amount"]);
    }
  });

  it("null at the channel leaves it out everywhere", () =>
    expect(yOf(resolved({ type: "line", x: "day", y: { field: "amount", title: null } }, daily(1, 2)))).toMatchObject({
      title: null,
      axis: { title: null },
    }));

  it("the words of an axis count before those of its channel", () => {
    expect(
      yOf(resolved({ type: "line", x: "day", y: { field: "amount", title: "A", axis: { title: "B" } } }, daily(1, 2))).axis.title,
    ).toBe("B");
  });
});

describe("one field by two calendar steps", () => {
  const chart = (color: object) =>
    resolved(
      {
        type: "heatmap",
        x: { field: "day", time_unit: "month_of_year" },
        y: { field: "day", time_unit: "year" },
        color: { field: "amount", ...color },
      },
      daily(1, 2),
    );

  it("is named by the steps, and told before the amount", () => {
    const { x, tooltip } = chart({});
    expect(tooltip.map(({ title }) => title)).toEqual(["Month", "Year", "Amount"]);
    expect([x?.title, ruleOf(chart({}), "/x/title")]).toEqual(["Month", "title.step"]);
  });

  it("is named in the chart's language", () => {
    const own = resolved(
      {
        type: "line",
        x: { field: "day", time_unit: "month_of_year" },
        y: "amount",
        color: { field: "day", time_unit: "year" },
        locale: "de",
      },
      daily(1, 2),
    );
    expect([own.x?.title, own.color?.title]).toEqual(["Monat", "Jahr"]);
  });

  it("is named by the step beside the dates themselves", () => {
    const { x, color } = resolved({ type: "scatter", x: "day", y: "amount", color: { field: "day", time_unit: "year" } }, daily(1, 2));
    expect([x?.title, color?.title]).toEqual(["Day", "Year"]);
  });

  it("keeps its name where one step is all", () => {
    expect(resolved({ type: "line", x: { field: "day", time_unit: "month" }, y: "amount", tooltip: "day" }, daily(1, 2)).x?.title).toBe(
      "Day",
    );
  });
});

describe("the chart's title", () => {
  it("is never made up", () => {
    const chart = resolved({ type: "line", x: "day", y: "amount" }, daily(1, 2));
    expect([chart.title, chart.subtitle, ruleOf(chart, "/title")]).toEqual([null, null, "title.none"]);
  });
});
