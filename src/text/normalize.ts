/** XML white space, line and paragraph separators: what becomes one space. No-break and fixed-width spaces stay as they are. */
const COLLAPSIBLE = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * Characters that draw nothing and would only upset a shaper or make markup ill-formed: controls, soft hyphen, zero-width space,
 * word joiner, bidirectional embeddings and isolates, byte order mark, interlinear marks, noncharacters, tags.
 * The joiners U+200C and U+200D, the marks U+200E and U+200F and variation selectors change how neighbours are drawn, so they stay.
 */
const UNDRAWN =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFDD0-\uFDEF\uFEFF\uFFF0-\uFFFB\uFFFE\uFFFF]|[\u{E0000}-\u{E0FFF}]/gu;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text as it is measured, cut and drawn: NFC, white space collapsed to single spaces and trimmed, without control characters,
 * lone surrogates and other characters that draw nothing. The only place that decides this; doing it twice changes nothing.
 * @param text anything; `null` and `undefined` give `""`, other values what `String()` says, and a value that has no text gives `""`.
 */
export function normalizeText(text: unknown): string {
  const source = typeof text === "string" ? text : textOf(text);
  if (isPlain(source)) return source;
  if (SPACED.test(source)) return source.replace(COLLAPSIBLE, " ").trim();
  return source.replace(LONE_SURROGATE, "").replace(UNDRAWN, "").replace(COLLAPSIBLE, " ").normalize("NFC").trim();
}

/** Characters below U+0300 that normalisation keeps, and white space: what is left of a tooltip's lines to do is collapsing. */
const SPACED = /^[\t\n\v\f\r\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF]*$/;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  try {
    return String(value);
  } catch {
    return "";
  }
}

/** Whether `text` has only characters below U+0300 that normalisation keeps, and no space to collapse or trim. */
function isPlain(text: string): boolean {
  let previous = 0x20;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x2ff || unit < 0x20 || (unit > 0x7e && unit < 0xa1) || unit === 0xad) return false;
    if (unit === 0x20 && previous === 0x20) return false;
    previous = unit;
  }
  return previous !== 0x20 || text.length === 0;
}
