import type { Scalar } from "../../data/table.js";

/**
 * Letters and signs that mean nothing in YAML, so that a text of them can stand without quotes, in a list too.
 * The ranges are spelled out, since `\p{L}` differs with the Unicode version of the engine.
 */
const LETTER =
  "A-Za-z_\\u00c0-\\u02af\\u0370-\\u0373\\u0376\\u0377\\u037b-\\u037d\\u0386-\\u03ff\\u0400-\\u052f\\u1e00-\\u1fff\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3";
const PLAIN = new RegExp(`^[${LETTER}](?:[${LETTER}0-9 ./%()$;+*=<>^~–—'’-]*[${LETTER}0-9.%)$+])?$`);

/** Texts that some YAML reader takes for something else. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|infinity|e[+-]?[\d_]+)$/i;

/** Characters that YAML does not allow as they are, or that nobody would see. */
const UNSEEN = /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

/** A value as one line of YAML 1.2 (core schema) that reads back as exactly this value, in block and flow style. */
export function yamlScalar(value: Scalar): string {
  if (typeof value === "string") return yamlText(value);
  if (typeof value === "number") return yamlNumber(value);
  return String(value);
}

/** A text, without quotes where nothing can be misread. */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && !RESERVED.test(text)) return text;
  const quoted = JSON.stringify(text);
  return UNSEEN.test(quoted) ? quoted.replace(UNSEEN, (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, "0")}`) : quoted;
}

function yamlNumber(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  return Object.is(value, -0) ? "-0" : String(value);
}
