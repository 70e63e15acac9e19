import { describe, expect, it } from "vitest";
import { type RenderArtifact, RenderError, type RenderOptions, ready, render, resolve } from "../../src/index.js";
import { callFonts } from "../../src/text/call-fonts.js";
import type { CallerFace } from "../../src/text/face.js";
import { itemize } from "../../src/text/itemize.js";
import { openFaces } from "../../src/text/open/open-faces.js";
import { packageFile } from "./font-charts.js";

const roboto = packageFile("@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf");
const heavy = packageFile("@expo-google-fonts/roboto/600SemiBold/Roboto_600SemiBold.ttf");
const arabic = packageFile("@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf");
const chart = { type: "bar", title: "Größe ▲", x: "place", y: "value", data: { values: [{ place: "AVATAR", value: 1 }] } };
const draw = (options: RenderOptions, more: object = {}) =>
  render({ ...chart, ...more }, options as RenderOptions & { format: string }) as Promise<RenderArtifact>;
const familyOf = async (options: RenderOptions, more?: object) =>
  / font-family="'([^']+?) ?[0-9a-z]{8}'/.exec((await draw(options, more)).content as string)?.[1];
const codesOf = async (options: RenderOptions, more?: object) => (await draw(options, more)).issues.map(({ code }) => code);

describe("the family of a chart", () => {
  it("is the only one handed in, by the name it is given or the file has", async () => {
    expect(await familyOf({})).toBe("Dataface Sans");
    expect(await familyOf({ fonts: [{ data: roboto }] })).toBe("Roboto");
    expect(
      await familyOf({
        fonts: [
          { family: "Brand", data: roboto },
          { family: "brand", weight: 600, data: heavy },
        ],
      }),
    ).toBe("Brand");
  });

  it("is the bundled one when several are handed in and none is named", async () => {
    expect(await familyOf({ fonts: [{ data: roboto }, { data: arabic }] })).toBe("Dataface Sans");
  });

  it("is the one that the config or, before it, the chart names, whatever the case of its letters", async () => {
    const fonts = [{ data: arabic }, { data: roboto }, { family: "Brand", data: roboto }];
    expect(await familyOf({ fonts, config: { frame: { font: "roboto" } } })).toBe("Roboto");
    expect(await familyOf({ fonts, config: { frame: { font: "roboto" } } }, { style: { font: "Brand" } })).toBe("Brand");
    expect(await familyOf({ fonts: [{ data: roboto }] }, { style: { font: "Dataface Sans" } })).toBe("Dataface Sans");
  });

  it("that nobody handed in is a warning, and the chart is drawn as if none was named", async () => {
    const { issues } = await draw({ fonts: [{ data: roboto }] }, { style: { font: "Robto" } });
    expect(issues.map(({ code, path, suggestion }) => [code, path, suggestion])).toEqual([["FONT_UNKNOWN", "/style/font", "Roboto"]]);
    expect(await codesOf({}, { style: { font: "Roboto" } })).toEqual(["FONT_UNKNOWN"]);
  });

  it("stands in the resolved chart where it was named, so that it draws the same bytes again", async () => {
    const options = { fonts: [{ data: arabic }, { data: roboto }], config: { frame: { font: "Roboto" } } };
    const [svg, yaml] = (await render(chart, { ...options, format: ["svg", "yaml"] })) as RenderArtifact[];
    expect(yaml!.content).toContain("font: Roboto");
    expect((await render(yaml!.content, { fonts: options.fonts })).content === svg!.content).toBe(true);
    expect((await draw({})).chart.style.font).toBe(undefined);
  });

  it("counts for the synchronous functions once its reader is there", async () => {
    const fonts = [{ data: roboto }];
    await ready({ fonts });
    expect(resolve(chart, undefined, { fonts, config: { frame: { font: "Roboto" } } }).style.font).toBe("Roboto");
  });
});

const face = (family: string, weight: number) => openFaces([{ family, weight, data: roboto }], 1e9, undefined, () => {})[0]!;

