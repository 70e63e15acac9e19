import { beforeAll, describe, expect, it } from "vitest";
import { type ChartIntent, categoryColors, type ResolvedChart, ready, render, resolve } from "../../dist/index.js";
import { draw, elementsOf, type Row, refusal, told } from "./drawn.js";

// An automatic chart may be a map, which resolve() cannot wait for.
beforeAll(() => ready({ geo: [] }));

const named = (...amounts: (number | null)[]): Row[] => amounts.map((amount, i) => ({ name: String.fromCharCode(97 + i), amount }));
const monthly = (...amounts: (number | null)[]): Row[] =>
  amounts.map((amount, i) => ({ month: `2024-${`${i + 1}`.padStart(2, "0")}-01`, amount }));
const bar: ChartIntent = { type: "bar", x: "name", y: "amount" };
const chartOf = (chart: ChartIntent, rows: Row[]): ResolvedChart => resolve(chart, undefined, { data: rows });
const numberOf = (text: string | undefined) => Number(text ?? 0);

/** Bars and cells of a picture that carry a tooltip, in paint order. */
const boxes = (root: Parameters<typeof elementsOf>[0]) =>
  elementsOf(root, "rect")
    .filter(({ children }) => children.some(({ name }) => name === "title"))
    .map(({ attributes, children }) => ({
      x: numberOf(attributes.x),
      y: numberOf(attributes.y),
      width: numberOf(attributes.width),
      height: numberOf(attributes.height),
      fill: attributes.fill,
      words: children[0]!.text.replaceAll("\u00a0", " "),
    }));

