import * as native from "@resvg/resvg-js";
import { describe, expect, it, vi } from "vitest";
import { nativeResvg } from "../../../src/doors/native.js";
import { render } from "../../../src/index.js";
import { nativeOptions, whyUnfit } from "../../../src/platform/node/native-options.js";
import { chartNames, loadCorpus } from "../../charts/corpus.js";

const chart = { type: "column", x: "name", y: "amount", width: 200, height: 150, data: { values: [{ name: "a", amount: 1 }] } };

describe("native resvg", () => {
  it.each(chartNames())("%s: the same bytes as by WebAssembly", async (name) => {
    const [found] = loadCorpus(undefined, [name]);
    const pixelRatio = name.length % 2 === 0 ? 2 : 1;
    const options = { data: found!.rows, geo: found!.geo, format: "png", pixelRatio };
    const own = await render(found!.text, options);
    const other = await render(found!.text, { ...options, rasterizer: await nativeResvg() });
    expect(Buffer.compare(other.content as Uint8Array, own.content as Uint8Array)).toBe(0);
  });

  it("may be handed in, as require and as import give it", async () => {
    for (const module of [native, { default: native }]) expect((await nativeResvg(module)).name).toBe("native");
  });

  it.each<[string, unknown, RegExp]>([
    ["is no package", {}, /no such package/],
    ["is nothing", 7, /no such package/],
    [
      "draws something else",
      {
        Resvg: class {
          render = () => ({ width: 72, height: 48, pixels: new Uint8Array(72 * 48 * 4) });
        },
      },
      /other pixels/,
    ],
  ])("that %s is refused in words", async (_, module, words) => {
    const error = await nativeResvg(module).catch((each) => each);
    expect(error.issues).toMatchObject([{ code: "OPTION_WRONG" }]);
    expect(error.issues[0].message).toMatch(words);
    expect(error.issues[0].message).toContain("Install @resvg/resvg-js 2.6.2");
  });

  it("that is not installed is refused with what to do", async () => {
    vi.doMock("@resvg/resvg-js", () => {
      throw new Error("Cannot find package '@resvg/resvg-js'\nRequire stack");
    });
    vi.resetModules();
    const { nativeResvg: afresh } = await import("../../../src/doors/native.js");
    const error = await afresh().catch((each) => each);
    vi.doUnmock("@resvg/resvg-js");
    expect(error.issues).toMatchObject([{ code: "OPTION_WRONG" }]);
    expect(error.issues[0].message).toContain("Install @resvg/resvg-js 2.6.2");
  });

  it("that stops ends in an issue", async () => {
    const broken = {
      name: "broken",
      rasterize: () => {
        throw new Error("no room.");
      },
    };
    const error = await render(chart, { format: "png", rasterizer: broken }).catch((each) => each);
    expect(error.issues).toMatchObject([{ code: "RENDERER_FAILED" }]);
    expect(error.issues[0].message).toContain('"broken" stopped: no room');
    await expect(render(chart, { format: "png", rasterizer: "native" as never })).rejects.toMatchObject({
      issues: [{ code: "OPTION_WRONG" }],
    });
  });
});

describe("the options of native resvg", () => {
  it("reach it, whatever the zoom", () => {
    expect(whyUnfit(native)).toBeNull();
    for (const zoom of [0.1, 0.333, 1, 1.5, 2, 16]) {
      const made = new native.Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"/>', nativeOptions(zoom) as never);
      expect(made.render().width).toBe(Math.round(100 * zoom));
    }
  });

  it("would all be forgotten with one key too many, at any depth, and that is noticed", () => {
    const reason = "it forgets the options it is given";
    expect(whyUnfit(native, (zoom) => ({ ...nativeOptions(zoom), unknown: 1 }))).toBe(reason);
    expect(whyUnfit(native, (zoom) => ({ ...nativeOptions(zoom), font: { loadSystemFonts: false, unknown: 1 } }))).toBe(reason);
  });

  it("keep it from the fonts of the system: no text ever reaches it", async () => {
    const seen: string[] = [];
    const rasterizer = await nativeResvg();
    const watched = {
      name: "watched",
      rasterize(svg: string, zoom: number) {
        seen.push(svg);
        return rasterizer.rasterize(svg, zoom);
      },
    };
    await render({ ...chart, title: "Words" }, { format: "png", rasterizer: watched });
    expect(seen).toHaveLength(1);
    expect(seen[0]).not.toMatch(/<text|font|<style/);
    expect(nativeOptions(1).font).toEqual({ loadSystemFonts: false });
  });
});
