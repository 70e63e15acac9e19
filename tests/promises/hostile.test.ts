import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { render } from "../../dist/index.js";
import { loadCorpus } from "../charts/corpus.js";
import { hostileChart } from "./hostile-charts.js";
import { fieldNames, type HostileRows, hostileRows, numbers, texts } from "./hostile-rows.js";
import { type Outcome, survives, told } from "./survive.js";
import { createWatchdog, type Watchdog } from "./watchdog.js";

/** `HOSTILE_RUNS=20000 HOSTILE_SEED=5 npx vitest run --project node tests/promises/hostile` looks further than every day. */
const seed = Number(process.env.HOSTILE_SEED ?? 20260101);
const runs = Number(process.env.HOSTILE_RUNS ?? 400);
/** No picture takes longer, whatever is in it. */
const LIMIT_MS = 5000;

let watchdog: Watchdog;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);
/** Names of the members that every object, list, text … has; a render that adds one shows up. */
const members = () =>
  [Object, Array, String, Number, Boolean, Function, Map, Set, Date, RegExp, Promise, Error].map((each) =>
    Reflect.ownKeys(each.prototype).map(String),
  );
const before = members();

beforeAll(() => {
  // A render that never ends can only be ended from outside; the test run then fails with the chart it was.
  watchdog = createWatchdog(4 * LIMIT_MS);
  process.on("unhandledRejection", onUnhandled);
});
afterAll(async () => {
  process.off("unhandledRejection", onUnhandled);
  await watchdog.stop();
});
beforeEach(() => void unhandled.splice(0));
afterEach(async () => {
  await new Promise((next) => setImmediate(next));
  expect(unhandled).toEqual([]);
  expect(members()).toEqual(before);
});

async function survivesInTime(chart: unknown, data: unknown, fonts?: "embed" | "outline"): Promise<Outcome> {
  watchdog.begin(told(chart, data));
  const start = performance.now();
  try {
    return await survives(chart, data, fonts);
  } finally {
    watchdog.end();
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  }
}

describe("any rows in any chart", () => {
  const cases = hostileRows.chain((rows) => fc.record({ chart: hostileChart(rows), data: fc.constant(rows.data) }));

  it("end in a well-formed, closed picture or in issues", { timeout: 3_600_000 }, async () => {
    let drawn = 0;
    const property = fc.asyncProperty(cases, async ({ chart, data }) => {
      const outcome = await survivesInTime(chart, data);
      if (outcome === "drawn") drawn++;
      // That the renderer failed means that nobody had thought of this chart.
      else expect(outcome).not.toContain("RENDERER_FAILED");
    });
    await fc.assert(property, { numRuns: runs, seed });
    // Were all of them refused, no picture would have been looked at.
    expect(drawn).toBeGreaterThan(runs / 10);
  });

  it("end the same way as text, with the rows in the chart", { timeout: 3_600_000 }, async () => {
    const property = fc.asyncProperty(cases, async ({ chart, data }) => {
      const text = told(chart, data);
      const json = JSON.stringify({ ...chart, data: Array.isArray(data) ? { values: data } : data }, (_, value) =>
        typeof value === "bigint" ? `${value}` : value,
      );
      watchdog.begin(text);
      await survives(json, undefined);
      await survives(json.replaceAll('"', "'"), undefined);
      watchdog.end();
    });
    await fc.assert(property, { numRuns: Math.round(runs / 4), seed });
  });
});

/** Charts that draw when their fields are plain, with two fields: names and amounts. */
const charts = (name: string, amount: string): Record<string, unknown>[] => [
  { type: "column", x: name, y: amount, labels: true, tooltip: [name, amount] },
  { type: "bar", x: name, y: amount, color: name },
  { type: "line", x: name, y: amount, color: name },
  { type: "area", x: name, y: amount, color: name },
  { type: "scatter", x: amount, y: amount, color: name, shape: name, text: name, detail: name },
  { type: "pie", theta: amount, color: name, labels: true },
  { type: "histogram", x: amount, color: name },
  { type: "heatmap", x: name, y: name, color: amount, labels: true },
  { type: "boxplot", x: name, y: amount, color: name },
];

/** A row with own members of these names, `__proto__` among them. */
const row = (entries: [string, unknown][]) => Object.fromEntries(entries);

describe("every hostile name of a field", () => {
  it.each(fieldNames.map((name) => [JSON.stringify(name).slice(0, 30), name]))("%s draws like any other", async (_, name) => {
    const plain = [
      row([
        ["name", "North"],
        ["amount", 3],
      ]),
      row([
        ["name", "South"],
        ["amount", 5],
      ]),
      row([
        ["name", "East"],
        ["amount", 4],
      ]),
    ];
    for (const other of ["name", "amount"] as const) {
      const [names, amounts] = other === "name" ? [name, "amount"] : ["name", name];
      const data = plain.map((each) =>
        row([
          [names, each.name],
          [amounts, each.amount],
        ]),
      );
      for (const chart of charts(names, amounts))
        expect(await survivesInTime(chart, data), `${chart.type} of ${told(chart, data)}`).toBe("drawn");
    }
  });
});

