/**
 * How a bundle gets maths that is the same on every engine, as plain esbuild options.
 *
 *   build({ define: portableDefine, inject: portableInject, plugins: [pureMaths], … })
 *
 * `Math.pow` and its like become functions of `src/math/portable.ts`; `Math.abs`, `Math.sqrt` and the other exact ones stay.
 */
import { fileURLToPath } from "node:url";

/** Names under `Math` whose results differ between engines, and `random`. */
export const unportable = [
  "acos",
  "acosh",
  "asin",
  "asinh",
  "atan",
  "atan2",
  "atanh",
  "cbrt",
  "cos",
  "cosh",
  "exp",
  "expm1",
  "hypot",
  "log",
  "log10",
  "log1p",
  "log2",
  "pow",
  "random",
  "sin",
  "sinh",
  "sumPrecise",
  "tan",
  "tanh",
];

/** Not replaced, since nothing bundled uses them; `leftovers` reports a use. */
const unreplaced = new Set(["acosh", "asinh", "atanh", "sumPrecise"]);

export const portableDefine = Object.fromEntries(
  unportable.filter((name) => !unreplaced.has(name)).map((name) => [`Math.${name}`, `__portable_${name}`]),
);

export const portableInject = [fileURLToPath(new URL("../src/math/inject.ts", import.meta.url))];

/** Lets a bundle drop the functions it does not use: stdlib's packages run nothing on import but do not say so. */
export const pureMaths = {
  name: "pure-maths",
  setup(build) {
    const resolved = Symbol("resolved");
    build.onResolve({ filter: /^@stdlib\/|\/math\/(portable|inject)\.[jt]s$/ }, async (args) => {
      if (args.pluginData === resolved || args.kind === "entry-point") return undefined;
      const found = await build.resolve(args.path, {
        kind: args.kind,
        importer: args.importer,
        resolveDir: args.resolveDir,
        pluginData: resolved,
      });
      return found.errors.length > 0 ? { errors: found.errors } : { ...found, sideEffects: false };
    });
  },
};

/**
 * Uses of `Math` in bundled code that engines may answer differently: `Math.pow`, `Math[name]`, `{ pow } = Math`, `Math` handed on.
 * @returns each offending snippet; empty when the code is portable.
 */
export function leftovers(code) {
  const exact = "abs|ceil|clz32|floor|fround|f16round|imul|max|min|round|sign|sqrt|trunc|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT1_2|SQRT2";
  const free = new RegExp(`(?<![\\w$."'\`])Math\\b(?!\\.(?:${exact})\\b)`, "g");
  return [...code.matchAll(free)].map((match) => code.slice(Math.max(0, match.index - 30), match.index + 40));
}