describe("names of fields and rows", () => {
  it("a field name with a typo is an error, and never an empty chart", async () => {
    const [issue] = await refusal({ ...bar, y: "ammount" }, named(1, 2));
    expect(issue).toMatchObject({ code: "DATA_UNKNOWN_FIELD", path: "/y", received: "ammount", suggestion: "amount" });
  });

  it("rows that arrive and paint no mark are an error", async () => {
    for (const chart of [
      { ...bar, y: { field: "amount", scale: { domain: [100, 200] } }, type: "scatter", x: "amount" },
      { ...bar, x: { field: "name", scale: { domain: ["z"] } } },
    ] as ChartIntent[])
      expect(
        (await refusal(chart, named(1, 2))).map(({ code }) => code),
        JSON.stringify(chart),
      ).toContain("DRAWING_EMPTY");
  });

  it("categories that a domain leaves out are told, and not drawn at another's place", async () => {
    for (const [chart, channel] of [
      [{ ...bar, x: { field: "name", scale: { domain: ["a", "z"] } } }, "x"],
      [{ type: "bar", x: "all", y: "amount", color: { field: "name", scale: { domain: ["a", "z"] } } }, "color"],
      [{ type: "heatmap", x: { field: "name", scale: { domain: ["a", "z"] } }, y: "all", color: "amount" }, "x"],
    ] as [ChartIntent, string][]) {
      const { root, artifact } = await draw(
        chart,
        named(1, 2).map((row) => ({ ...row, all: "all" })),
      );
      expect(artifact.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([`SCALE_HIDES_DATA /${channel}/scale/domain`]);
      expect(boxes(root).map(({ words }) => /Name: (.)/.exec(words)![1])).toEqual(["a"]);
    }
  });

  it("two rows for one bar are told and both are in the picture, not only the last", async () => {
    const { artifact, root } = await draw(bar, [...named(1), ...named(5)]);
    expect(artifact.issues.map(({ code }) => code)).toEqual(["DATA_DUPLICATE_KEYS"]);
    expect(boxes(root)).toHaveLength(2);
    expect((artifact.chart.y as unknown as { scale: { domain: number[] } }).scale.domain).toEqual([0, 6]);
  });
});

describe("dates", () => {
  it("2024-01-01 stays January in every zone", async () => {
    const { words, tooltips, artifact } = await draw({ type: "column", x: "month", y: "amount" }, monthly(1, 2, 3));
    expect(words).toContain("Jan");
    expect(words).not.toContain("Dec");
    expect(tooltips[0]).toMatch(/Jan 1?,? ?2024/);
    expect(artifact.description).not.toMatch(/Dec|2023/);
  });

  it("month ends with a monthly unit keep every row", async () => {
    const rows = ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"].map((end) => ({ end, amount: 1 }));
    const { root } = await draw(
      { type: "column", x: { field: "end", time_unit: "month" }, y: { field: "amount", aggregate: "sum" } },
      rows,
    );
    expect(boxes(root)).toHaveLength(4);
  });

  it("monthly data is not read as daily: no label or grid line for each day", async () => {
    const { artifact, root } = await draw({ type: "line", x: "month", y: "amount" }, monthly(...Array.from({ length: 12 }, (_, i) => i)));
    expect(artifact.chart.x!.axis.ticks.length).toBeLessThanOrEqual(12);
    expect(elementsOf(root, "line").length).toBeLessThan(40);
  });

  it("the year 2024 is not printed as 2,024", async () => {
    const rows = [2022, 2023, 2024].map((year) => ({ year, amount: 1 }));
    for (const chart of [
      { ...bar, x: "year" },
      { type: "line", x: "year", y: "amount" },
      { type: "scatter", x: "year", y: "amount" },
      { type: "bar", x: "amount", y: "amount", color: "year" },
      { ...bar, x: { field: "year", kind: "nominal" } },
    ] as ChartIntent[]) {
      const { words, tooltips, artifact } = await draw(chart, rows);
      expect([...words, ...tooltips, artifact.description].join(" "), JSON.stringify(chart)).not.toMatch(/2,02\d/);
    }
  });
});

describe("amounts", () => {
  it("stacked bars with negative values go up and down from zero, and all are inside", async () => {
    const rows = [5, -3, 2, -4].map((amount, i) => ({ name: "a", part: `p${i}`, amount }));
    const { root, artifact } = await draw({ ...bar, color: "part" }, rows);
    const [least, greatest] = (artifact.chart.y as unknown as { scale: { domain: number[] } }).scale.domain as [number, number];
    expect([least <= -7, greatest >= 7]).toEqual([true, true]);
    const heights = boxes(root).map(({ height }) => height);
    expect(heights).toHaveLength(4);
    const unit = Math.max(...heights) / 5;
    for (const [i, height] of heights.sort((a, b) => a - b).entries()) expect(height / unit).toBeCloseTo([2, 3, 4, 5][i]!, 0);
  });

  it("a 100 % stack with a percent format prints 100%, not 10000%", async () => {
    const rows = [20, 80].map((amount, i) => ({ name: "a", part: `p${i}`, amount }));
    for (const format of [undefined, "percent", ".0%", "percent_points"]) {
      const { words, tooltips } = await draw(
        { ...bar, y: { field: "amount", format }, color: "part", style: { stack: "normalize" } },
        rows,
      );
      expect(words, format).toContain("100%");
      expect([...words, ...tooltips].join(" "), format).not.toMatch(/[0-9],?[0-9]{3,}%|[2-9][0-9]{2}%/);
    }
  });

  it("0.3 is not labelled 300m", async () => {
    const { words } = await draw(bar, named(0.1, 0.2, 0.3));
    expect(words).toContain("0.30");
    expect(words.join(" ")).not.toMatch(/\d+m\b/);
  });

  it("no axis of names says NaN, whatever format is asked for", async () => {
    for (const format of ["$,.0f", ".0%", "currency_full", "%b %Y", "integer"]) {
      const { words, tooltips } = await draw(
        { ...bar, x: { field: "name", format, axis: { format } }, style: { currency: "EUR" } },
        named(1, 2),
      );
      expect([...words, ...tooltips].join(" "), format).not.toMatch(/NaN|undefined|Infinity|Invalid/);
      expect(words, format).toEqual(expect.arrayContaining(["a", "b"]));
    }
  });

  it("the postal code 02139 stays as it is written", async () => {
    const rows = [
      { zip: "02139", amount: 1 },
      { zip: "10001", amount: 2 },
    ];
    const { words, tooltips } = await draw({ ...bar, x: "zip" }, rows);
    expect(words).toEqual(expect.arrayContaining(["02139", "10001"]));
    expect(tooltips[0]).toContain("02139");
  });

  it("an identifier is not summed without a word", () => {
    const rows = [
      { name: "a", user_id: 11 },
      { name: "a", user_id: 22 },
    ];
    expect(told({ ...bar, y: { field: "user_id", aggregate: "sum" } }, rows)).toEqual(["DATA_WRONG_KIND /y"]);
    expect(
      JSON.stringify(
        chartOf(
          {},
          Array.from({ length: 60 }, (_, i) => ({ name: `n${i % 3}`, user_id: i, amount: i * 1.5 })),
        ).y,
      ),
    ).toContain('"amount"');
  });

  it("percentages that already are 0 to 100 are not multiplied again", async () => {
    const { words } = await draw({ ...bar, y: { field: "amount", format: "percent_points" } }, named(25, 50, 75));
    expect(words.join(" ")).toContain("80%");
    expect(words.join(" ")).not.toMatch(/\d{3,}%/);
  });

  it("a currency is never guessed to be dollars", async () => {
    const { words, tooltips } = await draw(
      { ...bar, y: "revenue" },
      named(1, 2).map(({ name, amount }) => ({ name, revenue: amount })),
    );
    expect([...words, ...tooltips].join(" ")).not.toContain("$");
    expect((await refusal({ ...bar, y: { field: "amount", format: "currency" } }, named(1, 2))).map(({ code }) => code)).toEqual([
      "CURRENCY_UNKNOWN",
    ]);
  });

  it("a null is not drawn as zero: it leaves out the bar and breaks the line", async () => {
    const { root, tooltips } = await draw(bar, named(1, null, 2));
    expect(boxes(root)).toHaveLength(2);
    expect(tooltips.join(" ")).not.toMatch(/Amount: 0/);
    const line = await draw({ type: "line", x: "month", y: "amount" }, monthly(1, 2, null, 3, 4));
    const path = elementsOf(line.root, "path")
      .map(({ attributes }) => attributes.d)
      .find((d) => d && (d.match(/M/gi) ?? []).length === 2);
    expect(path, "one line of two pieces").toBeDefined();
  });

  it("a lone point on a line is seen", async () => {
    for (const rows of [
      monthly(5),
      monthly(1, null, 3, null, 5),
      [...monthly(1, 2, 3).map((row) => ({ ...row, part: "p" })), { month: "2024-02-01", amount: 9, part: "q" }],
    ]) {
      const hasPart = rows.some((row) => "part" in row);
      const { root } = await draw({ type: "line", x: "month", y: "amount", ...(hasPart ? { color: "part" } : {}) }, rows);
      expect(elementsOf(root, "circle").length, JSON.stringify(rows)).toBe(
        hasPart ? 1 : rows.filter(({ amount }) => amount !== null).length,
      );
    }
  });

  it("a column that is nearly all null is not picked as the measure without a word", () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ name: `n${i % 4}`, amount: i < 38 ? null : i, other: i }));
    expect(told({ ...bar, y: { field: "amount", aggregate: "sum" } }, rows)).toEqual(["DATA_MOSTLY_NULL /y"]);
    expect(JSON.stringify(chartOf({}, rows).y)).toContain('"other"');
  });
});

