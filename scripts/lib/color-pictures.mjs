// The picture of docs/colour.md that shows one colour per category: six charts, filtered five ways, on one sheet.

const regions = { North: 1.3, South: 0.8, East: 1, West: 0.6, Centre: 0.9 };
const products = { Tea: 0.7, Coffee: 1.1, Cocoa: 0.4 };
const months = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"];

/** One row for each region, product and month; figures that go up and down without chance. */
const rows = Object.entries(regions).flatMap(([region, size], r) =>
  Object.entries(products).flatMap(([product, share], p) =>
    months.map((month, m) => ({
      region,
      product,
      month,
      revenue: Math.round(100 * size * share * (1 + 0.08 * ((m * (r + 2) + p * 3) % 7))),
      price: Math.round(10 * (2 + 3 * share + 0.3 * ((m * 5 + r * 3) % 8))) / 10,
    })),
  ),
);
const before = rows.filter(({ region }) => region !== "Centre");

/** Row of the sheet → the rows that its charts are given. */
const ways = {
  "All four regions": before,
  "Two of them": before.filter(({ region }) => region === "South" || region === "West"),
  "One product": before.filter(({ product }) => product === "Tea"),
  "Rows the other way round": [...before].reverse(),
  "A region added": rows,
};

const revenue = { field: "revenue", aggregate: "sum" };
const charts = [
  { type: "bar", title: "Bars", x: "region", y: revenue, color: "region" },
  { type: "line", title: "Lines", x: "month", y: revenue, color: "region" },
  { type: "area", title: "Areas", x: "month", y: revenue, color: "region" },
  { type: "donut", title: "Donut", theta: revenue, color: "region", labels: false },
  { type: "scatter", title: "Points", x: "price", y: "revenue", color: "region" },
  { type: "column", title: "Stacks", x: "product", y: revenue, color: "region" },
];

const [width, height, gap, head] = [230, 170, 12, 26];

/**
 * @param {{ render: Function, assignColors: Function }} library
 * @returns {Promise<{ svg: string, colors: object[] }>} the sheet, and the colours that each chart says it has
 */
export async function sameColours({ render, assignColors }) {
  const map = assignColors({ region: before.map(({ region }) => region) });
  const parts = [];
  const colors = [];
  for (const [i, [title, data]] of Object.entries(ways).entries()) {
    const y = i * (height + head + gap);
    parts.push(`<text x="${gap}" y="${y + 18}" font-size="14" font-weight="600" fill="#1b1f24">${title}</text>`);
    for (const [j, chart] of charts.entries()) {
      const made = await render(chart, { data, colors: map, theme: "dense", width, height, fonts: "embed" });
      colors.push(made.colors.region);
      parts.push(made.content.trim().replace("<svg ", `<svg x="${gap + j * (width + gap)}" y="${y + head}" `));
    }
  }
  const size = [gap + charts.length * (width + gap), Object.keys(ways).length * (height + head + gap)];
  const title =
    "Six charts of the same four regions, filtered five ways: every region keeps its colour, and an added one takes a new colour";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" viewBox="0 0 ${size.join(" ")}" role="img" font-family="Inter,Arial,sans-serif"><title>${title}</title><rect width="100%" height="100%" fill="#fff"/>${parts.join("")}</svg>\n`;
  return { svg, colors };
}
