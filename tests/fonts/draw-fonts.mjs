/**
 * Fingerprints of charts with fonts of their own; runs in Node and in a browser.
 * @param {{ render: Function, shaper: Function }} library
 * @param {readonly import("./font-chart-text.js").FontChart[]} charts
 * @param {(content: string | Uint8Array) => string | Promise<string>} sha256
 * @returns {Promise<Record<string, Record<string, string>>>} chart → format → fingerprint
 */
export async function fontFingerprints({ render, shaper }, charts, sha256) {
  const found = {};
  const ours = await shaper();
  for (const { name, text, faces, isShaped } of charts) {
    const fonts = { faces, ...(isShaped && { shaper: ours }) };
    found[name] = {};
    for (const { format, content } of await render(text, { fonts, format: ["svg", "png", "pdf"] }))
      found[name][format] = await sha256(content);
  }
  return found;
}
