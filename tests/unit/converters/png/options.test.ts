import { describe, expect, it } from "vitest";
import { chartInPng, type RenderOptions, render } from "../../../../src/index.js";
import { decode } from "./decode.js";

const chart = { type: "column", x: "name", y: "amount", width: 200, height: 150, data: { values: [{ name: "a", amount: 1 }] } };
const picture = async (options: RenderOptions) => {
  const { content } = await render(chart, { ...options, format: "png" });
  return decode(content as Uint8Array);
};

describe("what a call says of its png", () => {
  it.each<[keyof RenderOptions, unknown]>([
    ["pixelRatio", 0],
    ["pixelRatio", Number.NaN],
    ["pixelRatio", 17],
    ["pixelRatio", "2"],
    ["background", "no colour"],
    ["background", 7],
    ["embedChart", "yes"],
    ["wasm", " "],
    ["wasm", 7],
    ["wasm", {}],
    ["wasm", [0, 97, 115, 109]],
  ])("%s cannot be %j", async (name, value) => {
    await expect(render(chart, { [name]: value, format: "png" })).rejects.toMatchObject({ issues: [{ code: "OPTION_WRONG" }] });
  });

  it.each<[string | null | undefined, number[]]>([
    [undefined, [255, 255, 255, 255]],
    [null, [0, 0, 0, 0]],
    [" Transparent ", [0, 0, 0, 0]],
    ["steelblue", [70, 130, 180, 255]],
    ["rgb(255 0 0 / 0)", [0, 0, 0, 0]],
    ["rgb(255 0 0 / 40%)", [255, 0, 0, 102]],
  ])("a background of %j makes its corner %j", async (background, expected) => {
    const { pixels } = await picture(background === undefined ? {} : { background });
    expect([...pixels.subarray(0, 4)]).toEqual(expected);
  });

  it("several formats come from one drawing, and the artifact of the png says the size in px", async () => {
    const [svg, png] = await render(chart, { format: ["svg", "png"], pixelRatio: 3 });
    expect([png!.mediaType, png!.width, svg!.width]).toEqual(["image/png", 200, 200]);
    expect(decode(png!.content as Uint8Array).width).toBe(600);
  });
});

describe("the chart in a picture", () => {
  it("is there only when it was asked for, and in no other file", async () => {
    const { content } = await render(chart, { format: "png" });
    expect(await chartInPng(content as Uint8Array)).toBeUndefined();
    expect(await chartInPng(new TextEncoder().encode("<svg/>"))).toBeUndefined();
    expect(await chartInPng(new Uint8Array())).toBeUndefined();
  });

  it("damaged or cut off is not given back", async () => {
    const file = (await render(chart, { format: "png", embedChart: true })).content as Uint8Array;
    expect(await chartInPng(file)).toMatch(/^type: column/);
    const at = file.indexOf("d".charCodeAt(0), new TextDecoder("latin1").decode(file).indexOf("dataface-chart")) + 40;
    const spoilt = file.slice();
    spoilt[at]! ^= 1;
    expect(await chartInPng(spoilt)).toBeUndefined();
    expect(await chartInPng(file.subarray(0, at))).toBeUndefined();
  });
});
