import { describe, expect, it } from "vitest";
import { type RenderArtifact, RenderError, type RenderOptions, render } from "../../src/index.js";
import { packageFile } from "./font-charts.js";

const roboto = packageFile("@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf");
const files = {
  ttf: roboto,
  otf: packageFile("source-sans/OTF/SourceSans3-Regular.otf"),
  woff: packageFile("source-sans/WOFF/TTF/SourceSans3-Regular.ttf.woff"),
  woff2: packageFile("source-sans/WOFF2/TTF/SourceSans3-Regular.ttf.woff2"),
};
const chart = { type: "bar", title: "Brand ▲ Größe", x: "place", y: "value", data: { values: [{ place: "AVATAR", value: 1 }] } };
const withFace = (data: Uint8Array, more: Omit<RenderOptions, "format"> = {}) =>
  render(chart, { fonts: [{ family: "Brand", data }], ...more }) as Promise<RenderArtifact>;

/** The issues a font is refused for, or undefined when the chart is drawn; any other failure fails the test. */
async function refusal(data: Uint8Array, more?: Omit<RenderOptions, "format">): Promise<string[] | undefined> {
  try {
    await withFace(data, more);
    return undefined;
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    return error.issues.map(({ code, severity, received }) => `${code} ${severity} ${String(received)}`);
  }
}

/** A copy with a table's bytes changed; undefined when the file has none. */
function patched(file: Uint8Array, tag: string, change: (table: DataView) => void): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    if (String.fromCharCode(...copy.subarray(record, record + 4)) !== tag) continue;
    change(new DataView(copy.buffer, view.getUint32(record + 8), view.getUint32(record + 12)));
    return copy;
  }
  throw new Error(`no table ${tag}`);
}

/** A copy whose directory names a table otherwise. */
function without(file: Uint8Array, tag: string): Uint8Array {
  const copy = file.slice();
  for (let record = 12; record < 12 + 16 * ((copy[4]! << 8) | copy[5]!); record += 16) {
    if (String.fromCharCode(...copy.subarray(record, record + 4)) === tag) copy[record] = 0x7a;
  }
  return copy;
}

const UNREADABLE = ["FONT_UNREADABLE error Brand"];

describe("a font that cannot be read", () => {
  it("is one issue with its family, and the next render is right", async () => {
    const before = (await withFace(roboto)).content;
    const bad: [string, Uint8Array][] = [
      ["nothing", new Uint8Array(0)],
      ["no font", new TextEncoder().encode("this is a text and no font at all, whatever its name says")],
      ["a collection", Uint8Array.from([0x74, 0x74, 0x63, 0x66, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12])],
      ["no outlines", without(roboto, "glyf")],
      ["no characters", without(roboto, "cmap")],
      ["no header", without(roboto, "head")],
      ["an offset outside", patched(roboto, "loca", (loca) => loca.setUint16(200, 0xffff))],
      ["no advances", patched(roboto, "hhea", (hhea) => hhea.setUint16(34, 0))],
      ["a cmap that says the same over and over", patched(roboto, "cmap", (cmap) => flood(cmap))],
    ];
    for (const [what, data] of bad) expect(await refusal(data), what).toEqual(UNREADABLE);
    expect((await withFace(roboto)).content === before).toBe(true);
  });

  /** Makes every segment of the format 4 subtable the whole plane. */
  function flood(cmap: DataView): void {
    for (let i = 0; i < cmap.getUint16(2); i++) {
      const at = cmap.getUint32(8 + 8 * i);
      if (cmap.getUint16(at) !== 4) {
        cmap.setUint16(at, 6);
        continue;
      }
      const doubled = cmap.getUint16(at + 6);
      for (let k = 0; k < doubled; k += 2) {
        cmap.setUint16(at + 14 + k, 0xffff);
        cmap.setUint16(at + 16 + doubled + k, 0);
      }
    }
  }

  it.each(Object.entries(files))("cut off anywhere, a %s is refused as such", { timeout: 60_000 }, async (_, file) => {
    for (const share of [0.0001, 0.001, 0.02, 0.2, 0.5, 0.8, 0.97, 0.999])
      expect(await refusal(file.subarray(0, Math.floor(file.length * share))), `${share}`).toEqual(UNREADABLE);
  });

  it.each(Object.entries(files))(
    "with bytes changed anywhere, a %s is drawn or refused as such, and never anything else",
    { timeout: 120_000 },
    async (_, file) => {
      let state = 7;
      const next = (limit: number) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (state >>> 8) % limit;
      };
      for (let round = 0; round < 40; round++) {
        const copy = file.slice();
        for (let i = 0; i < 1 + next(30); i++) copy[next(round % 2 ? copy.length : 2000)] = next(256);
        const issues = await refusal(copy);
        if (issues) expect(issues).toEqual(UNREADABLE);
      }
    },
  );

  it("larger than its limit is refused before it is unpacked", async () => {
    expect(await refusal(files.woff2, { limits: { font: 200_000 } })).toEqual(UNREADABLE);
    expect(await refusal(roboto, { limits: { font: 1000 } })).toEqual(UNREADABLE);
    expect(await refusal(files.woff2, { limits: { font: 500_000 } })).toBe(undefined);
  });

  it("names every one of several", async () => {
    const call = render(chart, { fonts: [{ family: "A", data: new Uint8Array(9) }, { data: roboto }, { data: new Uint8Array(9) }] });
    await expect(call).rejects.toMatchObject({ issues: [{ received: "A" }, { received: "number 3" }] });
  });
});

describe("a font with something to say", () => {
  const codes = async (data: Uint8Array) => (await withFace(data)).issues.map(({ code, severity, message }) => [code, severity, message]);

  it("that holds a range of styles is drawn in its default one, with a warning", async () => {
    const [found, ...others] = await codes(packageFile("source-sans/VF/SourceSans3VF-Upright.ttf"));
    expect([found?.slice(0, 2), others]).toEqual([["FONT_VARIABLE", "warning"], []]);
  });

  it.each([
    [0x0002, "may not be put into files"],
    [0x0100, "as a whole"],
    [0x0200, "outlines"],
  ])("whose licence bits are %d is drawn, with a warning", async (bits, words) => {
    const [found, ...others] = await codes(patched(roboto, "OS/2", (table) => table.setUint16(8, bits)));
    expect([found?.slice(0, 2), others]).toEqual([["FONT_LICENSE", "warning"], []]);
    expect(found?.[2]).toContain(words);
  });

  it("without complaint has none", async () => expect(await codes(roboto)).toEqual([]));
});
