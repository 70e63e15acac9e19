// Rows and a field list, and the chart families that section 2 of the inference rules accepts for them; written before the library was asked.
// The letters behind a case are rules of that section. Families: kpi table line area bar scatter histogram heatmap boxplot pie map multiples.
import { columnsOf } from "./data.mjs";

const L = ["line"];
/** A few coarse steps (C6c): bars are as good. */
const LB = ["line", "bar", "area"];
/** 11 to 30 series (C6b). */
const MANY = ["multiples", "heatmap", "line"];
const B = ["bar"];
/** Several rows for each category (C16). */
const BX = ["bar", "boxplot"];
const S = ["scatter"];
const H = ["histogram"];
/** Coordinates (C3); Plot draws them as dots where there is no map. */
const P = ["map", "scatter"];
/** Regions (C4). */
const G = ["map", "bar"];
/** Counts in time (C15). */
const TC = ["bar", "line", "histogram", "area"];
/** Two categories and counts or amounts (C11, C12). */
const CC = ["bar", "heatmap"];
const T = ["table"];

/** Data set, fields, families; rows are cut to the first `most` where it is said. */
const known = [
  // t + q (C6)
  ["sp500", "date price", L],
  ["sp500_2000", "date close", L],
  ["sp500_2000", "date volume", [...L, "bar", "area"]],
  ["sp500_2000", "date open high low close", L],
  ["global_temp", "year temp", [...L, "bar"]],
  ["co2_concentration", "Date|CO2", L],
  ["co2_concentration", "Date|CO2|adjusted CO2", L],
  ["crimea", "date disease", LB],
  ["crimea", "date wounds other disease", [...LB, "scatter"]],
  ["crimea", "date army_size", LB],
  ["wheat", "year wheat", [...L, "bar"]],
  ["wheat", "year wages", [...L, "area"]],
  ["wheat", "year wheat wages", [...L, "scatter"]],
  ["github", "time count", [...L, "bar"]],
  ["seattle_weather", "date temp_max", L],
  ["seattle_weather", "date precipitation", [...L, "bar"]],
  ["seattle_weather", "date temp_max temp_min", L],
  ["seattle_weather_hourly_normals", "date temperature", [...L, "heatmap"]],
  ["seattle_weather_hourly_normals", "date pressure", [...L, "heatmap"]],
  ["us_employment", "month nonfarm", L],
  ["us_employment", "month manufacturing government", L],
  ["us_employment", "month nonfarm_change", [...L, "bar"]],
  ["driving", "year miles", L],
  ["driving", "year gas", L],
  ["driving", "year miles gas", ["line", "scatter"]],
  ["ohlc", "date close", L],
  ["ohlc", "date ret", [...L, "bar"]],
  // t + q + c, up to 10 series (C6)
  ["stocks", "symbol date price", L],
  ["iowa_electricity", "year source net_generation", [...L, "area", "bar"]],
  ["weather", "location date temp_max", L],
  ["weather", "date location precipitation", [...L, "bar"]],
  ["jobs", "year sex count", LB],
  ["barley", "year site yield", [...LB, "heatmap", "boxplot"]],
  ["gapminder", "year cluster fertility", [...L, "boxplot", "multiples"]],
  ["population", "year sex people", LB],
  // more series (C6b)
  ["unemployment_across_industries", "series date count", [...MANY, "area"]],
  ["unemployment_across_industries", "date series rate", MANY],
  ["disasters", "Year Entity Deaths", [...MANY, "area", "bar"]],
  ["gapminder", "year country life_expect", [...MANY, "boxplot"]],
  ["gapminder", "country year pop", [...MANY, "area"]],
  ["jobs", "job year count", [...MANY, "area"]],
  // two measures (C8)
  ["cars", "Horsepower Miles_per_Gallon", S],
  ["cars", "Displacement Acceleration", S],
  ["cars", "Weight_in_lbs Miles_per_Gallon Origin", S],
  ["cars", "Horsepower Miles_per_Gallon Origin Weight_in_lbs", S],
  ["cars", "Acceleration Horsepower Displacement", S],
  ["movies", "IMDB Rating|Rotten Tomatoes Rating", S],
  ["movies", "US Gross|Worldwide Gross", S],
  ["movies", "Production Budget|Worldwide Gross|MPAA Rating", S],
  ["movies", "Running Time min|IMDB Rating", S],
  ["penguins", "Beak Length (mm)|Beak Depth (mm)", S],
  ["penguins", "Beak Length (mm)|Flipper Length (mm)|Species", S],
  ["penguins", "Flipper Length (mm)|Body Mass (g)|Sex", S],
  ["penguins", "Body Mass (g)|Beak Depth (mm)|Island|Species", S],
  ["normal_2d", "u v", S],
  ["uniform_2d", "u v", S],
  ["anscombe", "Series X Y", [...S, "multiples"]],
  ["anscombe", "X Y", S],
  ["gapminder_health_income", "income health", S],
  ["gapminder_health_income", "income health population region", S],
  ["gapminder_health_income", "country income health", S],
  ["countries", "fertility life_expect", S],
  ["flights_2k", "delay distance", S],
  ["flights_2k", "distance delay origin", S],
  ["population_engineers_hurricanes", "engineers hurricanes", S],
  ["windvectors", "dir speed", S],
  ["burtin", "Penicillin Neomycin", S],
  ["burtin", "Penicillin Neomycin Gram_Staining", S],
  ["sp500_2000", "open volume", S],
  ["seattle_weather", "temp_max wind", S],
  ["seattle_weather", "temp_max precipitation weather", S],
  // one measure (C13)
  ["cars", "Horsepower", H],
  ["cars", "Acceleration", H],
  ["movies", "IMDB Rating", H],
  ["movies", "Rotten Tomatoes Rating", H],
  ["movies", "Running Time min", H],
  ["penguins", "Body Mass (g)", H],
  ["flights_2k", "distance", H],
  ["flights_2k", "delay", H],
  ["normal_2d", "u", H],
  ["flights_200k_json", "time", H],
  ["gapminder_health_income", "health", H],
  ["la_riots", "age", H],
  ["windvectors", "speed", H],
  ["birdstrikes", "Speed IAS in knots", H],
  // one category (C14), or a category with a measure over many rows (C16)
  ["cars", "Origin", B],
  ["cars", "Cylinders", [...B, "histogram"]],
  ["penguins", "Species", B],
  ["movies", "MPAA Rating", B],
  ["movies", "Major Genre", B],
  ["birdstrikes", "Wildlife Size", B],
  ["birdstrikes", "Phase of flight", B],
  ["birdstrikes", "Time of day", B],
  ["la_riots", "type", B],
  ["weather", "weather", B],
  ["cars", "Origin Miles_per_Gallon", BX],
  ["cars", "Cylinders Miles_per_Gallon", [...BX, "scatter"]],
  ["penguins", "Species|Body Mass (g)", BX],
  ["penguins", "Island|Flipper Length (mm)", BX],
  ["movies", "Major Genre|IMDB Rating", BX],
  ["movies", "MPAA Rating|Worldwide Gross", BX],
  ["movies", "Creative Type|Running Time min", BX],
  ["barley", "variety yield", BX],
  ["barley", "site yield", BX],
  ["birdstrikes", "Wildlife Size|Cost Total $", BX],
  ["birdstrikes", "Phase of flight|Speed IAS in knots", BX],
  ["seattle_weather", "weather wind", BX],
  ["la_riots", "race age", BX],
  ["gapminder_health_income", "region health", BX],
  ["gapminder_health_income", "region population", BX],
  ["burtin", "Bacteria Penicillin", B],
  ["lookup_people", "name height", B],
  ["flights_2k", "origin delay", BX],
  // two categories (C11, C12)
  ["barley", "site variety", CC],
  ["barley", "site variety yield", [...CC, "boxplot"]],
  ["cars", "Origin Cylinders", CC],
  ["penguins", "Species Island", CC],
  ["penguins", "Species|Sex|Body Mass (g)", [...CC, "boxplot"]],
  ["birdstrikes", "Wildlife Size|Phase of flight", CC],
  ["birdstrikes", "Time of day|Wildlife Size", CC],
  ["la_riots", "race gender", CC],
  ["movies", "Major Genre|MPAA Rating", CC],
  ["movies", "Creative Type|MPAA Rating|Worldwide Gross", [...CC, "boxplot"]],
  ["income", "region group", CC],
  ["income", "group region total", [...CC, "boxplot"]],
  ["population", "age sex people", CC],
  ["flights_airport", "origin destination count", ["heatmap", "bar", "table"]],
  ["unemployment_across_industries", "month series rate", [...CC, "line", "multiples"]],
  // dates alone, or dates and names (C15)
  ["birdstrikes", "Flight Date", TC],
  ["movies", "Release Date", TC],
  ["la_riots", "death_date", TC],
  ["flights_2k", "date", TC],
  ["seattle_weather", "date weather", [...TC, "heatmap"]],
  ["birdstrikes", "Flight Date|Wildlife Size", [...TC, "heatmap"]],
  // places (C3, C4)
  ["airports", "latitude longitude", P],
  ["airports", "iata latitude longitude", P],
  ["us_state_capitals", "lon lat state", P],
  ["us_state_capitals", "city lat lon", P],
  ["la_riots", "longitude latitude race", P],
  ["windvectors", "longitude latitude speed", [...P, "heatmap"]],
  ["zipcodes", "zip_code latitude longitude", P],
  ["obesity", "state rate", G],
  ["population_engineers_hurricanes", "state hurricanes", G],
  ["population_engineers_hurricanes", "state population", G],
  ["gapminder_health_income", "country population", [...G, "table"]],
  // identifiers do not become amounts
  ["unemployment", "id rate", ["map", "histogram"]],
  ["obesity", "id rate", ["map", "histogram", "bar"]],
  ["species", "item_id habitat_yearround_pct", [...H, "boxplot", "bar"]],
  ["flare", "id name", T],
  ["movies", "Title", [...T, "bar"]],
  // three dimensions and no measure (C5)
  ["la_riots", "gender race neighborhood", [...T, "bar", "heatmap"]],
  ["monarchs", "start end", [...T, "bar", "scatter"]],
];

