import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { leftovers, portableDefine, portableInject, pureMaths } from "../../../scripts/portable-define.mjs";
import * as portable from "../../../src/math/portable.js";

const near = (a: number, b: number) => Math.abs(a - b) <= 4 * Number.EPSILON * Math.max(1, Math.abs(b)) || Object.is(a, b);

describe("portable maths", () => {
  it("agrees with the built-in functions to the last few bits", () => {
    const functions: Record<string, (x: number) => number> = Object.fromEntries(Object.entries(portable)) as never;
    const builtIn: Record<string, (x: number) => number> = Object.fromEntries(
      Object.getOwnPropertyNames(Math).map((name) => [name, Math[name as "abs"]]),
    );
    const unary = [
      "acos",
      "asin",
      "atan",
      "cbrt",
      "cos",
      "cosh",
      "exp",
      "expm1",
      "log",
      "log10",
      "log1p",
      "log2",
      "sin",
      "sinh",
      "tan",
      "tanh",
    ] as const;
    for (const name of unary) {
      for (const x of [-1, -0.3, 0, 1e-9, 0.5, 0.999, 1, 3.7, 20]) {
        const expected = builtIn[name]!(x);
        expect(near(functions[name]!(x), expected), `${name}(${x}): ${functions[name]!(x)} against ${expected}`).toBe(true);
      }
    }
    expect(near(portable.atan2(-1, 2), Math.atan2(-1, 2))).toBe(true);
    expect(near(portable.pow(2.5, -3.1), 2.5 ** -3.1)).toBe(true);
  });

  it("writes whole powers of ten as number literals are read", () => {
    for (let exponent = -323; exponent <= 308; exponent++) expect(portable.pow(10, exponent)).toBe(Number(`1e${exponent}`));
  });

  it("takes the hypotenuse without overflow, and of nothing", () => {
    expect(portable.hypot(3e200, 4e200) / 5e200).toBeCloseTo(1, 14);
    expect(portable.hypot()).toBe(0);
    expect(portable.hypot(NaN, Infinity)).toBe(Infinity);
    expect(portable.hypot(NaN, 1)).toBeNaN();
  });

  it("has no chance", () => {
    expect(() => portable.random()).toThrow(/same picture/);
  });
});

async function bundle(contents: string): Promise<string> {
  const stdin = { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "js" as const };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    format: "esm",
    write: false,
    minify: true,
    define: portableDefine,
    inject: portableInject,
    plugins: [pureMaths],
  });
  return outputFiles[0]!.text;
}

describe("portable maths in a bundle", () => {
  it("takes the place of Math's functions", async () => {
    const code = await bundle("console.log(Math.pow(2, 0.5), Math.max(1, 2))");
    expect(leftovers(code)).toEqual([]);
    expect(code).not.toMatch(/Math\.pow/);
    expect(code).toMatch(/Math\.max/);
  });

  it("costs nothing where nothing is used, and little where one function is", async () => {
    expect((await bundle("console.log(Math.max(1, 2))")).length).toBeLessThan(200);
    const one = (await bundle("console.log(Math.cbrt(2))")).length;
    const many = (await bundle("console.log(Math.cbrt(2), Math.pow(2, 3), Math.sin(1), Math.log(2), Math.tan(1))")).length;
    expect(one).toBeLessThan(many / 2);
  });

  it("is told of every other way to Math", () => {
    for (const code of ["Math.pow(1, 2)", 'Math["pow"]', "const { sin } = Math;", "f(Math)"]) expect(leftovers(code)).toHaveLength(1);
    expect(leftovers("Math.sqrt(2) + Math.PI + x.Math + myMath")).toEqual([]);
  });
});
