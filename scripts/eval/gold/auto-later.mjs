// Cases of data sets that no other case uses, with the families that section 2 of the inference rules accepts. Written when the rules and prices
// stood, before the library was asked about any of them; nothing is tuned on them, and their misses are not looked at.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../../lib/run.mjs";
import { columnsOf } from "./data.mjs";

const folder = join(top, "node_modules/vega-datasets/data");
const json = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const byField = (rows) => Object.fromEntries(Object.keys(rows[0]).map((field) => [field, rows.map((row) => row[field] ?? null)]));

/** Data sets that are no tables, as tables. */
const flattened = {
  earthquakes: () =>
    byField(
      json("earthquakes.json").features.map(({ properties: { mag, time, magType, type }, geometry: { coordinates } }) => ({
        time: new Date(time).toISOString(),
        mag,
        magType,
        type,
        longitude: coordinates[0],
        latitude: coordinates[1],
        depth: coordinates[2],
      })),
    ),
  volcano: () => {
    const { width, values } = json("volcano.json");
    return byField(values.map((height, i) => ({ x: i % width, y: Math.floor(i / width), height })));
  },
  miserables_nodes: () => byField(json("miserables.json").nodes.map(({ name, group }) => ({ name, group }))),
  miserables_links: () => byField(json("miserables.json").links.map(({ source, target, value }) => ({ source, target, value }))),
};

/** Counts in time (C15). */
const TC = ["bar", "line", "histogram", "area"];
/** Several rows for each category (C16). */
const BX = ["bar", "boxplot"];
/** Two categories (C11, C12). */
const CC = ["bar", "heatmap"];
/** Coordinates (C3). */
const P = ["map", "scatter"];
/** Regions (C4). */
const G = ["map", "bar"];
/** Two measures (C8); whole numbers of a few values make a grid as well. */
const S = ["scatter"];

/** Data set, fields, families. */
const cases = [
  ["football", "date", TC],
  ["football", "division", ["bar"]],
  ["football", "home_team", ["bar", "table"]],
  ["football", "home_score", ["histogram", "bar"]],
  ["football", "home_score away_score", ["scatter", "heatmap"]],
  ["football", "division home_score", BX],
  ["football", "date home_score", ["line", "bar"]],
  ["football", "division date", [...TC, "heatmap"]],
  ["football", "division away_score home_score", ["bar", "scatter", "boxplot", "heatmap"]],
  ["football", "home_team home_score", [...BX, "table"]],
  ["football", "date division home_score", ["line", "bar", "heatmap", "multiples"]],
  ["football", "date home_score away_score", ["line", "scatter"]],
  ["football", "division home_team", ["table", ...CC]],
  ["football", "date home_team away_team", ["table", ...CC]],
  ["budgets", "budgetYear value", ["line", "bar"]],
  ["budgets", "forecastYear value", ["line", "bar"]],
  ["budgets", "value", ["histogram"]],
  ["budgets", "budgetYear forecastYear value", ["line", "heatmap", "scatter", "multiples"]],
  ["budgets", "budgetYear", TC],
  ["budgets", "budgetYear forecastYear", ["table", "scatter", "heatmap", "bar"]],
  ["political_contributions", "Party_Affiliation", ["bar"]],
  ["political_contributions", "Total_Receipts", ["histogram"]],
  ["political_contributions", "Total_Receipts Total_Disbursements", S],
  ["political_contributions", "Party_Affiliation Total_Receipts", BX],
  ["political_contributions", "Candidate_State", G],
  ["political_contributions", "Candidate_State Total_Receipts", G],
  ["political_contributions", "Candidate_State Party_Affiliation", [...G, "heatmap"]],
  ["political_contributions", "Candidate_Name Total_Receipts", ["bar", "table"]],
  ["political_contributions", "Incumbent_Challenger_Status Party_Affiliation", CC],
  ["political_contributions", "Incumbent_Challenger_Status Total_Disbursements", BX],
  ["political_contributions", "Beginning_Cash Ending_Cash", S],
  ["political_contributions", "Party_Affiliation Total_Receipts Total_Disbursements", ["scatter", "bar"]],
  ["political_contributions", "Candidate_Identification Total_Receipts", ["bar", "table", "histogram"]],
  ["political_contributions", "Coverage_End_Date", TC],
  ["political_contributions", "Coverage_End_Date Total_Receipts", ["line", "bar", "scatter"]],
  ["political_contributions", "Candidate_Name", ["table"]],
  ["political_contributions", "Total_Receipts Total_Disbursements Ending_Cash", S],
  ["london_centroids", "name cx cy", P],
  ["london_centroids", "cx cy", P],
  ["platformer_terrain", "x y", ["scatter", "heatmap"]],
  ["platformer_terrain", "lumosity", ["histogram"]],
  ["platformer_terrain", "name lumosity", BX],
  ["platformer_terrain", "x y name", ["scatter", "heatmap"]],
  ["platformer_terrain", "x lumosity", ["scatter", "line"]],
  ["platformer_terrain", "name", ["bar"]],
  ["platformer_terrain", "x y lumosity", ["scatter", "heatmap"]],
  ["udistrict", "key lat", [...BX, "scatter"]],
  ["udistrict", "key", ["bar"]],
  ["udistrict", "lat", ["histogram"]],
  ["lookup_groups", "group person", ["table", ...CC]],
  ["lookup_groups", "group", ["bar", "histogram", "table"]],
  ["flare_dependencies", "source target", ["heatmap", "scatter", "table"]],
  ["flare_dependencies", "source", ["bar", "histogram", "table"]],
  ["earthquakes", "mag", ["histogram"]],
  ["earthquakes", "latitude longitude", P],
  ["earthquakes", "latitude longitude mag", P],
  ["earthquakes", "mag depth", S],
  ["earthquakes", "time mag", ["line", "scatter", "bar"]],
  ["earthquakes", "magType mag", BX],
  ["earthquakes", "time", TC],
  ["earthquakes", "latitude longitude magType", P],
  ["earthquakes", "magType", ["bar"]],
  ["volcano", "x y height", ["heatmap", "scatter"]],
  ["volcano", "height", ["histogram"]],
  ["miserables_nodes", "group", ["bar", "histogram"]],
  ["miserables_links", "source target value", ["heatmap", "table", "scatter"]],
  ["miserables_links", "value", ["histogram", "bar"]],
];

/** Every case with its columns. */
export async function laterCases() {
  const sets = new Map();
  const found = [];
  for (const [set, text, accept] of cases) {
    if (!sets.has(set)) sets.set(set, flattened[set] ? flattened[set]() : await columnsOf(set));
    const columns = sets.get(set);
    const fields = text.split(" ");
    const lost = fields.find((field) => !(field in columns));
    if (lost !== undefined) throw new Error(`${set} has no field "${lost}"`);
    found.push({
      name: `${set}: ${fields.join(", ")}`,
      columns: Object.fromEntries(fields.map((field) => [field, columns[field]])),
      accept,
    });
  }
  return found;
}
