import { isColorOrder } from "../data/category-key.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import type { IsColor } from "./checks.js";
import { child, isRecord } from "./pointer.js";

/** What a colour of a map may mean instead of being one. */
export const MEANINGS = ["good", "bad", "warning", "neutral", "information", "muted", "no_data", "other"] as const;

const HOW = 'Write {region: [North, South]} for an order, {region: {North: "#2d74b3"}} for colours, or {region: {order: […], pins: {…}}}';

const isScalar = (value: unknown): boolean => value === null || typeof value !== "object";

function orderIssues(order: unknown, path: string): Issue[] {
  if (!Array.isArray(order)) return [issue("INTENT_WRONG_TYPE", { path, received: order, detail: "order must be a list of values" })];
  return order.flatMap((each, index) => {
    const at = child(path, index);
    if (!isScalar(each))
      return issue("INTENT_WRONG_TYPE", { path: at, received: each, detail: "each item must be a value of the field", next: HOW });
    if (each !== null) return [];
    const detail = "rows without a value have a grey of their own and no place in the order";
    return issue("INTENT_WRONG_VALUE", { path: at, received: null, detail, next: 'Pin them as null: "#999999", or remove it' });
  });
}

function pinIssue(color: unknown, path: string, isColor: IsColor): Issue[] {
  if (color === null) {
    const next = 'In YAML a # begins a comment: put the code in quotes, as in "#2d74b3"';
    return [issue("INTENT_WRONG_TYPE", { path, received: null, detail: "a pin needs a colour", next })];
  }
  if (typeof color !== "string") return [issue("INTENT_WRONG_TYPE", { path, received: color, detail: "a pin is a colour", next: HOW })];
  if (isColor(color) || (MEANINGS as readonly string[]).includes(color)) return [];
  const meant = nearest(color, MEANINGS);
  const isBare = /^[0-9a-f]{6}$|^[0-9a-f]{3}$/i.test(color);
  const fixed = isBare ? `#${color}` : meant;
  return [
    issue("INTENT_BAD_COLOR", {
      path,
      received: color,
      next: isBare ? `Write "#${color}"` : `Write a CSS colour, or a meaning: ${MEANINGS.join(", ")}`,
      ...(meant !== undefined && !isBare && { suggestion: meant }),
      ...(fixed !== undefined && { fix: [{ op: "replace" as const, path, value: fixed }] }),
    }),
  ];
}

const pinIssues = (pins: Record<string, unknown>, path: string, isColor: IsColor): Issue[] =>
  Object.entries(pins).flatMap(([value, color]) => pinIssue(color, child(path, value), isColor));

function fieldIssues(value: unknown, path: string, isColor: IsColor): Issue[] {
  if (Array.isArray(value)) return orderIssues(value, path);
  if (!isRecord(value)) {
    const detail = "the colours of a field are a list of values, or colours by value";
    return [issue("INTENT_WRONG_TYPE", { path, received: value, detail, next: HOW })];
  }
  if (!isColorOrder(value)) return pinIssues(value, path, isColor);
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = child(path, key);
    if (key === "order") return orderIssues(inner, at);
    if (key === "pins")
      return isRecord(inner)
        ? pinIssues(inner, at, isColor)
        : [issue("INTENT_WRONG_TYPE", { path: at, received: inner, detail: "pins must be colours by value", next: HOW })];
    const next = typeof inner === "string" ? `Write it under pins: {${key}: ${JSON.stringify(inner)}}` : HOW;
    return [issue("INTENT_UNKNOWN_KEY", { path: at, name: key, received: inner, allowed: ["order", "pins"], next })];
  });
}

/** What is wrong in a `color_map`: its shape, and texts that are no colours. */
export const colorMapIssues = (map: unknown, isColor: IsColor): Issue[] =>
  isRecord(map) ? Object.entries(map).flatMap(([field, value]) => fieldIssues(value, child("/color_map", field), isColor)) : [];
