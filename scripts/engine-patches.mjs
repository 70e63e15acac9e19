/**
 * Every change made to a bundled package, in one table.
 * `find` must occur exactly once in the file, so that an upgrade which moves or drops it fails the build instead of losing a guard.
 */
const here = new URL("../src/renderers/vega/engine/", import.meta.url);
const textHook = new URL("text-hook.ts", here).pathname;

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
    why: "a regular expression can run for ever, so none is even read",
    find: "function scanRegExp() {",
    replace: "function scanRegExp() {\n  throw new Error('regular expressions are not available in expressions');",
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
    prepend: `import { measureText as __measureText } from ${JSON.stringify(textHook)};\n`,
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
];
