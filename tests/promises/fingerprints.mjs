/** Formats that are compared; every one is drawn in one call. */
export const FORMATS = ["svg", "yaml", "json"];

/** Formats that are bytes; compared apart, since they take longer. */
export const PICTURES = ["png", "pdf"];

/**
 * Draws charts and takes a fingerprint of everything that comes out. Runs in Node and in a browser.
 * @param {(chart: string, options: object) => Promise<any>} render
 * @param {readonly { name: string, text: string, rows?: unknown, geo?: object }[]} corpus drawn in this order.
 * @param {(content: string | Uint8Array) => string | Promise<string>} sha256
 * @param {number} [atOnce] how many are under way at a time; default 1.
 * @param {readonly string[]} [formats]
 * @returns {Promise<Record<string, Record<string, string>>>} chart → format (and "issues") → fingerprint.
 */
export async function fingerprintsOf(render, corpus, sha256, atOnce = 1, formats = FORMATS) {
  const waiting = [...corpus];
  /** @type {Record<string, Record<string, string>>} */
  const found = {};
  const work = async () => {
    for (let chart = waiting.shift(); chart; chart = waiting.shift()) {
      const artifacts = await render(chart.text, { data: chart.rows, geo: chart.geo, format: formats });
      /** @type {Record<string, string>} */
      const prints = { issues: await sha256(JSON.stringify(artifacts[0].issues)) };
      for (const { format, content } of artifacts) prints[format] = await sha256(content);
      found[chart.name] = prints;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

/**
 * What differs between two sets of fingerprints, as "chart format".
 * @param {Record<string, Record<string, string>>} a
 * @param {Record<string, Record<string, string>>} b
 * @returns {string[]} empty when all are the same.
 */
export function differing(a, b) {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return names.flatMap((name) => {
    const formats = [...new Set([...Object.keys(a[name] ?? {}), ...Object.keys(b[name] ?? {})])];
    return formats.filter((format) => a[name]?.[format] !== b[name]?.[format]).map((format) => `${name} ${format}`);
  });
}
