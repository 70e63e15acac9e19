import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { initialize, resolve } from "./closed-loader.mjs";
import { type Drawn, drawCorpus, type Fingerprints, runScript, writeCorpus } from "./draw-in-process.js";
import { differing } from "./fingerprints.mjs";

/** What `closed-corpus.mjs` prints. */
interface Closed {
  touched: string[];
  failure?: string;
  fingerprints: Fingerprints;
  /** Traps that did not spring when they were touched on purpose. */
  missed: string[];
  probes: number;
  /** Whether text could be run as code. */
  codeRuns: boolean;
  /** Timers, sockets and the like that are open before and after. */
  before: string[];
  left: string[];
}

const corpus = writeCorpus();
let closed: Closed;
let open: Drawn;

beforeAll(async () => {
  closed = await runScript<Closed>("closed-corpus.mjs", [corpus.file], {
    flags: ["--disallow-code-generation-from-strings", "--no-warnings"],
  });
  open = await drawCorpus(corpus.file);
}, 240_000);
afterAll(() => corpus.remove());

describe("with network, files, processes, clock, chance, locale, environment, console and evaluated code forbidden", () => {
  it("the whole corpus is drawn and touches none of them", () => {
    expect(closed.failure).toBe(undefined);
    expect(closed.touched).toEqual([]);
    expect(Object.keys(closed.fingerprints).length).toBeGreaterThanOrEqual(40);
  });

  it("the bytes are the usual ones", () => expect(differing(closed.fingerprints, open.fingerprints.once)).toEqual([]));

  it("nothing stays open: no timer, no socket, no file", () => expect(closed.left).toEqual(closed.before));

  it("every trap springs when it is touched, and no text runs as code", () => {
    expect(closed.probes).toBeGreaterThan(15);
    expect(closed.missed).toEqual([]);
    expect(closed.codeRuns).toBe(false);
  });
});

describe("the library's files", () => {
  const home = "file:///library/dist/";
  initialize({ home });
  const from = (specifier: string, parentURL: string) => resolve(specifier, { parentURL }, () => "let pass");

  it("may import each other, and nothing else", () => {
    expect(from("./chunks/a.js", `${home}index.js`)).toBe("let pass");
    expect(from("../chunks/a.js", `${home}chunks/b.js`)).toBe("let pass");
    for (const other of ["node:fs", "fs", "vega", "../../node_modules/vega/index.js", "https://example.org/a.js", "data:text/javascript,1"])
      expect(() => from(other, `${home}chunks/a.js`)).toThrow(`the library imports ${other}`);
  });

  it("are the only ones watched", () => expect(from("node:fs", "file:///tests/draw.mjs")).toBe("let pass"));
});
