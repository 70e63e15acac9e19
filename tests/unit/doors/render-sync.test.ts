import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as main from "../../../src/index.js";

const chart = { type: "column", title: "Sales", x: "region", y: "sales", data: { values: [{ region: "North", sales: 3 }] } };

/** Code and words of the one issue a call was refused for. */
function refusal(call: () => unknown): readonly [string, string] {
  try {
    call();
  } catch (error) {
    const [found] = (error as main.RenderError).issues;
    return [found!.code, found!.message];
  }
  throw new Error("nothing was refused");
}

it("gives what render gives, without waiting", async () => {
  const options = { fonts: "reference", format: ["svg", "json", "yaml"] } as const;
  expect(main.renderSync(chart, options)).toEqual(await main.render(chart, options));
  expect(main.renderSync(chart, { format: "yaml" }).content).toContain("type: column");
});

it("refuses what has to be waited for, and says what to do", () => {
  expect(refusal(() => main.renderSync({ ...chart, renderer: "vega" }, { fonts: "reference" }))).toEqual([
    "NOT_READY",
    "chart: a picture by the vega family cannot be made without waiting. Call render, and await it.",
  ]);
  expect(refusal(() => main.renderSync(chart))[1]).toBe(
    'chart: an svg with fonts: embed cannot be made without waiting. Await ready() first, say fonts: "reference", or call render, and await it.',
  );
  expect(refusal(() => main.renderSync(chart, { format: "png" }))[1]).toContain("a png cannot be made without waiting");
});

it.each(["embed", "outline"] as const)("keeps texts as %s once their face is there: after ready, or a first render", async (fonts) => {
  await main.ready({ fonts });
  const drawn = main.renderSync(chart, { fonts });
  expect(drawn).toEqual(await main.render(chart, { fonts }));
  expect(drawn.content).toContain(fonts === "embed" ? "@font-face" : "<path");
});

it("keeps texts in a face of the caller's", async () => {
  const data = readFileSync(new URL("../../../fonts/DatafaceSans-400.ttf", import.meta.url));
  const options = { fonts: { mode: "embed" as const, faces: [{ family: "Mine", weight: 400, data }] } };
  await main.ready(options);
  expect(main.renderSync(chart, options).content).toBe((await main.render(chart, options)).content);
});

it("refuses faulty charts and warnings as render does", () => {
  expect(refusal(() => main.renderSync({ ...chart, x: "nowhere" }, { format: "json" }))[0]).toBe("DATA_UNKNOWN_FIELD");
  const doubled = { ...chart, data: { values: [...chart.data.values, ...chart.data.values] } };
  expect(refusal(() => main.renderSync(doubled, { fonts: "reference", strict: true }))[0]).toBe("DATA_DUPLICATE_KEYS");
});
