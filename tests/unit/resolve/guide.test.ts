import { describe, expect, it } from "vitest";
import { chartDefaults } from "../../../src/generated/defaults.js";
import type { AxisDef, ChartIntent } from "../../../src/intent/types.js";
import { daily, named, resolved, ruleOf, yOf } from "./resolved.js";

const { axis, legend } = chartDefaults;
const yAxis = (said: AxisDef | boolean | null | undefined, style: ChartIntent["style"] = {}) =>
  yOf(resolved({ type: "line", x: "day", y: { field: "amount", axis: said }, style }, daily(0, 10))).axis;

describe("the paint of an axis", () => {
  it("is that of amounts, of dates or of names", () => {
    const line = resolved({ type: "line", x: "day", y: "amount" }, daily(1, 2));
    expect(line.x!.axis).toMatchObject(axis.time);
    expect(yOf(line).axis).toMatchObject(axis.measure);
    expect(resolved({ type: "bar", x: "name", y: "amount" }, named(1)).x!.axis).toMatchObject(axis.category);
  });

  it("one authored key keeps the other defaults", () => {
    for (const [key, value] of Object.entries({
      grid: false,
      label_size: 20,
      title: "Rain",
      ticks: 3,
      label_color: "#ff0000",
      position: "right",
    }))
      expect(yAxis({ [key]: value }), key).toEqual({
        ...yAxis(undefined),
        [key]: value,
        ...(key === "ticks" ? { ticks: [0, 5, 10] } : {}),
      });
  });

  it("the key of the channel counts before that of the style, and that before the house", () => {
    const both = yAxis({ label_size: 20 }, { axis_y: { label_size: 30, grid: false } });
    expect([both.label_size, both.grid, both.tick_size]).toEqual([20, false, axis.measure.tick_size]);
  });

  it.each([null, false, { visible: false }])("%j switches it off", (said) => {
    expect(yAxis(said).visible).toBe(false);
    expect(yAxis(undefined, { axis_y: said }).visible).toBe(false);
  });

  it("true is no more than the default, also where the house has it off", () => {
    expect(yAxis(true)).toEqual(yAxis(undefined));
    const off = { config: { axis: { measure: { visible: false } } } };
    expect(yOf(resolved({ type: "line", x: "day", y: { field: "amount", axis: true } }, daily(1, 2), off)).axis.visible).toBe(true);
    expect(yOf(resolved({ type: "line", x: "day", y: "amount" }, daily(1, 2), off)).axis.visible).toBe(false);
  });

  it("an explicit object defeats neither the house nor the overlay", () => {
    const chart = resolved({ type: "line", x: "day", y: { field: "amount", axis: { grid: true } } }, daily(1, 2), {
      config: { axis: { measure: { label_color: "#123456" } } },
    });
    expect(yOf(chart).axis.label_color).toBe("#123456");
    expect(chart.origins["/y/axis/label_color"]).toEqual({ by: "config", source: "config: axis.measure.label_color" });
  });

  it("zero has its own line, unless null says otherwise", () => {
    expect(yAxis(undefined).zero_color).toBe(axis.measure.zero_color);
    expect(yAxis({ zero_color: null }).zero_color).toBeNull();
  });

  it("a centred stream has no amounts to read, so it has no axis for them unless asked", () => {
    const rows = daily(1, 2).flatMap((row) => [
      { ...row, part: "p" },
      { ...row, part: "q" },
    ]);
    const stream = (said?: AxisDef) =>
      yOf(resolved({ type: "area", x: "day", y: { field: "amount", axis: said }, color: "part", style: { stack: "center" } }, rows)).axis;
    expect([stream().visible, stream().grid, stream({ visible: true }).visible]).toEqual([false, false, true]);
  });

  it("names can be turned", () =>
    expect(resolved({ type: "bar", x: { field: "name", axis: { label_angle: -45 } }, y: "amount" }, named(1)).x!.axis.label_angle).toBe(
      -45,
    ));
});

