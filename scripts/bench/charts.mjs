// The five charts of the bench, each said four times: in our language, as Vega-Lite, for Observable Plot and for ECharts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importCorpusHelper } from "../lib/corpus.mjs";
import { top } from "../lib/run.mjs";

export const width = 640;
export const height = 400;

/** Vega's width and height are those of the plot: without what ours keep for axes, title and padding. */
const plot = { width: width - 80, height: height - 80 };

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const categories = (rows, field) => [...new Set(rows.map((row) => row[field]))];

function sums(rows, keyOf, amountOf) {
  const out = new Map();
  for (const row of rows) out.set(keyOf(row), (out.get(keyOf(row)) ?? 0) + amountOf(row));
  return out;
}

/** ECharts takes its series apart by the caller. */
const series = (rows, field, make) =>
  categories(rows, field).map((name) => ({ name: `${name}`, ...make(rows.filter((row) => row[field] === name)) }));

/**
 * @returns {Promise<readonly { name: string, label: string, rows: object[], ours: object, vegaLite: object,
 *   plot: (Plot: any, rows: any[]) => object, echarts: (rows: any[]) => object }[]>}
 * `rows` as a file reader gives them: numbers as numbers, dates as text.
 */
export async function benchCharts() {
  const { rowsOf } = await importCorpusHelper("rows");
  const read = (file) => records(rowsOf(file, readFileSync(join(top, "node_modules/vega-datasets/data", file), "utf8")));
  const movies = read("movies.json");
  const grosses = sums(
    movies.filter((row) => row.Distributor !== null && row["Worldwide Gross"] > 0),
    (row) => row.Distributor,
    (row) => row["Worldwide Gross"],
  );
  const largest = [...grosses].sort((a, b) => b[1] - a[1]).slice(0, 20);
  return [
    {
      name: "bar",
      label: "bar, 20 categories",
      rows: largest.map(([distributor, gross]) => ({ distributor, gross })),
      ours: { type: "bar", title: "Film distributors by gross", x: "distributor", y: "gross" },
      vegaLite: {
        mark: "bar",
        title: "Film distributors by gross",
        encoding: { y: { field: "distributor", type: "nominal", sort: "-x" }, x: { field: "gross", type: "quantitative" } },
      },
      plot: (Plot, rows) => ({ marginLeft: 140, marks: [Plot.barX(rows, { y: "distributor", x: "gross", sort: { y: "-x" } })] }),
      echarts: (rows) => ({
        grid: { left: 140 },
        xAxis: { type: "value" },
        yAxis: { type: "category", data: rows.map((row) => row.distributor), inverse: true },
        series: [{ type: "bar", data: rows.map((row) => row.gross) }],
      }),
    },
    {
      name: "line",
      label: "line, 5 series × 112 points",
      rows: read("stocks.csv"),
      ours: { type: "line", title: "Share prices", x: "date", y: "price", color: "symbol" },
      vegaLite: {
        mark: "line",
        title: "Share prices",
        encoding: {
          x: { field: "date", type: "temporal" },
          y: { field: "price", type: "quantitative" },
          color: { field: "symbol", type: "nominal" },
        },
      },
      plot: (Plot, rows) => ({
        color: { legend: true },
        marks: [Plot.lineY(rows, { x: (row) => new Date(row.date), y: "price", stroke: "symbol" })],
      }),
      echarts: (rows) => ({
        legend: {},
        xAxis: { type: "time" },
        yAxis: { type: "value" },
        series: series(rows, "symbol", (part) => ({ type: "line", showSymbol: false, data: part.map((row) => [row.date, row.price]) })),
      }),
    },
    {
      name: "scatter",
      label: "scatter, 3,200 points in colour",
      rows: movies,
      ours: { type: "scatter", title: "What films cost and bring in", x: "Production Budget", y: "Worldwide Gross", color: "MPAA Rating" },
      vegaLite: {
        mark: "point",
        title: "What films cost and bring in",
        encoding: {
          x: { field: "Production Budget", type: "quantitative" },
          y: { field: "Worldwide Gross", type: "quantitative" },
          color: { field: "MPAA Rating", type: "nominal" },
        },
      },
      plot: (Plot, rows) => ({
        color: { legend: true },
        marks: [Plot.dot(rows, { x: "Production Budget", y: "Worldwide Gross", stroke: "MPAA Rating" })],
      }),
      echarts: (rows) => ({
        legend: {},
        xAxis: { type: "value" },
        yAxis: { type: "value" },
        series: series(rows, "MPAA Rating", (part) => ({
          type: "scatter",
          data: part.map((row) => [row["Production Budget"], row["Worldwide Gross"]]),
        })),
      }),
    },
    {
      name: "stacked",
      label: "stacked columns, months × kinds of 1,461 rows",
      rows: read("seattle-weather.csv"),
      ours: {
        type: "column",
        title: "Weather by month",
        x: { field: "date", time_unit: "month_of_year" },
        y: { aggregate: "count" },
        color: "weather",
      },
      vegaLite: {
        mark: "bar",
        title: "Weather by month",
        encoding: {
          x: { field: "date", timeUnit: "month", type: "ordinal" },
          y: { aggregate: "count", type: "quantitative" },
          color: { field: "weather", type: "nominal" },
        },
      },
      plot: (Plot, rows) => ({
        x: { type: "band", tickFormat: (month) => months[month] },
        color: { legend: true },
        marks: [Plot.barY(rows, Plot.groupX({ y: "count" }, { x: (row) => new Date(row.date).getUTCMonth(), fill: "weather" }))],
      }),
      echarts: (rows) => ({
        legend: {},
        xAxis: { type: "category", data: months },
        yAxis: { type: "value" },
        series: series(rows, "weather", (part) => {
          const counts = sums(
            part,
            (row) => new Date(row.date).getUTCMonth(),
            () => 1,
          );
          return { type: "bar", stack: "all", data: months.map((_, month) => counts.get(month) ?? 0) };
        }),
      }),
    },
    {
      name: "heatmap",
      label: "heatmap, 24 × 7 of 955 rows",
      rows: read("github.csv"),
      ours: {
        type: "heatmap",
        title: "Commits by hour and weekday",
        x: { field: "time", time_unit: "hour_of_day" },
        y: { field: "time", time_unit: "day_of_week" },
        color: { field: "count", aggregate: "sum" },
      },
      vegaLite: {
        mark: "rect",
        title: "Commits by hour and weekday",
        encoding: {
          x: { field: "time", timeUnit: "hours", type: "ordinal" },
          y: { field: "time", timeUnit: "day", type: "ordinal" },
          color: { field: "count", aggregate: "sum", type: "quantitative" },
        },
      },
      plot: (Plot, rows) => ({
        x: { type: "band" },
        y: { type: "band", tickFormat: (day) => days[day] },
        // No legend: Plot paints that of a ramp with a canvas, which linkedom has not.
        marks: [
          Plot.cell(
            rows,
            Plot.group(
              { fill: "sum" },
              { x: (row) => new Date(row.time).getHours(), y: (row) => new Date(row.time).getDay(), fill: "count" },
            ),
          ),
        ],
      }),
      echarts: (rows) => {
        const cells = sums(
          rows,
          (row) => {
            const time = new Date(row.time);
            return time.getDay() * 24 + time.getHours();
          },
          (row) => row.count,
        );
        const data = [...cells].map(([key, count]) => [key % 24, Math.floor(key / 24), count]);
        return {
          xAxis: { type: "category", data: Array.from({ length: 24 }, (_, hour) => hour) },
          yAxis: { type: "category", data: days },
          visualMap: { min: 0, max: Math.max(...data.map((cell) => cell[2])) },
          series: [{ type: "heatmap", data }],
        };
      },
    },
  ].map((chart) => ({ ...chart, ours: { ...chart.ours, width, height }, vegaLite: { ...chart.vegaLite, ...plot } }));
}

/** Rows as a list of objects, whatever shape the reader gave. */
function records(data) {
  if (Array.isArray(data)) return data;
  if (Array.isArray(data.columns)) return data.values.map((row) => Object.fromEntries(data.columns.map((name, i) => [name, row[i]])));
  const names = Object.keys(data);
  return data[names[0]].map((_, i) => Object.fromEntries(names.map((name) => [name, data[name][i]])));
}