describe("scales", () => {
  it("bars start at zero, and a bar twice as large is twice as long", async () => {
    for (const type of ["bar", "column"]) {
      const { root } = await draw({ ...bar, type }, named(90, 180));
      const [a, b] = boxes(root);
      expect(b!.height / a!.height).toBeCloseTo(2, 2);
    }
    const lying = boxes((await draw({ ...bar, style: { orientation: "horizontal" } }, named(90, 180))).root);
    expect(Math.max(...lying.map(({ width }) => width)) / Math.min(...lying.map(({ width }) => width))).toBeCloseTo(2, 2);
  });

  it("bars made not to start at zero are told", () =>
    expect(told({ ...bar, y: { field: "amount", scale: { zero: false } } }, named(90, 100))).toEqual(["SCALE_HIDES_ZERO /y/scale/zero"]));

  it("a log scale is refused on bars, on stacked areas and for values that are not above zero", async () => {
    const log = { field: "amount", scale: { type: "log" } } as const;
    for (const chart of [
      { ...bar, y: log },
      { type: "area", x: "name", y: log },
      { type: "histogram", x: "amount", y: { scale: { type: "log" } } },
    ] as ChartIntent[])
      expect(
        (await refusal(chart, named(1, 10))).map(({ code }) => code),
        JSON.stringify(chart),
      ).toContain("SCALE_WRONG_KIND");
    for (const amount of [0, -1])
      expect((await refusal({ type: "line", x: "name", y: log }, named(amount, 10))).map(({ code }) => code)).toContain(
        "SCALE_NOT_POSITIVE",
      );
  });
});

