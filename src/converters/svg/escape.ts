/*
 * The one place where text becomes markup.
 * XML 1.0 has no words for control characters, lone surrogates, U+FFFE and U+FFFF: they cannot be escaped, so the former are
 * dropped and the latter become U+FFFD. C1 controls are legal but mean nothing in a picture, so they go too.
 */

const NEEDS_WORK = /[&<>"\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;
/** The same for the content of an element, where quotes, tabs and line breaks stay. */
const TEXT_NEEDS_WORK = /[&<>\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;

function writable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNWRITABLE, "").replace(LONE, "\ufffd");
}

/** `text` as the content of an element. Line breaks and tabs stay. */
export function escapeText(text: string): string {
  if (!TEXT_NEEDS_WORK.test(text)) return text;
  return writable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** `text` as the value of an attribute in double quotes; line breaks and tabs survive a parser's normalisation. */
export function escapeAttribute(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return escapeText(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");
}

/** `text` as a prefix of ids: letters, digits, `-` and `_`, starting with a letter. */
export function safeId(text: string): string {
  const kept = text.replace(/[^A-Za-z0-9_-]/g, "");
  return /^[A-Za-z]/.test(kept) ? kept : `d${kept}`;
}

/** A family name as it may stand in CSS between quotes: without quotes, escapes and markup. */
export function safeFamily(name: string): string {
  return writable(name)
    .replace(/["'\\<>&;{}\n\t]/g, "")
    .trim();
}

/** Whether a link may stay: `http:`, `https:` and `mailto:` only. */
export function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\u0000-\u001f]/i.test(href);
}

/** Whether a picture is inside the file: PNG or JPEG as base64. */
export function isEmbeddedImage(href: string): boolean {
  return /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/.test(href);
}
