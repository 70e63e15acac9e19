import { describe, expect, it } from "vitest";
import { type ChartIntent, type RenderArtifact, RenderError, render } from "../../dist/index.js";
import { everyElement, parseSvg, reachesOut, usedIds } from "../charts/svg-tree.js";
import { draw, type Row, refusal } from "./drawn.js";

const rows: Row[] = ["a", "b", "c"].map((name, i) => ({ name, day: `2024-01-0${i + 1}`, amount: i + 1, signed: i - 1, part: `p${i % 2}` }));
const charts: ChartIntent[] = [
  { type: "bar", x: "name", y: "amount", color: "part" },
  { type: "line", x: "day", y: { field: "amount", scale: { domain: [1.5, 2.5] } } },
  { type: "heatmap", x: "name", y: "part", color: "signed" },
  { type: "scatter", x: "amount", y: "signed", size: "amount", color: "amount" },
  { type: "pie", color: "name", theta: "amount" },
];
const svgOf = async (chart: ChartIntent, data = rows) => ((await render(chart, { data })) as RenderArtifact).content as string;

describe("ids", () => {
  it("the second render equals the first, whatever was drawn between", async () => {
    const first = [];
    for (const chart of charts) first.push(await svgOf(chart));
    for (const chart of [...charts].reverse()) expect(await svgOf(chart)).toBe(first[charts.indexOf(chart)]);
    expect(await Promise.all(charts.map((chart) => svgOf(chart)))).toEqual(first);
  });

  it("two charts on one page share no id, also when they are alike", async () => {
    const near: [ChartIntent, Row[]][] = [
      ...charts.map((chart): [ChartIntent, Row[]] => [chart, rows]),
      ...charts.map((chart): [ChartIntent, Row[]] => [chart, rows.map((row, i) => (i === 2 ? { ...row, amount: 2.5, signed: 0.5 } : row))]),
      ...charts.map((chart): [ChartIntent, Row[]] => [{ ...chart, description: "Same words", title: "Same" }, rows]),
      ...charts.map((chart): [ChartIntent, Row[]] => [
        { ...chart, description: "Same words", title: "Same" },
        rows.map((row, i) => (i === 1 ? { ...row, amount: 2.5, signed: 0.5 } : row)),
      ]),
      ...charts.map((chart): [ChartIntent, Row[]] => [{ ...chart, width: 601 }, rows]),
    ];
    const owner = new Map<string, string>();
    for (const [chart, data] of near) {
      const svg = await svgOf(chart, data);
      for (const { attributes } of everyElement(parseSvg(svg))) {
        const { id } = attributes;
        if (id === undefined) continue;
        expect(owner.get(id) ?? svg, `${id} of ${JSON.stringify(chart)}`).toBe(svg);
        owner.set(id, svg);
      }
    }
    expect(owner.size).toBeGreaterThan(near.length);
  });

  it("every id that is used is there, once", async () => {
    for (const chart of charts) {
      const root = parseSvg(await svgOf(chart));
      const ids = [...everyElement(root)].flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of usedIds(root)) expect(ids).toContain(id);
    }
  });
});

