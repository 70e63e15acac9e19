import { describe, expect, it } from "vitest";
import { type RenderOptions, render } from "../../../src/index.js";
import { canLook, rasterize } from "./pdf/tools.js";
import { decode } from "./png/decode.js";
import { pixels } from "./raster.js";

const chart = {
  type: "column",
  x: "name",
  y: "amount",
  width: 200,
  height: 150,
  references: [{ y: 1.5, label: "here" }],
  data: {
    values: [
      { name: "a", amount: 1 },
      { name: "b", amount: 2 },
    ],
  },
};

/** The first pixel of every format. */
async function corners(options: RenderOptions, said: object = {}) {
  const [svg, png, pdf] = await render({ ...chart, ...said }, { ...options, format: ["svg", "png", "pdf"] });
  return {
    svg: [...pixels(svg!.content as string).subarray(0, 4)],
    png: [...decode(png!.content as Uint8Array).pixels.subarray(0, 4)],
    pdf: canLook ? [...rasterize(pdf!.content as Uint8Array).pixels.subarray(0, 4)] : undefined,
  };
}

const everywhere = (color: number[], onPaper = color) => ({ svg: color, png: color, pdf: canLook ? onPaper : undefined });

describe("the background of a call", () => {
  it.each<[string | null, number[], number[]]>([
    ["steelblue", [70, 130, 180, 255], [70, 130, 180, 255]],
    ["transparent", [0, 0, 0, 0], [255, 255, 255, 255]],
    [null, [0, 0, 0, 0], [255, 255, 255, 255]],
  ])("of %j is the canvas of svg, png and pdf", async (background, color, onPaper) => {
    expect(await corners({ background })).toEqual(everywhere(color, onPaper));
  });

  it("counts before the chart's own, which counts before the house's", async () => {
    const said = { style: { background: "#00ff00" } };
    expect(await corners({ background: "#ff0000" }, said)).toEqual(everywhere([255, 0, 0, 255]));
    expect(await corners({}, said)).toEqual(everywhere([0, 255, 0, 255]));
    expect(await corners({})).toEqual(everywhere([255, 255, 255, 255]));
  });

  it("is part of the resolved chart, so that yaml draws the same again", async () => {
    for (const background of ["rgb(0 64 128 / 50%)", "transparent", "#123"]) {
      const [svg, yaml, json] = await render(chart, { background, format: ["svg", "yaml", "json"] });
      for (const again of [yaml!, json!]) expect((await render(again.content as string)).content).toBe(svg!.content);
      expect(svg!.chart.origins["/style/background"]).toEqual({ by: "authored" });
    }
  });

  it("lies behind the words on a line too", async () => {
    const { content } = await render(chart, { background: "#123456" });
    expect(content).not.toContain("#fff");
  });
});
