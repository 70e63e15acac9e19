import { PDFHexString } from "pdf-lib";

/** Four hexadecimal digits. */
export const hex = (value: number): string => value.toString(16).padStart(4, "0");

/** UTF-16 as hexadecimal digits. */
export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join("");
}

/** A text for people as files hold it: UTF-16. */
export function textString(text: string): PDFHexString {
  return PDFHexString.fromText(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