describe("hostile words", () => {
  const hostile = [
    "\u0000nul",
    "bell\u0007",
    "\ud800lone",
    "lone\udc00",
    "]]>",
    "<b>&amp;</b>",
    "\"quotes'",
    "</svg><script>alert(1)</script>",
    "\u202eright to left",
    "new\nline\ttab",
    "\ufffe\uffff",
    "javascript:alert(1)",
    "url(http://example.org)",
    "{{x}}",
    "datum.amount",
    "a'b\"c\\d",
  ];

  it("control characters, lone surrogates and ]]> leave the file well-formed, wherever they stand", async () => {
    const data = hostile.map((name, i) => ({ name, amount: i + 1, part: name }));
    for (const word of hostile) {
      const charted: ChartIntent = {
        type: "bar",
        x: { field: "name", title: word, axis: { title: word } },
        y: { field: "amount", title: word },
        color: { field: "part", legend: { visible: true, title: word } },
        title: word,
        subtitle: word,
        description: word,
        references: [{ y: 1, label: word }],
      };
      const { root, artifact } = await draw(charted, data, { fonts: "embed" });
      expect(reachesOut(root)).toEqual([]);
      expect(artifact.content as string).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(artifact.content as string).not.toContain("<script>alert");
    }
  });

  it("names of fields are names and nothing else", async () => {
    for (const field of hostile.filter((word) => !/[\ud800-\udfff]/.test(word))) {
      const data = [
        { [field]: "a", amount: 1 },
        { [field]: "b", amount: 2 },
      ];
      expect((await draw({ type: "bar", x: field, y: "amount" }, data)).words, field).toEqual(expect.arrayContaining(["a", "b"]));
    }
  });

  it("nothing external survives: addresses in colours are refused", async () => {
    for (const color of [
      "url(http://example.org/a)",
      "url(#a)",
      "javascript:alert(1)",
      "expression(1)",
      "var(--a)",
      "red;fill:url(http://a)",
    ])
      for (const style of [
        { color },
        { background: color },
        { title: { color } },
        { marks: { bar: { seam_color: color } } },
        { axis_x: { label_color: color } },
        { palette: [color] },
      ]) {
        const codes = (await refusal({ type: "bar", x: "name", y: "amount", color: "part", title: "T", style } as ChartIntent, rows)).map(
          ({ code }) => code,
        );
        expect(codes, JSON.stringify(style)).toEqual(["INTENT_BAD_COLOR"]);
      }
  });
});

describe("limits", () => {
  it("an immense canvas is refused before anything is drawn", async () => {
    for (const size of [{ width: 100_000 }, { height: 1e9 }, { width: 16_000, height: 16_000 }])
      expect((await refusal({ ...charts[0], ...size }, rows)).map(({ code }) => code)).toContain("LIMIT_CANVAS");
  });

  it("no reach of a scale, step or format makes it hang", async () => {
    const wide = [
      { name: "a", amount: 1e300, t: "0001-01-01" },
      { name: "b", amount: -1e300, t: "9999-12-31" },
      { name: "c", amount: 1e-300, t: "2024-01-01T00:00:00.001Z" },
    ];
    const started = performance.now();
    for (const chart of [
      { type: "bar", x: "name", y: { field: "amount", axis: { ticks: 1e8 } } },
      { type: "histogram", x: { field: "amount", bin: { step: 1e-9 } } },
      { type: "histogram", x: { field: "amount", bin: { max: 1e8 } } },
      { type: "line", x: { field: "t", time_unit: "second" }, y: "amount" },
      { type: "bar", x: { field: "t", time_unit: "second" }, y: "amount" },
      { type: "line", x: { field: "t", axis: { ticks: 1e8 } }, y: { field: "amount", scale: { type: "symlog" } } },
    ] as ChartIntent[])
      try {
        await render(chart, { data: wide });
      } catch (error) {
        expect(error, JSON.stringify(chart)).toBeInstanceOf(RenderError);
      }
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("after any refusal the next render works", async () => {
    const good = await svgOf(charts[0]!);
    for (const bad of [
      { type: "bar" },
      { type: "pie", color: "name", theta: "signed" },
      { ...charts[1], width: 1e9 },
      { type: "line", x: "name", y: { field: "signed", scale: { type: "log" } } },
    ] as ChartIntent[]) {
      expect(await refusal(bad, rows)).not.toEqual([]);
      expect(await svgOf(charts[0]!)).toBe(good);
    }
  });

  it("a call that was given up ends with an issue", async () => {
    const stop = new AbortController();
    stop.abort();
    expect((await refusal(charts[0]!, rows, { signal: stop.signal })).map(({ code }) => code)).toEqual(["ABORTED"]);
  });
});

describe("resolved charts", () => {
  it("as YAML and as JSON are valid input and draw the same bytes", async () => {
    for (const chart of charts) {
      const [svg, yaml, json] = await render(chart, { data: rows, format: ["svg", "yaml", "json"] });
      for (const text of [yaml!.content, json!.content]) {
        const again = (await render(text as string)) as RenderArtifact;
        expect(again.content, `${chart.type}`).toBe(svg!.content);
        expect(
          again.issues.filter(({ code }) => code.startsWith("INTENT")),
          `${chart.type}`,
        ).toEqual([]);
      }
    }
  });

  it("neither the chart nor the rows are changed", async () => {
    for (const chart of charts) {
      const before = JSON.stringify([chart, rows]);
      await svgOf(chart);
      expect(JSON.stringify([chart, rows])).toBe(before);
    }
  });
});
