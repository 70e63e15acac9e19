import { expect, it } from "vitest";
import type { RenderContext } from "../../../src/context/context.js";
import { yaml } from "../../../src/converters/yaml/converter.js";
import { parseIntent } from "../intent/reading.js";
import { resolvedChart } from "./charts.js";

it("resolved YAML is a valid chart that says the same", () => {
  const chart = resolvedChart();
  // The colours stand in the scale too.
  const { data: _, origins: __, colors: ___, ...decisions } = chart;
  const { data, ...intent } = parseIntent(yaml.convert(chart, {} as RenderContext, { fontMode: "embed" }));
  expect(intent).toEqual(decisions);
  expect(data).toMatchObject({ columns: ["region", "revenue", "kind"] });
});
