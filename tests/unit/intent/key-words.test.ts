import { describe, expect, it } from "vitest";
import { type ChartIntent, check } from "../../../dist/index.js";

const rows = [
  { name: "a", amount: 1, group: "k" },
  { name: "b", amount: 2, group: "l" },
];
const told = (more: object) =>
  check({ type: "bar", x: "name", y: "amount", ...more } as ChartIntent, { data: rows }).map(({ message }) => message);

describe("keys that people bring from elsewhere are answered with the one to write", () => {
  it.each<[object, RegExp]>([
    [{ xaxis: { title: "N" } }, /Write it as x\.axis/],
    [{ "yAxis.title": "N" }, /Write it as y: \{axis: \{title: …\}\}/],
    [{ "y.title": "N" }, /Write it as y: \{title: …\}/],
    [{ y_axis_title: "N" }, /Write it as y\.title/],
    [{ colour: "group" }, /"color"/],
    [{ hue: "group" }, /"color"/],
    [{ fill: "group" }, /"color"/],
    [{ by: "group" }, /"color"/],
    [{ stack: true }, /style\.stack/],
    [{ orientation: "horizontal" }, /style\.orientation/],
    [{ legend: "bottom" }, /style\.legend: \{position: bottom\}/],
    [{ style: { legend: "bottom" } }, /Write \{position: bottom\}/],
    [{ show_values: true }, /"labels"/],
    [{ sort: "-y" }, /\{by: y, order: descending\}/],
    [{ title: { text: "Sales" } }, /title: "Sales"/],
    [{ facet: "group" }, /"multiples"/],
    [{ y2: "amount" }, /layers: \[\{type: line/],
    [{ target: 5 }, /references: \[/],
    [{ ymax: 5 }, /y\.scale\.domain/],
    [{ log_scale: true }, /y\.scale\.type: log/],
    [{ gridlines: false }, /axis\.grid/],
    [{ top: 5 }, /x\.limit/],
    [{ suffix: "%" }, /y\.format/],
    [{ smooth: true }, /style\.marks\.line\.curve/],
    [{ filter: "amount > 1" }, /before they are handed in/],
    [{ source: "Office of statistics" }, /"subtitle"/],
    [{ margin: 10 }, /style\.padding/],
    [{ animation: true }, /does not move/],
    [{ highlight: "a" }, /color_map/],
    [{ references: { y: 1 } }, /Put it in a list/],
    [{ y: { field: "amount", unit: "kg" } }, /suffix/],
    [{ y: { field: "amount", axis: { min: 0 } } }, /scale: \{domain/],
    [{ style: { colors: ["red"] } }, /"palette"/],
    [{ style: { x_axis: { grid: false } } }, /"axis_x"/],
    [{ multiples: { by: "group" } }, /"columns"/],
    [{ layers: [{ mark: "line", y: "amount" }] }, /"type"/],
    [{ labels: { position: "top" } }, /"outside"/],
  ])("%j", (more, words) => {
    expect(told(more).join("\n")).toMatch(words);
  });
});
