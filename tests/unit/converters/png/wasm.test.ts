import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { pngSettings, type RenderOptions } from "../../../../src/options.js";

const file = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
const bytes = new Uint8Array(readFileSync(file));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#f00"/></svg>';

let server: Server;
let home = "";
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/resvg.wasm") response.end(bytes);
    else response.writeHead(404).end("not here");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
afterEach(() => {
  asked = [];
  vi.unstubAllGlobals();
});

/** Draws as in a process that has drawn nothing yet, with what a call says. */
async function afresh() {
  vi.resetModules();
  const { rasterize } = await import("../../../../src/converters/png/rasterizer.js");
  return (wasm: RenderOptions["wasm"]) => rasterize(svg, 1, pngSettings(wasm === undefined ? {} : { wasm }, () => "").wasm);
}
const refusal = async (wasm: RenderOptions["wasm"]) => {
  const error = await (await afresh())(wasm).catch((reason) => reason);
  expect(error.issues).toMatchObject([{ code: "OPTION_WRONG" }]);
  return error.issues[0].message as string;
};
const red = [255, 0, 0, 255];

describe("the address of resvg's code", () => {
  it.each<[string, () => string | URL]>([
    ["an http text", () => `${home}/resvg.wasm`],
    ["an http URL", () => new URL("/resvg.wasm", home)],
    ["a data text", () => `data:application/wasm;base64,${Buffer.from(bytes).toString("base64")}`],
  ])("may be %s, which is asked for once", async (_, wasm) => {
    const rasterize = await afresh();
    for (let turn = 0; turn < 2; turn++) expect([...(await rasterize(wasm())).pixels.subarray(0, 4)]).toEqual(red);
    expect(asked.length).toBeLessThanOrEqual(1);
  });

  it("is not asked for when the code is there already", async () => {
    const rasterize = await afresh();
    await rasterize(bytes);
    await rasterize(`${home}/resvg.wasm`);
    expect(asked).toEqual([]);
  });

  it("that the server does not have ends in its answer", async () => {
    expect(await refusal(`${home}/gone.wasm`)).toContain("the server answered 404");
    expect(await refusal(fetch(`${home}/gone.wasm`))).toContain("the server answered 404");
  });

  it.each<[string, string | URL, RegExp]>([
    ["that nobody answers", "http://127.0.0.1:9/resvg.wasm", /cannot be started: .+ \(.+\)/],
    ["that is no address here", "resvg.wasm", /cannot be started: .*resvg\.wasm/],
    ["of a file, which no fetch reads,", pathToFileURL(file), /cannot be started: /],
  ])("%s ends in the reason and what to hand in", async (_, wasm, reason) => {
    const message = await refusal(wasm);
    expect(message).toMatch(reason);
    expect(message).toContain("Hand in the code of @resvg/resvg-wasm 2.6.2");
  });

  it("in a host without fetch is refused, while bytes and modules are taken", async () => {
    vi.stubGlobal("fetch", undefined);
    expect(await refusal(`${home}/resvg.wasm`)).toContain("this host has no fetch");
    for (const code of [bytes, new WebAssembly.Module(bytes)])
      expect([...(await (await afresh())(code)).pixels.subarray(0, 4)]).toEqual(red);
  });

  it("is the only thing that is ever fetched", async () => {
    vi.stubGlobal("fetch", () => expect.fail("something was fetched"));
    for (const code of [undefined, bytes, new WebAssembly.Module(bytes)])
      expect([...(await (await afresh())(code)).pixels.subarray(0, 4)]).toEqual(red);
  });
});
