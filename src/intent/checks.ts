import type { Issue } from "../issues/issue.js";
import { isIssueCode, issue, issueCodes } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { channels } from "./chart-types.js";
import { colorMapIssues } from "./color-map.js";
import { formatNames, isFormat, isNumberFormat, isTimeFormat } from "./format.js";
import { child, isRecord } from "./pointer.js";

type Chart = Record<string, unknown>;
/** Whether a text is a CSS colour. */
export type IsColor = (text: string) => boolean;

const COLOR_KEYS = /^(color|background|unknown|.*_color)$/;
/** Channels name fields, those of layers too. */
const COLOR_CHANNEL = /^(\/layers\/\d+)?\/color$/;
const FORMAT_KEYS = /^(format|number_format|time_format)$/;

const numberFix = 'Write a d3 format such as ",.0f", "$,.2f" or ".1%"';
const timeFix = 'Write a d3 time format such as "%Y", "%b %Y" or "%d.%m."';

function formatIssues(value: unknown, path: string): Issue[] {
  if (isRecord(value)) {
    const parts = [
      typeof value.pattern === "string" && !isNumberFormat(value.pattern)
        ? issue("INTENT_BAD_FORMAT", { path: child(path, "pattern"), received: value.pattern, detail: "a number format", next: numberFix })
        : null,
      ...["time", "under"].map((key) =>
        typeof value[key] === "string" && !isTimeFormat(value[key])
          ? issue("INTENT_BAD_FORMAT", { path: child(path, key), received: value[key], detail: "a date format", next: timeFix })
          : null,
      ),
    ];
    return parts.filter((each) => each !== null);
  }
  if (typeof value !== "string" || isFormat(value)) return [];
  const close = /^[a-z_ -]+$/i.test(value) ? nearest(value, formatNames) : undefined;
  if (close !== undefined)
    return [
      issue("INTENT_BAD_FORMAT", {
        path,
        received: value,
        suggestion: close,
        allowed: formatNames,
        fix: [{ op: "replace", path, value: close }],
      }),
    ];
  if (value.includes("%") && /[a-z]/i.test(value))
    return [issue("INTENT_BAD_FORMAT", { path, received: value, detail: "a date format", next: timeFix })];
  // Words such as YYYY-MM belong to other libraries.
  if (/^[YMDHhms\W]+$/.test(value) && /[YMD]{2}/.test(value))
    return [issue("INTENT_BAD_FORMAT", { path, received: value, detail: "a d3 format", next: timeFix })];
  return [issue("INTENT_BAD_FORMAT", { path, received: value })];
}

function colorIssue(value: unknown, path: string, isColor: IsColor): Issue[] {
  if (typeof value !== "string" || value === "transparent" || isColor(value)) return [];
  const next = /^[0-9a-f]{6}$|^[0-9a-f]{3}$/i.test(value)
    ? { next: `Write "#${value}"`, fix: [{ op: "replace" as const, path, value: `#${value}` }] }
    : {};
  return [issue("INTENT_BAD_COLOR", { path, received: value, ...next })];
}

/** Formats, colours and empty names anywhere in a chart. Channels hold fields, so their names are no colours. */
function walk(value: unknown, path: string, isColor: IsColor): Issue[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => walk(each, child(path, index), isColor));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = child(path, key);
    // Rows, the values of rows and what is said in Vega-Lite are no words of the language.
    if (at === "/data" || at === "/color_map" || at === "/spec") return [];
    if (FORMAT_KEYS.test(key)) return formatIssues(inner, at);
    if (COLOR_KEYS.test(key) && !COLOR_CHANNEL.test(at)) return colorIssue(inner, at, isColor);
    if (key === "palette" && Array.isArray(inner)) return inner.flatMap((each, index) => colorIssue(each, child(at, index), isColor));
    if (key === "domain") return [];
    return walk(inner, at, isColor);
  });
}

function emptyNames(chart: Chart): Issue[] {
  const empty = (path: string) =>
    issue("INTENT_WRONG_VALUE", {
      path,
      received: "",
      detail: "the name of the field is empty",
      next: "Write the name of a field, or remove the key",
    });
  return channels.flatMap((name) => {
    const value = chart[name];
    if (value === "") return empty(child("", name));
    if (!Array.isArray(value)) return [];
    if (name === "y" && value.length === 0)
      return issue("INTENT_WRONG_VALUE", { path: "/y", received: value, detail: "y is an empty list", next: "Name at least one field" });
    return value.flatMap((each, index) => (each === "" ? empty(child(child("", name), index)) : []));
  });
}

function referenceIssues(chart: Chart): Issue[] {
  if (!Array.isArray(chart.references)) return [];
  return chart.references.flatMap((each, index) => {
    if (!isRecord(each)) return [];
    const count = [each.x, each.y].filter((value) => value !== undefined).length;
    if (count === 1) return [];
    const path = child("/references", index);
    const detail = count === 0 ? "a reference needs a value on x or on y" : "a reference stands on x or on y, not on both";
    return issue(count === 0 ? "INTENT_WRONG_VALUE" : "INTENT_CONFLICT", {
      path,
      received: each,
      detail,
      next: "Write {y: 100, label: Target}",
    });
  });
}

function conflicts(chart: Chart): Issue[] {
  const isList = Array.isArray(chart.y) && chart.y.length > 1;
  if (!isList || chart.color === undefined || chart.color === null) return [];
  const field = isRecord(chart.color) ? chart.color.field : chart.color;
  if (field === undefined) return [];
  const detail = "colour tells the measures of y apart, so it cannot also show a field";
  return [issue("INTENT_CONFLICT", { path: "/color", received: field, detail, next: "Keep one measure in y, or remove color" })];
}

/** Codes that are silenced and that there are not. */
function ignoreIssues(codes: unknown): Issue[] {
  if (!Array.isArray(codes)) return [];
  return codes.flatMap((code, index) => {
    if (typeof code !== "string" || isIssueCode(code)) return [];
    const path = child("/ignore", index);
    const close = nearest(code, issueCodes);
    return issue("INTENT_WRONG_VALUE", {
      path,
      received: code,
      detail: `there is no issue code "${code}"`,
      ...(close === undefined
        ? { next: "Write a code as an issue names it, such as DATA_MOSTLY_NULL" }
        : { suggestion: close, fix: [{ op: "replace" as const, path, value: close }] }),
    });
  });
}

/** What the schema cannot say: formats, colours, maps of colours, empty names, references, and keys that contradict each other. */
export function checkMeaning(chart: Chart, isColor: IsColor): Issue[] {
  return [
    ...emptyNames(chart),
    ...walk(chart, "", isColor),
    ...colorMapIssues(chart.color_map, isColor),
    ...referenceIssues(chart),
    ...conflicts(chart),
    ...ignoreIssues(chart.ignore),
  ];
}
