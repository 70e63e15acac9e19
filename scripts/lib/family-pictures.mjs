// One chart by every renderer family that draws it, for looking at side by side.

/**
 * The families of the package, in the order they stand there: whatever it exports that can draw.
 * @param {Record<string, any>} library what `dist/index.js` exports
 */
export const familiesOf = (library) =>
  Object.values(library).filter(
    (each) => typeof each?.draw === "function" && typeof each.decline === "function" && Array.isArray(each.types),
  );

/**
 * @param {any} library what `dist/index.js` exports
 * @param {{ name: string, text: string, rows: unknown }} chart
 * @param {object} options more options of `render`
 * @returns {Promise<any[]>} entries as in `drawOne` of the gallery, with `family`; none for a family that leaves the chart to others
 */
export async function drawFamilies(library, { text, rows }, options = {}) {
  const entries = [];
  // Whichever family the chart names itself.
  const chart = text.replace(/^renderer:.*$/m, "");
  for (const renderer of familiesOf(library)) {
    const before = performance.now();
    const drawn = await library
      .render(chart, { data: rows, ...options, registry: library.createRegistry([renderer]) })
      .catch((error) => error);
    const issues = drawn.issues ?? [{ severity: "error", code: drawn.name, message: drawn.stack }];
    if (drawn.content === undefined && issues.some(({ code }) => leaves.has(code))) continue;
    const { content: svg = null, width = 600, height = 400 } = drawn;
    entries.push({ family: renderer.name, svg, issues, width, height, ms: performance.now() - before });
  }
  return entries;
}

/** What a family that has nothing to do with a chart answers. */
const leaves = new Set(["RENDERER_DECLINED", "INTENT_UNKNOWN_TYPE"]);