describe("order", () => {
  const words = ["High", "Low", "Medium"].map((level, i) => ({ level, amount: i + 1, group: "g" }));

  it("low, medium, high; S, M, L; weekdays and months are not sorted by letter, nor by value", async () => {
    for (const [given, wanted] of [
      [
        ["High", "Low", "Medium"],
        ["Low", "Medium", "High"],
      ],
      [
        ["L", "S", "M"],
        ["S", "M", "L"],
      ],
      [
        ["Fri", "Mon", "Wed"],
        ["Mon", "Wed", "Fri"],
      ],
      [
        ["Apr", "Aug", "Jan"],
        ["Jan", "Apr", "Aug"],
      ],
    ] as const)
      for (const type of ["bar", "column", "line", "area"]) {
        const { words: shown } = await draw(
          { type, x: "level", y: "amount" },
          given.map((level, i) => ({ level, amount: i + 1 })),
        );
        expect(
          shown.filter((word) => (wanted as readonly string[]).includes(word)),
          type,
        ).toEqual(wanted);
      }
  });

  it("a sort is honoured on areas, lines and heatmaps, and with colour or labels", async () => {
    const sort = ["Medium", "Low", "High"];
    for (const over of [
      {},
      { type: "line" },
      { type: "area" },
      { color: "group" },
      { labels: true },
      { color: "group", labels: true },
      { type: "area", color: "group", labels: true },
    ] as Partial<ChartIntent>[]) {
      const { words: shown } = await draw({ type: "column", x: "level", y: "amount", sort, ...over }, words);
      expect(
        shown.filter((word) => sort.includes(word)),
        JSON.stringify(over),
      ).toEqual(sort);
    }
    const heat = await draw({ type: "heatmap", x: "level", y: "group", color: "amount", sort }, words);
    expect(heat.words.filter((word) => sort.includes(word))).toEqual(sort);
  });

  it("value labels do not reorder the axis", async () => {
    const rows = named(3, 1, 2);
    const plain = await draw({ ...bar, type: "column" }, rows);
    const labelled = await draw({ ...bar, type: "column", labels: true }, rows);
    const names = (list: string[]) => list.filter((word) => /^[abc]$/.test(word));
    expect(names(labelled.words)).toEqual(names(plain.words));
    expect(boxes(labelled.root).map(({ words: [...text] }) => text.join(""))).toEqual(
      boxes(plain.root).map(({ words: [...text] }) => text.join("")),
    );
  });

  it("the legend is in the order of the stack", async () => {
    const rows = ["x", "y"].flatMap((name) => ["mid", "big", "small"].map((part, i) => ({ name, part, amount: [5, 9, 1][i] })));
    const { root, words: shown } = await draw({ ...bar, color: "part" }, rows);
    const legend = shown.filter((word) => ["mid", "big", "small"].includes(word));
    const fromTop = boxes(root)
      .filter(({ words: text }) => text.includes("Name: x"))
      .sort((a, b) => a.y - b.y)
      .map(({ words: text }) => /Part: (\w+)/.exec(text)![1]);
    expect(fromTop).toEqual(legend);
  });

  it("the legend of lying stacks goes from left to right like the parts", async () => {
    const rows = ["x", "y"].flatMap((name) => ["mid", "big", "small"].map((part, i) => ({ name, part, amount: [5, 9, 1][i] })));
    const { root, words: shown } = await draw({ ...bar, color: "part", style: { orientation: "horizontal" } }, rows);
    const fromLeft = boxes(root)
      .filter(({ words: text }) => text.includes("Name: x"))
      .sort((a, b) => a.x - b.x)
      .map(({ words: text }) => /Part: (\w+)/.exec(text)![1]);
    expect(fromLeft).toEqual(shown.filter((word) => ["mid", "big", "small"].includes(word)));
  });
});

