import { namedColors } from "./css-names.js";

/** A colour every reader of a drawing understands: opaque `#rrggbb` and opacity in [0, 1]. */
export interface PlainColor {
  hex: string;
  opacity: number;
}

const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;
const FUNCTION = /^(rgb|hsl)a?\(\s*([^()]*?)\s*\)$/;
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|deg|turn)?$/;

interface Quantity {
  value: number;
  unit: string;
}

const clamp = (value: number, high: number): number => Math.min(high, Math.max(0, value));
const byte = (value: number): string => Math.round(clamp(value, 255)).toString(16).padStart(2, "0");

function readQuantity(text: string): Quantity | null {
  const found = NUMBER.exec(text === "none" ? "0" : text);
  return found ? { value: Number(found[1]), unit: found[2] ?? "" } : null;
}

function readHex(digits: string): PlainColor {
  const full = digits.length < 6 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const opacity = full.length === 8 ? Math.round((Number.parseInt(full.slice(6), 16) / 255) * 1000) / 1000 : 1;
  return { hex: `#${full.slice(0, 6)}`, opacity };
}

/** Source: CSS Color 4, “HSL to sRGB”. @param hue in degrees; saturation and lightness in [0, 1]. */
function hslChannel(n: number, hue: number, saturation: number, lightness: number): number {
  const k = (((n + hue / 30) % 12) + 12) % 12;
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  return 255 * (lightness - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
}

function readFunction(name: string, body: string): PlainColor | null {
  const parts = body.split(/\s*[,/]\s*|\s+/).map(readQuantity);
  if (parts.length < 3 || parts.length > 4 || parts.includes(null)) return null;
  const [first, second, third, alpha = { value: 1, unit: "" }] = parts as [Quantity, Quantity, Quantity, Quantity?];
  const opacity = clamp(alpha.unit === "%" ? alpha.value / 100 : alpha.value, 1);
  const channel = ({ value, unit }: Quantity) => byte(unit === "%" ? (value * 255) / 100 : value);
  if (name === "rgb") return { hex: `#${channel(first)}${channel(second)}${channel(third)}`, opacity };
  const hue = first.unit === "turn" ? first.value * 360 : first.value;
  const saturation = clamp(second.value / 100, 1);
  const lightness = clamp(third.value / 100, 1);
  const hex = [0, 8, 4].map((n) => byte(hslChannel(n, hue, saturation, lightness))).join("");
  return { hex: `#${hex}`, opacity };
}

/**
 * Reads a CSS colour as hex and opacity, since readers of SVG differ in what else they know.
 * Reads names, `transparent`, `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, and `rgb()`, `rgba()`, `hsl()`, `hsla()` with commas or spaces.
 * @returns null when the text is anything else: other colour spaces, `currentcolor`, `var()`, `url()`.
 */
export function parseCssColor(text: string): PlainColor | null {
  const wanted = text.trim().toLowerCase();
  const hex = HEX.exec(wanted);
  if (hex) return readHex(hex[1]!);
  if (wanted === "transparent") return { hex: "#000000", opacity: 0 };
  const named = namedColors().get(wanted);
  if (named) return { hex: named, opacity: 1 };
  const call = FUNCTION.exec(wanted);
  return call ? readFunction(call[1]!, call[2]!) : null;
}
