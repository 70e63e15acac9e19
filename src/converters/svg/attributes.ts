import { num } from "../../context/num.js";

/** ` x="…" y="…"`, each left out where it is zero. */
export function place(x: number, y: number): string {
  const left = num(x);
  const top = num(y);
  return `${left === "0" ? "" : ` x="${left}"`}${top === "0" ? "" : ` y="${top}"`}`;
}

/** `#rrggbb` as CSS wants it: three digits where they say the same; undefined when it is no such colour. */
export function shortHex(color: string): string | undefined {
  if (!/^#[0-9a-fA-F]{6}$/.test(color)) return undefined;
  const hex = color.toLowerCase();
  return hex[1] === hex[2] && hex[3] === hex[4] && hex[5] === hex[6] ? `#${hex[1]}${hex[3]}${hex[5]}` : hex;
}