describe("colours and guides", () => {
  const parts = named(1, 2, 3).map((row, i) => ({ ...row, part: `p${i}` }));

  it("a legend that is asked for is drawn, and lists only what is there", async () => {
    const { words: shown } = await draw({ ...bar, color: { field: "name", legend: { visible: true } } }, named(1, 2));
    expect(shown.filter((word) => word === "a")).toHaveLength(2);
    const some = await draw({ ...bar, color: "part" }, parts.slice(0, 2));
    expect(some.words.filter((word) => /^p\d$/.test(word))).toEqual(["p0", "p1"]);
  });

  it("a legend that is switched off is not drawn", async () => {
    for (const legend of [false, null, { visible: false }])
      expect((await draw({ ...bar, color: { field: "part", legend } }, parts)).words.filter((word) => /^p\d$/.test(word))).toEqual([]);
  });

  it("the same category keeps its colour when the rows are in another order, and on the next chart with the colours of this one", async () => {
    const one = await draw({ ...bar, color: "part" }, parts);
    const turned = await draw({ ...bar, color: "part" }, [...parts].reverse());
    expect(turned.artifact.colors).toEqual(one.artifact.colors);
    const filtered = await draw({ type: "line", x: "name", y: "amount", color: "part" }, parts.slice(1), { colors: one.artifact.colors });
    for (const [name, color] of Object.entries(filtered.artifact.colors.part!)) expect(color).toBe(one.artifact.colors.part![name]);
    expect(
      boxes(turned.root)
        .map(({ fill, words }) => `${words} ${fill}`)
        .sort(),
    ).toEqual(
      boxes(one.root)
        .map(({ fill, words }) => `${words} ${fill}`)
        .sort(),
    );
  });

  it("the same category keeps its colour through charts that do not show it, in a filter and beside new ones", async () => {
    const all = await draw({ ...bar, color: "part" }, parts);
    const one = await draw({ type: "line", x: "name", y: "amount", color: "part" }, parts.slice(0, 1), { colors: all.artifact.colors });
    const more = [{ name: "a", part: "new", amount: 1 }, ...parts];
    const last = await draw({ type: "donut", theta: "amount", color: "part" }, more, { colors: one.artifact.colors });
    expect(last.artifact.colors.part).toMatchObject(all.artifact.colors.part!);
    expect(Object.values(all.artifact.colors.part!)).not.toContain(last.artifact.colors.part!.new);
  });

  it("a category that the domain lists and the rows do not have is not in the legend, and the others keep their places", async () => {
    const scale = { domain: ["gone", ...parts.map(({ part }) => part)], palette: ["#010203", ...parts.map((_, i) => `#aa${i}${i}bb`)] };
    const { words: shown, artifact } = await draw({ ...bar, color: { field: "part", scale } } as ChartIntent, parts);
    expect(shown).not.toContain("gone");
    expect(artifact.chart.color!.scale.palette).toEqual(scale.palette.slice(1));
  });

  it("the colours an artifact tells are those in its picture", async () => {
    const { artifact, root } = await draw({ ...bar, color: "part" }, parts);
    expect(artifact.colors).toEqual(categoryColors(artifact.chart));
    for (const { fill, words } of boxes(root))
      expect(artifact.colors.part![/Part: (\w+)/.exec(words)![1]!]).toBe(fill!.length === 4 ? fill!.replace(/[0-9a-f]/g, "$&$&") : fill);
  });

  it("what the author writes wins over the house, in an explicit axis object too", async () => {
    const { artifact } = await draw(
      {
        ...bar,
        y: { field: "amount", axis: { grid: false, label_color: "#aa0000" } },
        style: { axis_y: { grid: true, tick_size: 7 }, title: { size: 30 } },
      },
      named(1, 2),
      { config: { axis: { measure: { label_color: "#00aa00", label_size: 13 } }, title: { color: "#0000aa" } } },
    );
    const { axis } = artifact.chart.y as unknown as { axis: Record<string, unknown> };
    expect(axis).toMatchObject({ grid: false, label_color: "#aa0000", tick_size: 7, label_size: 13 });
    expect(artifact.chart.style.title).toMatchObject({ size: 30, color: "#0000aa", weight: 600 });
  });

  it("single series and several take the same defaults", async () => {
    const one = (await draw({ type: "line", x: "month", y: "amount" }, monthly(1, 2))).artifact.chart;
    const two = (
      await draw(
        { type: "line", x: "month", y: ["amount", "other"] },
        monthly(1, 2).map((row) => ({ ...row, other: 1 })),
      )
    ).artifact.chart;
    const axisOf = (chart: ResolvedChart) => ({ ...[chart.y].flat()[0]!.axis, title: null, ticks: [] });
    expect(axisOf(two)).toEqual(axisOf(one));
    expect(two.x!.axis).toEqual(one.x!.axis);
    expect(two.style.marks).toEqual(one.style.marks);
  });
});

describe("rows", () => {
  it("are read once, and every stage sees the same", async () => {
    let reads = 0;
    const rows = [1, 2, 3].map((amount, i) => ({
      name: `n${i}`,
      get amount() {
        reads++;
        return amount * reads;
      },
    }));
    const [svg, yaml] = await render(bar, { data: rows, format: ["svg", "yaml"] });
    expect(reads).toBe(3);
    expect((await render(yaml!.content as string)).content).toBe(svg!.content);
  });
});