const days = (count, from = "2024-01-01") =>
  Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + i * 86400000).toISOString().slice(0, 10));
const monthsFrom = (count, year = 2021) =>
  Array.from({ length: count }, (_, i) => `${year + Math.floor(i / 12)}-${`${(i % 12) + 1}`.padStart(2, "0")}-01`);
/** Numbers that look measured, the same each time. */
const some = (count, least, greatest, decimals = 0, salt = 1) =>
  Array.from({ length: count }, (_, i) => {
    const share = ((i * 7919 * salt + 104729) % 10007) / 10007;
    return Number((least + (greatest - least) * share).toFixed(decimals));
  });
const cycle = (count, names) => Array.from({ length: count }, (_, i) => names[i % names.length]);
/** Every pair, the first changing slowest. */
const pairs = (a, b) => a.flatMap((one) => b.map((other) => [one, other]));
const regions = ["North", "South", "East", "West"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const many = (count, word) => Array.from({ length: count }, (_, i) => `${word} ${String.fromCharCode(65 + (i % 26))}${i >= 26 ? i : ""}`);

/** Name, columns, families. */
const made = [
  ["one number", { revenue: [128400] }, ["kpi"]],
  ["one number and its change", { revenue: [128400], change: [0.042] }, ["kpi"]],
  ["three numbers of one row", { orders: [120], revenue: [9500.5], visitors: [4021] }, ["kpi", "table"]],
  ["one named number", { metric: ["Active users"], value: [4821] }, ["kpi", "bar"]],
  ["sales by region", { region: regions, sales: [120, 80, 60, 95] }, B],
  ["prices by product", { product: ["Bread", "Milk", "Eggs"], price: [2.5, 1.2, 3.1] }, B],
  ["profit with losses by region", { region: regions, profit: [12, -8, 6, -3] }, B],
  ["share by party", { party: ["A", "B", "C", "D"], share: [0.41, 0.3, 0.19, 0.1] }, ["bar", "pie"]],
  ["percentage points that fill a whole", { source: ["Coal", "Gas", "Wind"], pct: [50, 30, 20] }, ["bar", "pie"]],
  [
    "long names",
    { department: ["Department of Health and Human Services", "Department of Transportation", "Department of Labor"], spending: [3, 2, 1] },
    B,
  ],
  ["twenty names", { town: many(20, "Town"), inhabitants: some(20, 1000, 90000) }, B],
  ["forty names", { town: many(40, "Town"), inhabitants: some(40, 1000, 90000) }, B],
  ["three hundred names", { customer: many(300, "Customer"), revenue: some(300, 10, 9000, 2) }, ["bar", "table", "histogram"]],
  ["months as words", { month: months, sales: some(12, 10, 99) }, ["bar", "line"]],
  ["weekdays", { weekday: weekdays, visits: some(7, 100, 900) }, ["bar", "line"]],
  ["quarters of years", { quarter: ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2"], revenue: some(6, 10, 99) }, LB],
  ["years as numbers", { year: [2019, 2020, 2021, 2022, 2023], revenue: some(5, 10, 99) }, LB],
  ["years as texts", { year: ["2019", "2020", "2021", "2022", "2023"], members: some(5, 10, 99) }, LB],
  ["a year of days", { date: days(365), sessions: some(365, 100, 999) }, ["line", "area"]],
  [
    "two lines by device",
    { date: [...days(60), ...days(60)], device: [...cycle(60, ["mobile"]), ...cycle(60, ["desktop"])], sessions: some(120, 100, 999) },
    ["line", "area"],
  ],
  ["one day", { date: ["2024-05-01"], sales: [12] }, ["bar", "kpi"]],
  ["one day, four regions", { date: cycle(4, ["2024-05-01"]), region: regions, sales: [12, 9, 4, 7] }, B],
  [
    "weekday by hour",
    { weekday: pairs(weekdays, months).map(([day]) => day), hour: pairs(weekdays, months).map((_, i) => i % 12), calls: some(84, 0, 60) },
    ["heatmap"],
  ],
  [
    "weekday by month",
    {
      weekday: pairs(weekdays, months).map(([day]) => day),
      month: pairs(weekdays, months).map(([, month]) => month),
      calls: some(84, 0, 60),
    },
    ["heatmap"],
  ],
  [
    "age bands by sex",
    {
      age_group: pairs(["0-17", "18-34", "35-64", "65+"], ["f", "m"]).map(([age]) => age),
      sex: pairs([1, 2, 3, 4], ["female", "male"]).map(([, sex]) => sex),
      people: some(8, 100, 999),
    },
    CC,
  ],
  [
    "satisfaction",
    { answer: ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"], count: [4, 9, 22, 40, 18] },
    ["bar", "pie"],
  ],
  [
    "region and quarter",
    {
      quarter: pairs(["Q1", "Q2", "Q3", "Q4"], regions).map(([q]) => q),
      region: pairs([1, 2, 3, 4], regions).map(([, r]) => r),
      revenue: some(16, 10, 99),
    },
    [...CC, "line"],
  ],
  [
    "two big categories",
    {
      from: pairs(many(15, "P"), many(15, "Q")).map(([a]) => a),
      to: pairs(many(15, "P"), many(15, "Q")).map(([, b]) => b),
      trips: some(225, 0, 400),
    },
    ["heatmap"],
  ],
  [
    "orders as rows",
    {
      order_id: Array.from({ length: 400 }, (_, i) => 100200 + i),
      amount: some(400, 5, 300, 2),
      channel: cycle(400, ["web", "shop", "phone"]),
    },
    ["bar", "boxplot", "histogram"],
  ],
  [
    "orders in time",
    { order_id: Array.from({ length: 400 }, (_, i) => 100200 + i), ordered_at: days(400), amount: some(400, 5, 300, 2) },
    ["line", "bar"],
  ],
  [
    "several orders a day",
    {
      order_id: Array.from({ length: 300 }, (_, i) => 4000 + i),
      day: days(300).map((_, i) => days(30)[i % 30]),
      amount: some(300, 5, 300, 2),
    },
    ["line", "bar", "area"],
  ],
  ["events without a measure", { event: cycle(500, ["login", "logout", "purchase", "refund"]), user_id: some(500, 1000, 9999) }, B],
  [
    "tickets by status and priority",
    { status: cycle(240, ["open", "closed", "waiting"]), priority: cycle(240, ["low", "medium", "high", "critical", "low"]) },
    CC,
  ],
  ["postcodes and rents", { postcode: some(120, 10115, 14199).map(String), rent: some(120, 400, 2400) }, ["histogram", "boxplot", "map"]],
  ["zip codes as numbers", { zip: some(120, 501, 99950), price: some(120, 100000, 900000) }, ["histogram", "boxplot", "map"]],
  ["heights and weights", { height_cm: some(150, 150, 200, 1), weight_kg: some(150, 45, 110, 1, 3) }, S],
  ["heights, weights and sex", { height_cm: some(150, 150, 200, 1), weight_kg: some(150, 45, 110, 1, 3), sex: cycle(150, ["f", "m"]) }, S],
  [
    "spend and revenue by campaign",
    { campaign: many(8, "Campaign"), spend: some(8, 100, 900), revenue: some(8, 100, 3000, 0, 3) },
    ["scatter", "bar"],
  ],
  ["actual and plan by month", { month: monthsFrom(12), actual: some(12, 10, 99), plan: some(12, 10, 99, 0, 3) }, ["line", "bar"]],
  [
    "revenue by month and product",
    {
      month: pairs(monthsFrom(24), ["A", "B", "C"]).map(([m]) => m),
      product: pairs(monthsFrom(24), ["A", "B", "C"]).map(([, p]) => p),
      revenue: some(72, 10, 99),
    },
    ["line", "area", "bar"],
  ],
  [
    "revenue by month, 18 products",
    {
      month: pairs(monthsFrom(24), many(18, "Product")).map(([m]) => m),
      product: pairs(monthsFrom(24), many(18, "Product")).map(([, p]) => p),
      revenue: some(432, 10, 99),
    },
    [...MANY, "area"],
  ],
  ["temperature by hour", { hour: Array.from({ length: 24 }, (_, i) => i), temperature: some(24, 8, 24, 1) }, ["line", "bar", "scatter"]],
  ["currency as text", { item: ["Rent", "Food", "Fun"], cost: ["$1,200.00", "$430.50", "$99.99"] }, ["bar", "pie"]],
  ["percent as text", { team: many(6, "Team"), completion: ["12%", "45%", "80%", "33%", "91%", "60%"] }, B],
  [
    "timestamps and response times",
    { at: Array.from({ length: 200 }, (_, i) => new Date(1.7e12 + i * 37000).toISOString()), response_ms: some(200, 20, 900) },
    ["line", "scatter"],
  ],
  [
    "notes only",
    {
      note: Array.from(
        { length: 40 },
        (_, i) => `Note ${i}: the customer called about the delivery, which was late again, and asked to be called back`,
      ),
    },
    T,
  ],
  ["names and mail addresses", { name: many(60, "Person"), email: Array.from({ length: 60 }, (_, i) => `p${i}@example.org`) }, T],
  ["two dates", { opened: days(50), closed: days(50, "2024-02-01") }, T],
  ["yes and no", { subscribed: cycle(90, ["yes", "no", "yes"]) }, B],
  ["a truth and an amount", { churned: cycle(90, [true, false, false]), tenure: some(90, 1, 60) }, BX],
  ["a measure and a constant", { reading: some(80, 0, 50, 2), unit: cycle(80, ["mm"]) }, ["histogram", "bar", "boxplot"]],
  ["a mostly empty measure", { region: regions, sales: [5, 7, 3, 9], returns: [null, null, null, 2] }, B],
  ["exam scores by class", { class: cycle(90, ["1a", "1b", "1c"]), score: some(90, 20, 100) }, BX],
  ["population by country", { country: ["Germany", "France", "Italy", "Spain", "Poland"], population: [83, 68, 59, 48, 37] }, G],
  [
    "rates by state",
    { state: ["Alabama", "Ohio", "Texas", "Utah", "Maine", "Iowa"], unemployment_rate: [0.031, 0.04, 0.042, 0.026, 0.03, 0.028] },
    G,
  ],
  [
    "bubbles",
    {
      gdp: some(40, 500, 60000),
      life: some(40, 50, 84, 1, 3),
      population: some(40, 1e6, 9e8, 0, 7),
      continent: cycle(40, ["Africa", "Asia", "Europe"]),
    },
    S,
  ],
];

/** @returns {Promise<{name: string, columns: Record<string, unknown[]>, accept: string[]}[]>} */
export async function autoCases() {
  const cases = [];
  for (const [set, text, accept] of known) {
    const columns = await columnsOf(set);
    const fields = text.includes("|")
      ? text.split("|")
      : set === "movies" || set === "birdstrikes"
        ? [text]
        : text in columns
          ? [text]
          : text.split(" ");
    const lost = fields.find((field) => !(field in columns));
    if (lost !== undefined) throw new Error(`${set} has no field "${lost}"`);
    cases.push({
      name: `${set}: ${fields.join(", ")}`,
      columns: Object.fromEntries(fields.map((field) => [field, columns[field]])),
      accept,
    });
  }
  for (const [name, columns, accept] of made) cases.push({ name, columns, accept });
  return cases;
}