describe("the weight of a text", () => {
  it.each([
    [[300, 400, 700], 400, 400],
    [[300, 500], 400, 500],
    [[100, 300, 600], 400, 300],
    [[600, 900], 400, 600],
    [[400, 700, 900], 600, 700],
    [[300, 500], 600, 500],
  ] as const)("of %j for %d is %d, as in CSS", (weights, wanted, found) => {
    const { fonts } = callFonts(
      weights.map((weight) => face("Brand", weight)),
      null,
    );
    expect(fonts.faces(wanted)[0]!.weight).toBe(found);
  });
});

describe("characters that the first face has not", () => {
  const faces = openFaces([{ data: roboto }, { data: arabic }], 1e9, undefined, () => {}) as CallerFace[];
  const parts = (text: string) => itemize(text, callFonts(faces, "Roboto").fonts.faces(400)).map((item) => [item.face.family, item.text]);

  it("are drawn by the next that has them; marks stay with their letters, joiners with their neighbours", () => {
    expect(parts("a ▲ b")).toEqual([
      ["Roboto", "a "],
      ["Dataface Sans", "▲"],
      ["Roboto", " b"],
    ]);
    expect(parts("ab\u200dc")).toEqual([["Roboto", "ab\u200dc"]]);
    expect(parts("م\u200cم")).toEqual([["Noto Sans Arabic", "م\u200cم"]]);
    expect(parts("漢")).toEqual([["Roboto", "漢"]]);
    expect(parts("")).toEqual([]);
  });

  it("are drawn in silence, reported, or refused, as `missing` says", async () => {
    const fonts = { faces: [{ data: roboto }] };
    expect(await codesOf({ fonts })).toEqual([]);
    const { issues } = await draw({ fonts: { ...fonts, missing: "warn" } });
    expect(issues.map(({ code, severity, received }) => [code, severity, received])).toEqual([["FONT_FALLBACK", "warning", "▲"]]);
    await expect(draw({ fonts: { ...fonts, missing: "error" } })).rejects.toMatchObject({
      issues: [{ code: "FONT_FALLBACK", severity: "error" }],
    });
    const lost = { title: "漢" };
    expect(await codesOf({ fonts }, lost)).toEqual(["TEXT_GLYPH_MISSING"]);
    await expect(draw({ fonts: { missing: "error" } }, lost)).rejects.toMatchObject({
      issues: [{ code: "TEXT_GLYPH_MISSING", severity: "error" }],
    });
    expect(await codesOf({ fonts: { ...fonts, missing: "error" } }, { title: "Größe" })).toEqual([]);
  });
});

describe("the option fonts", () => {
  const wrong = async (fonts: unknown) => {
    try {
      await draw({ fonts } as RenderOptions);
    } catch (error) {
      if (error instanceof RenderError) return error.issues.map(({ code, allowed }) => [code, allowed?.[0]]);
      throw error;
    }
    return [];
  };

  it.each([
    ["bold", "embed, reference, outline"],
    [{ face: [] }, "embed, reference, outline, a list of faces, or an object of mode, faces, missing, shaper"],
    [{ mode: "bold" }, "mode: embed, reference, outline"],
    [{ missing: "ignore" }, "missing: fallback, warn, error"],
    [{ faces: {} }, "faces: a list"],
    [{ shaper: {} }, "shaper: what `await shaper()` of @dataface/render/shaping gives"],
    [[{ family: "A" }], "faces {family: a name, weight: 1 to 1000, data: bytes as Uint8Array or ArrayBuffer}"],
    [["a.ttf"], "faces {family: a name, weight: 1 to 1000, data: bytes as Uint8Array or ArrayBuffer}"],
    [[{ data: new Uint8Array(1), weight: 0 }], "faces {family: a name, weight: 1 to 1000, data: bytes as Uint8Array or ArrayBuffer}"],
    [Array.from({ length: 65 }, () => ({ data: new Uint8Array(1) })), "at most 64 faces"],
  ])("is refused as %j", async (fonts, allowed) => expect(await wrong(fonts)).toEqual([["OPTION_WRONG", allowed]]));

  it("takes an ArrayBuffer and a part of one", async () => {
    const whole = new Uint8Array(roboto.length + 7);
    whole.set(roboto, 7);
    const view = new Uint8Array(whole.buffer, 7);
    const buffer = roboto.slice().buffer;
    const drawn = await Promise.all([roboto, view, buffer].map((data) => draw({ fonts: [{ data }] })));
    expect(new Set(drawn.map(({ content }) => content)).size).toBe(1);
  });
});