describe("the words of labels", () => {
  const format = (chart: Partial<ChartIntent>, rows = daily(0, 10)) =>
    yOf(resolved({ type: "line", x: "day", y: "amount", ...chart }, rows)).axis.format;

  it("have as many decimals as the ticks need", () => {
    expect(format({})).toEqual({ pattern: ",.0f" });
    expect(format({}, daily(0, 0.5))).toEqual({ pattern: ",.1f" });
  });

  it("of large numbers have a unit, whose long words stand on the largest only", () => {
    expect(format({}, daily(0, 50_000))).toMatchObject({ divide: 1000, suffix: "k" });
    expect(format({}, daily(0, 5e6))).toMatchObject({ divide: 1e6, affix: "largest" });
  });

  it("from where numbers are shortened is config", () => {
    const chart = resolved({ type: "line", x: "day", y: "amount" }, daily(0, 50_000), { config: { format: { compact_from: 1e6 } } });
    expect(yOf(chart).axis.format).toEqual({ pattern: ",.0f" });
  });

  it("of parts of 100 % are per cent, and an authored format of them is not multiplied twice", () => {
    const rows = daily(1, 2).flatMap((row) => [
      { ...row, part: "p" },
      { ...row, part: "q" },
    ]);
    expect(format({ type: "bar", color: "part", style: { stack: "normalize" } }, rows)).toEqual({ pattern: ".0%" });
    expect(yOf(resolved({ type: "bar", x: "day", y: "amount", color: "part", style: { stack: "normalize" } }, rows)).scale.domain).toEqual([
      0, 1,
    ]);
  });

  it("come from the axis before the channel before the style", () => {
    expect(format({ y: { field: "amount", axis: { format: ".1f" }, format: ".2f" }, style: { number_format: ".3f" } })).toEqual({
      pattern: ".1f",
    });
    expect(format({ y: { field: "amount", format: ".2f" }, style: { number_format: ".3f" } })).toEqual({ pattern: ".2f" });
    expect(format({ style: { number_format: ".3f" } })).toEqual({ pattern: ".3f" });
  });

  it("of dates come from time_format, and number_format leaves them alone", () => {
    const chart = (style: ChartIntent["style"]) => resolved({ type: "line", x: "day", y: "amount", style }, daily(1, 2)).x!.axis.format;
    expect(chart({ time_format: "%d.%m." })).toEqual({ time: "%d.%m." });
    expect(chart({ number_format: ".3f" })).toHaveProperty("time", "%-d");
  });

  it("the currency of the author counts before that of the house", () => {
    const chart = (style: ChartIntent["style"], currency?: string) =>
      yOf(
        resolved({ type: "line", x: "day", y: { field: "amount", format: "currency_full" }, style }, daily(1, 2), {
          config: { format: { currency } },
        }),
      ).format;
    expect([chart({ currency: "EUR" }, "JPY"), chart({}, "JPY")]).toEqual([
      { pattern: ",.2f", prefix: "€" },
      { pattern: ",.0f", prefix: "¥" },
    ]);
  });
});

describe("legends", () => {
  const rows = named(1, 2, 3).map((row, i) => ({ ...row, part: ["p", "q", "p"][i], size: i }));
  const of = (chart: Partial<ChartIntent>, options = {}) =>
    resolved({ type: "bar", x: "name", y: "amount", color: "part", ...chart }, rows, options);

  it("stand where the house says, with its paint, merged leaf by leaf", () => {
    const { rows_top: _, direct: _direct, direct_share: _share, no_data: _words, visible, ...paint } = legend;
    expect(of({}).color!.legend).toMatchObject({ ...paint, visible });
    expect(of({ color: { field: "part", legend: { position: "right" } } }).color!.legend).toEqual({
      ...of({}).color!.legend,
      position: "right",
    });
    expect(
      of({ style: { legend: { position: "bottom", label_size: 14 } }, color: { field: "part", legend: { position: "right" } } }).color!
        .legend,
    ).toMatchObject({ position: "right", label_size: 14 });
  });

  it.each([null, false, { visible: false }])("%j switches one off", (said) => {
    expect(of({ color: { field: "part", legend: said } }).color!.legend.visible).toBe(false);
    expect(of({ style: { legend: said } }).color!.legend.visible).toBe(false);
  });

  it("one that would repeat the axis, or name a single category, is left out unless asked for", () => {
    expect(of({ color: "name" }).color!.legend.visible).toBe(false);
    expect(ruleOf(of({ color: "name" }), "/color/legend/visible")).toBe("legend.redundant");
    expect(of({ color: { field: "name", legend: true } }).color!.legend.visible).toBe(true);
    expect(of({ color: { field: "name", legend: { visible: true } } }).color!.legend.visible).toBe(true);
    expect(of({ style: { legend: true }, color: "name" }).color!.legend.visible).toBe(true);
    expect(resolved({ type: "bar", x: "name", y: "amount", color: "part" }, rows.slice(0, 1)).color!.legend.visible).toBe(false);
  });

  it("names need no title, other fields have theirs unless the chart says it", () => {
    const scatter = (over: Partial<ChartIntent>) =>
      resolved({ type: "scatter", x: "amount", y: "amount", size: "size", color: "part", ...over }, rows);
    expect(scatter({}).color!.legend.title).toBeNull();
    expect(scatter({}).size!.legend.title).toBe("Size");
    expect(scatter({ title: "Size of things" }).size!.legend.title).toBeNull();
    expect(scatter({ size: { field: "size", legend: { title: "How large" } } }).size!.legend.title).toBe("How large");
  });
});
