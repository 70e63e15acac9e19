import { describe, expect, it } from "vitest";
import { render } from "../../../../src/index.js";
import { chartNames, loadCorpus } from "../../../charts/corpus.js";
import { textsOf } from "../../../charts/svg-texts.js";
import { parseSvg } from "../../../charts/svg-tree.js";
import { drawnFromSvg, shareOfDifferent } from "./compare.js";
import { canLook, fontsOf, qpdfCheck, rasterize, textOf } from "./tools.js";

const names = chartNames();
const shares: number[] = [];

describe.skipIf(!canLook)("a page", () => {
  it.each(names)("%s: shows what the svg shows, and its words can be found", async (name) => {
    const [chart] = loadCorpus(undefined, [name]);
    const [svg, pdf] = await render(chart!.text, { data: chart!.rows, format: ["svg", "pdf"] });
    const file = pdf!.content as Uint8Array;
    const share = shareOfDifferent(rasterize(file), drawnFromSvg(svg!.content as string));
    shares.push(share);
    expect(share).toBeLessThan(0.015);
    const found = new Set(textOf(file).normalize("NFC").split(/\s+/));
    const words = textsOf(parseSvg(svg!.content as string)).flatMap(({ text }) => text.normalize("NFC").split(/\s+/));
    expect(words.filter((word) => word !== "" && !found.has(word))).toEqual([]);
    expect(qpdfCheck(file)).toContain("No syntax or stream encoding errors found");
    const fonts = fontsOf(file);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+DatafaceSans-(Regular|SemiBold) +CID TrueType +Identity-H +yes yes yes /);
  });

  it("differs from the svg in at most 0.3 % of its pixels for 98 of 100 charts", () => {
    expect(shares.length).toBe(names.length);
    expect(shares.filter((share) => share <= 0.003).length / shares.length).toBeGreaterThanOrEqual(0.98);
  });
});
