/**
 * Every change made to a bundled package, in one table.
 * `find` must occur exactly once in the file, so that an upgrade which moves or drops it fails the build instead of losing a guard.
 */
const here = new URL("../src/renderers/vega/engine/", import.meta.url);
const textHook = new URL("text-hook.ts", here).pathname;

/** Work is counted where a loop's length comes from a specification; see `fuel.ts`. */
const fuel = `import { fuel as __fuel } from ${JSON.stringify(new URL("fuel.ts", here).pathname)};\n`;

const noCodegen = "{ throw new Error('code generation is not available'); }";

export const patches = [
  {
    file: "d3-dsv/dist/d3-dsv.mjs",
    why: "inline CSV would generate code for each header",
    find: `  return new Function("d", "return {" + columns.map(function(name, i) {
    return JSON.stringify(name) + ": d[" + i + "] || \\"\\"";
  }).join(",") + "}");`,
    replace: `  return function(d) {
    const row = {};
    for (let i = 0; i < columns.length; ++i) if (columns[i] !== "__proto__") row[columns[i]] = d[i] || "";
    return row;
  };`,
  },
  {
    file: "vega-loader/build/vega-loader.browser.js",
    why: "no network, even where no loader of ours is handed in",
    find: "response = await fetch(url, opt);",
    replace: "response = { ok: false, status: 0, statusText: 'nothing is loaded while drawing' };",
  },
  {
    file: "vega-runtime/build/vega-runtime.js",
    why: "no generated code: expressions",
    find: "const fn = Function(...args.concat(code));",
    replace: `const fn = (() => ${noCodegen})();`,
  },
  {
    file: "vega-runtime/build/vega-runtime.js",
    why: "no generated code: field access",
    find: "const get = Function('_', `return _${ref};`);",
    replace: `const get = (() => ${noCodegen})();`,
  },
  {
    file: "vega-runtime/build/vega-runtime.js",
    why: "no generated code: comparators",
    find: "const fn = Function('a', 'b', 'var u, v; return ' + fields.map(map).join('') + '0;');",
    replace: `const fn = (() => ${noCodegen})();`,
  },
  {
    file: "vega-expression/build/vega-expression.js",
    why: 'the texts "if", "toString" and the names of other members of every object were read as variables',
    find: "if (type === TokenIdentifier || legalKeywords[lookahead.value]) {",
    replace: "if (type === TokenIdentifier || (type === TokenKeyword && hasOwnProperty(legalKeywords, lookahead.value))) {",
  },
  {
    file: "vega-util/build/fastmap.js",
    why: 'a category "__proto__" was lost: it set the prototype of the map instead of an entry',
    find: "let obj = {}, test;",
    replace: "let obj = Object.create(null), test;",
  },
  {
    file: "vega-util/build/fastmap.js",
    why: 'a category "__proto__" was lost: it set the prototype of the map instead of an entry',
    find: "map.object = obj = {};",
    replace: "map.object = obj = Object.create(null);",
  },
  {
    file: "vega-util/build/fastmap.js",
    why: 'a category "__proto__" was lost: it set the prototype of the map instead of an entry',
    find: "const next = {};",
    replace: "const next = Object.create(null);",
  },
  {
    file: "vega-lite/build/index.js",
    why: "every Set of the whole program got a toJSON",
    find: "Set.prototype['toJSON'] = function () {",
    replace: "const __setToText = function () {",
  },
  {
    file: "vega-lite/build/index.js",
    why: "the same, where it was meant for",
    find: "if (node?.toJSON && typeof node.toJSON === 'function') {",
    replace: "if (node instanceof Set) node = __setToText.call(node);\n        if (node?.toJSON && typeof node.toJSON === 'function') {",
  },
  {
    file: "vega-dataflow/build/vega-dataflow.js",
    why: "a run is synchronous, so nothing can come between two steps of it",
    find: "async function evaluate(encode, prerun, postrun) {",
    replace: "function evaluate(encode, prerun, postrun) {",
  },
  {
    file: "vega-dataflow/build/vega-dataflow.js",
    why: "synchronous run: a waiting promise would hold its view until the caller waits for something",
    find: "async function asyncCallback (df, callback) {\n  try {\n    await callback(df);",
    replace: "function asyncCallback (df, callback) {\n  try {\n    callback(df);",
  },
  {
    file: "vega-dataflow/build/vega-dataflow.js",
    why: "nothing is loaded",
    find: "  if (df._pending) await df._pending;",
    replace: "  if (df._pending) { df.error('nothing is loaded while drawing'); return df; }",
  },
  {
    file: "vega-dataflow/build/vega-dataflow.js",
    why: "synchronous run",
    find: "  if (prerun) await asyncCallback(df, prerun);",
    replace: "  if (prerun) asyncCallback(df, prerun);",
  },
  {
    file: "vega-dataflow/build/vega-dataflow.js",
    why: "synchronous run",
    find: "        next = await next;",
    replace: "        throw new Error('an asynchronous transform cannot be drawn');",
  },
  {
    file: "vega-dataflow/build/vega-dataflow.js",
    why: "synchronous run",
    find: "      await asyncCallback(df, pr[i].callback);",
    replace: "      asyncCallback(df, pr[i].callback);",
  },
  {
    file: "vega-dataflow/build/vega-dataflow.js",
    why: "synchronous run",
    find: "  if (postrun) await asyncCallback(df, postrun);",
    replace: "  if (postrun) asyncCallback(df, postrun);",
  },
  {
    file: "vega-scenegraph/build/vega-scenegraph.js",
    why: "widths come from the measurer of the run; Vega's cache would mix measurers",
    find: `  const key = \`(\${currentFont}) \${text}\`;
  let width = widthCache.get(key);
  if (width === undefined) {
    context.font = currentFont;
    width = context.measureText(text).width;
    widthCache.set(key, width);
  }
  return width;`,
    replace: "  return __measureText(text, currentFont);",
    prepend: `${fuel}import { measureText as __measureText } from ${JSON.stringify(textHook)};\n`,
  },
  {
    file: "vega-scenegraph/build/vega-scenegraph.js",
    why: "an unbounded cache of arc segments",
    find: "  if (segmentCache[key]) {\n    return segmentCache[key];\n  }\n",
    replace: "",
  },
  {
    file: "vega-scenegraph/build/vega-scenegraph.js",
    why: "an unbounded cache of arc segments",
    find: "return segmentCache[key] = result;",
    replace: "return result;",
  },
  {
    file: "vega-scenegraph/build/vega-scenegraph.js",
    why: "an unbounded cache of arc curves",
    find: "  if (bezierCache[key]) {\n    return bezierCache[key];\n  }\n",
    replace: "",
  },
  {
    file: "vega-scenegraph/build/vega-scenegraph.js",
    why: "an unbounded cache of arc curves",
    find: "return bezierCache[key] = [",
    replace: "return [",
  },
  {
    file: "vega-scenegraph/build/vega-scenegraph.js",
    why: "an unbounded cache of symbols drawn from path data",
    find: "var custom = {};",
    replace: "var custom = {}, customCount = 0;",
  },
  {
    file: "vega-scenegraph/build/vega-scenegraph.js",
    why: "an unbounded cache of symbols drawn from path data",
    find: "  if (!hasOwnProperty(custom, path)) {\n",
    replace: "  if (!hasOwnProperty(custom, path)) {\n    if (++customCount > 200) { custom = {}; customCount = 1; }\n",
  },
  {
    file: "vega-scenegraph/build/vega-scenegraph.js",
    why: "the scene translation draws Vega's shapes and cuts Vega's texts itself",
    find: "export { Bounds, CanvasHandler,",
    replace:
      "export { arc$1 as arcShape, area$1 as areaShape, line$1 as lineShape, rectangle as rectangleShape, shape$1 as geoShape, symbol$1 as symbolShape, " +
      "trail$1 as trailShape, textLines, textValue, offset as baselineOffset, Bounds, CanvasHandler,",
  },
  {
    file: "vega-dataflow/build/vega-dataflow.js",
    why: "work is counted: rows",
    find: "function ingest$1(datum) {",
    replace: "function ingest$1(datum) {\n  __fuel(3);",
    prepend: fuel,
  },
  {
    file: "vega-dataflow/build/vega-dataflow.js",
    why: "work is counted: steps of the dataflow",
    find: "      ++count;\n",
    replace: "      ++count; __fuel(20);\n",
  },
  {
    file: "vega-scenegraph/build/vega-scenegraph.js",
    why: "work is counted: items of marks",
    find: "function Item(mark) {",
    replace: "function Item(mark) {\n  __fuel(20);",
  },
  {
    file: "vega-transforms/build/vega-transforms.js",
    why: "work is counted: cells of a facet",
    find: "      sf = new Subflow(pulse.fork(pulse.NO_SOURCE), this);",
    replace: "      __fuel(8000);\n      sf = new Subflow(pulse.fork(pulse.NO_SOURCE), this);",
    prepend: fuel,
  },
  {
    file: "d3-array/src/range.js",
    why: "work is counted: a list may be of any length",
    find: "      range = new Array(n);",
    replace: "      range = (__fuel(Math.max(0, (stop - start) / step || 0)), new Array(n));",
    prepend: fuel,
  },
  {
    file: "d3-array/src/ticks.js",
    why: "work is counted: ticks may be of any number",
    find: "  const n = i2 - i1 + 1, ticks = new Array(n);",
    replace: "  const n = i2 - i1 + 1, ticks = (__fuel(n), new Array(n));",
    prepend: fuel,
  },
  {
    file: "d3-time/src/interval.js",
    why: "work is counted: a year has many milliseconds",
    find: "    do range.push(previous",
    replace: "    do __fuel(200), range.push(previous",
    prepend: fuel,
  },
  {
    file: "d3-format/src/locale.js",
    why: "work is counted: a width in a format may be of any length",
    find: "          padding = length < width ? new Array(width - length + 1)",
    replace: "          padding = length < width ? (__fuel(width - length), new Array(width - length + 1))",
    prepend: fuel,
  },
  {
    file: "vega-format/node_modules/d3-format/dist/d3-format.mjs",
    why: "the same, in the version that vega-format brings",
    find: "          padding = length < width ? new Array(width - length + 1)",
    replace: "          padding = length < width ? (__fuel(width - length), new Array(width - length + 1))",
    prepend: fuel,
  },
  {
    file: "vega-util/build/repeat.js",
    why: "work is counted: a text may be padded to any length",
    find: "    let s = '';",
    replace: "    let s = '';\n    __fuel(Math.max(0, +reps || 0));",
    prepend: fuel,
  },
  {
    file: "vega-scale/build/vega-scale.js",
    why: "work is counted: a scheme may have any number of colours",
    find: "  const samples = new Array(count),",
    replace: "  __fuel(Math.max(0, +count || 0));\n  const samples = new Array(count),",
    prepend: fuel,
  },
  {
    file: "vega-statistics/build/vega-statistics.js",
    why: "work is counted: curves of any number of steps",
    find: "  const point = x => [x, f(x)],",
    replace: "  const point = x => (__fuel(300), [x, f(x)]),",
    prepend: fuel,
  },
  {
    file: "vega-statistics/build/vega-statistics.js",
    why: "work is counted: a polynomial of any order",
    find: "    for (l = 0, v = 0; l < n; ++l) {\n      v += Math.pow(xv[l], i) * yv[l];",
    replace: "    __fuel(n * (k + 1) + k * k);\n    for (l = 0, v = 0; l < n; ++l) {\n      v += Math.pow(xv[l], i) * yv[l];",
  },
  {
    file: "vega-statistics/build/vega-statistics.js",
    why: "work is counted: local regression looks at a share of all rows for each row",
    find: "      for (let k = i0; k <= i1; ++k) {",
    replace: "      __fuel(i1 - i0);\n      for (let k = i0; k <= i1; ++k) {",
  },
  {
    file: "d3-geo/dist/d3-geo.mjs",
    why: "work is counted: lines of a map",
    find: "function streamLine(coordinates, stream, closed) {",
    replace: "function streamLine(coordinates, stream, closed) {\n  __fuel(coordinates.length * 15);",
    prepend: fuel,
  },
  {
    file: "d3-geo/dist/d3-geo.mjs",
    why: "work is counted: meridians",
    find: "  return function(x) { return y.map(function(y) { return [x, y]; }); };",
    replace: "  return function(x) { __fuel(y.length * 15); return y.map(function(y) { return [x, y]; }); };",
  },
  {
    file: "d3-geo/dist/d3-geo.mjs",
    why: "work is counted: parallels",
    find: "  return function(y) { return x.map(function(x) { return [x, y]; }); };",
    replace: "  return function(y) { __fuel(x.length * 15); return x.map(function(x) { return [x, y]; }); };",
  },
  {
    file: "d3-geo/dist/d3-geo.mjs",
    why: "work is counted: a line may be bent in any number of places",
    find: "  function resampleLineTo(x0, y0, lambda0, a0, b0, c0, x1, y1, lambda1, a1, b1, c1, depth, stream) {",
    replace: "  function resampleLineTo(x0, y0, lambda0, a0, b0, c0, x1, y1, lambda1, a1, b1, c1, depth, stream) {\n    __fuel(10);",
  },
];