describe("every hostile text", () => {
  it.each(texts.map((text) => [JSON.stringify(text).slice(0, 30), text]))("%s draws like any other", async (_, text) => {
    const data = [
      { name: text, amount: 3 },
      { name: "South", amount: 5 },
      { name: "East", amount: 4 },
    ];
    const words = { title: text, subtitle: text, description: text, style: { none_label: text === "" ? "none" : text } };
    for (const chart of charts("name", "amount")) {
      const outcome = await survivesInTime(
        { ...chart, ...words, ...(chart.type === "heatmap" || chart.type === "pie" ? {} : { references: [{ y: 4, label: text }] }) },
        data,
      );
      expect(outcome, `${chart.type} with ${JSON.stringify(text)}`).toBe("drawn");
    }
    const { labels: _labels, ...column } = charts("name", "amount")[0]!;
    const guides = { axis_x: { title: text }, axis_y: { title: text }, legend: { title: text } };
    expect(await survivesInTime({ ...column, color: { field: "name", title: text }, style: guides }, data, "embed")).toBe("drawn");
    expect(await survivesInTime({ ...column, ...words }, data, "outline")).toBe("drawn");
  });

  it("stands in the picture as text, whatever it is", async () => {
    const title = "</title><script>alert(1)</script>]]>&amp;\u0000\ud800";
    const { content } = (await render({ type: "column", x: "a", y: "b", title }, { data: [{ a: "x", b: 1 }], fonts: "reference" })) as {
      content: string;
    };
    expect(content).toContain("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&amp;amp;");
    expect(content).not.toMatch(/<script|\u0000|[\ud800-\udfff]/u);
  });
});

describe("every number at the ends of what a number can be", () => {
  it.each(numbers)("%d is drawn, or refused with issues", async (number) => {
    for (const amounts of [[number], [number, number, 1], [number, -number, 0], [number, number * 0.999, number * 1.001]]) {
      const data = amounts.map((amount, index) => ({ name: `n${index}`, amount }));
      for (const chart of charts("name", "amount")) {
        const outcome = await survivesInTime(chart, data);
        if (outcome !== "drawn") expect(outcome).not.toContain("RENDERER_FAILED");
        for (const type of ["log", "sqrt", "symlog"])
          if (chart.type === "scatter") await survivesInTime({ ...chart, y: { field: "amount", scale: { type } } }, data);
      }
    }
  });
});

describe("a chart of the corpus", () => {
  it.each(loadCorpus().filter((_, index) => index % 6 === 0))("$name survives any value in any of its leaves", async ({ text, rows }) => {
    const leaves = fc.oneof(
      fc.constantFrom<unknown>(...texts.slice(0, 40), ...numbers, null, true, false, [], {}, "__proto__", undefined),
      fc.constantFrom<unknown>(
        [[]],
        { field: {} },
        [null],
        { signal: "alert(1)" },
        { expr: "1" },
        { value: 1 },
        { url: "http://example.org" },
      ),
    );
    const few = Array.isArray(rows) ? rows.slice(0, 50) : rows;
    const property = fc.asyncProperty(leaves, fc.nat(), async (value, at) => {
      const chart = parse(text) as Record<string, unknown>;
      const places = placesOf(chart);
      const { owner, key } = places[at % places.length]!;
      owner[key] = value;
      await survivesInTime(chart, few);
    });
    await fc.assert(property, { numRuns: Math.max(20, Math.round(runs / 20)), seed });
  });
});

/** Every key of a chart, at any depth, without its rows. */
function placesOf(owner: Record<string, unknown>): { owner: Record<string, unknown>; key: string }[] {
  return Object.entries(owner).flatMap(([key, value]) => [
    { owner, key },
    ...(key !== "data" && typeof value === "object" && value !== null ? placesOf(value as Record<string, unknown>) : []),
  ]);
}

describe("rows that are traps themselves", () => {
  const bomb = () => {
    throw new Error("called");
  };
  const traps: Record<string, HostileRows["data"]> = {
    "functions instead of values": [{ a: bomb, b: bomb }],
    "objects that fail as texts and numbers": [{ a: { toString: bomb, valueOf: bomb, toJSON: bomb, [Symbol.toPrimitive]: bomb }, b: 1 }],
    "rows in a ring": (() => {
      const ring: Record<string, unknown> = { a: "x", b: 1 };
      ring.c = ring;
      return [ring, ring];
    })(),
    "lists with holes": Object.assign(new Array(3), { 1: { a: "x", b: 1 } }),
    "no list": 7,
    "a text": "a,b\n1,2",
    "a list of lists": [["x", 1]],
    "nothing but columns": { columns: ["a", "b"] },
    "columns of other lengths": { a: ["x"], b: [1, 2] },
    "a prototype": Object.create({ a: ["x"], b: [1] }),
    "more values than columns": { columns: ["a"], values: [["x", 1]] },
    "a map": new Map([["a", ["x"]]]),
  };
  it.each(Object.keys(traps))("%s end in a picture or in issues", async (name) => {
    for (const chart of [{ type: "column", x: "a", y: "b" }, { type: "auto" }]) await survivesInTime(chart, traps[name]);
  });
});
