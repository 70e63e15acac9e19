import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { type Channel, type ChartTypeRule, channels, channelsOf, partKeys, styleKeys } from "./chart-types.js";
import { child, isRecord } from "./pointer.js";
import { homeOf } from "./schema-walk.js";

type Chart = Record<string, unknown>;

/** Nothing was asked for: switched off, an empty list, or what a type without the choice does anyway. */
const isIdle = (value: unknown, key = ""): boolean =>
  value === null ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (key === "orientation" && value === "vertical") ||
  (key === "stack" && value === "none");

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(" or ");

const namesNothing = (value: unknown): boolean => isRecord(value) && value.field === undefined && value.aggregate !== "count";

/** Several measures are coloured by their names, so that colour then needs no field. */
const isColorOfSeries = (name: Channel, chart: Chart): boolean => name === "color" && Array.isArray(chart.y);

const namelessIssue = (path: string, received: unknown): Issue =>
  issue("INTENT_WRONG_VALUE", {
    path,
    received,
    detail: "the channel names no field",
    next: "Add field, or aggregate: count to count rows",
  });

function channelIssues(chart: Chart, rule: ChartTypeRule, owner: string): Issue[] {
  const issues: Issue[] = [];
  const read = channelsOf(rule);
  for (const name of channels) {
    const value = chart[name];
    if (value === undefined || isIdle(value)) continue;
    const other = rule.sameAs?.[name];
    if (!read.includes(name)) {
      issues.push(
        issue("INTENT_CHANNEL_UNUSED", {
          path: child("", name),
          name,
          received: value,
          owner,
          allowed: read,
          fix: [{ op: "remove", path: child("", name) }],
        }),
      );
    } else if (other !== undefined && chart[other] !== undefined) {
      const detail = `for ${owner}, ${name} is another name of ${other}, and both are given`;
      issues.push(issue("INTENT_CONFLICT", { path: child("", name), received: value, detail, next: "Keep one of them" }));
    } else if (rule.counts?.includes(name) && (typeof value === "string" || (isRecord(value) && value.field !== undefined))) {
      const detail = "it always counts rows, so it takes no field";
      issues.push(
        issue("INTENT_CHANNEL_UNUSED", {
          path: child("", name),
          name,
          received: value,
          owner,
          next: `Remove it: ${detail}`,
          fix: [{ op: "remove", path: child("", name) }],
        }),
      );
    } else if (Array.isArray(value) && name === "y" && value.length > 1 && !rule.hasManyMeasures) {
      issues.push(
        issue("INTENT_WRONG_TYPE", {
          path: "/y",
          received: value,
          detail: `${owner} has one measure`,
          next: "Name one field, or use a bar, line or area chart",
        }),
      );
    } else if (rule.takes.includes(name) && !rule.isOpen && name !== "tooltip" && namesNothing(value) && !isColorOfSeries(name, chart)) {
      if (!rule.counts?.includes(name)) issues.push(namelessIssue(child("", name), value));
    }
  }
  return issues;
}

function missingChannels(chart: Chart, rule: ChartTypeRule, owner: string): Issue[] {
  const namesOf = (channel: Channel): Channel[] => [channel, ...channels.filter((each) => rule.sameAs?.[each] === channel)];
  return rule.needs.flatMap((channel) => {
    const names = namesOf(channel);
    const found = names.find((name) => chart[name] !== undefined && chart[name] !== null);
    if (found === undefined) {
      const detail = names.length > 1 ? `also written ${quoted(names.slice(1))}` : undefined;
      const received = names.find((name) => chart[name] === null);
      return issue("INTENT_CHANNEL_MISSING", {
        path: child("", received ?? channel),
        name: channel,
        owner,
        ...(detail && { detail }),
        ...(received && { received: null }),
      });
    }
    const value = chart[found];
    return (Array.isArray(value) ? value : [value]).flatMap((each, index) => {
      if (!namesNothing(each)) return [];
      return namelessIssue(Array.isArray(value) ? child(child("", found), index) : child("", found), each);
    });
  });
}

function keyIssues(chart: Chart, rule: ChartTypeRule, owner: string): Issue[] {
  const issues: Issue[] = [];
  const unused = (path: string, name: string, allowed: readonly string[], next?: string): void => {
    issues.push(issue("INTENT_KEY_UNUSED", { path, name, owner, ...(next ? { next } : { allowed }), fix: [{ op: "remove", path }] }));
  };
  for (const key of partKeys)
    if (chart[key] !== undefined && !isIdle(chart[key]) && !rule.parts.includes(key)) unused(child("", key), key, rule.parts);
  if (isRecord(chart.labels)) {
    for (const key of rule.labelsWithout ?? []) {
      const value = chart.labels[key];
      // What a resolved chart says is what the type does anyway.
      if (value !== undefined && value !== "auto" && value !== "all") unused(child("/labels", key), `labels.${key}`, [], "Remove it");
    }
  }
  for (const key of rule.without ?? []) if (chart[key] !== undefined && !isIdle(chart[key])) unused(child("", key), key, []);
  const style = chart.style;
  if (!isRecord(style)) return issues;
  for (const key of rule.styleWithout ?? [])
    if (style[key] !== undefined && !isIdle(style[key])) unused(child("/style", key), `style.${key}`, [], "Remove it");
  for (const key of styleKeys) {
    if (style[key] === undefined || isIdle(style[key], key) || rule.style.includes(key)) continue;
    unused(
      child("/style", key),
      `style.${key}`,
      rule.style.map((each) => `style.${each}`),
    );
  }
  if (!isRecord(style.marks)) return issues;
  const marks = Object.keys(rule.marks);
  for (const [mark, paint] of Object.entries(style.marks)) {
    const keys = (rule.marks as Record<string, readonly string[]>)[mark];
    // Marks the language does not have at all are unknown keys already.
    if (homeOf(chart, "/style", mark, ["marks"]) === undefined) continue;
    const path = child("/style/marks", mark);
    if (!keys)
      unused(
        path,
        `style.marks.${mark}`,
        marks.map((each) => `style.marks.${each}`),
      );
    else if (isRecord(paint)) {
      for (const key of Object.keys(paint)) {
        if (!keys.includes(key) && homeOf(chart, "/style/marks", key, marks))
          unused(child(path, key), `${key} of style.marks.${mark}`, keys);
      }
    }
  }
  return issues;
}

/** What is wrong with a limit itself: it names nothing, or no number that categories can be counted by. */
function limitFault(limit: unknown, path: string): Issue[] {
  const { to, keep } = isRecord(limit) ? limit : { to: limit, keep: undefined };
  if (to === undefined && keep === undefined) {
    const detail = "the limit names neither how many categories nor which";
    return [issue("INTENT_WRONG_VALUE", { path, received: limit, detail, next: "Add to: 10, or keep with a list of categories" })];
  }
  if (typeof to !== "number" || (Number.isInteger(to) && to > 0)) return [];
  const detail = "a limit is a whole number of at least 1";
  const next = "Write how many categories keep their names";
  return [issue("INTENT_OUT_OF_RANGE", { path: isRecord(limit) ? child(path, "to") : path, received: to, detail, next })];
}

/** Raises `INTENT_KEY_UNUSED` for a limit of sizes, shapes and opacities, whose rest would have no place and no colour, and for one of a layer. */
function limitIssues(chart: Chart): Issue[] {
  const limits = (of: unknown, base: string, names: readonly string[]) =>
    names.flatMap((name) => {
      const value = isRecord(of) ? of[name] : undefined;
      const limit = isRecord(value) ? (value.limit ?? null) : null;
      return limit === null ? [] : [{ name, limit, path: `${base}/${name}/limit` }];
    });
  const layers = Array.isArray(chart.layers) ? chart.layers : [];
  return [
    ...limits(chart, "", ["x", "y", "color"]).flatMap(({ limit, path }) => limitFault(limit, path)),
    ...limits(chart, "", ["size", "shape", "opacity"]).map(({ name, path }) =>
      issue("INTENT_KEY_UNUSED", { path, name: "limit", owner: `the channel "${name}"`, next: "Limit x or color" }),
    ),
    ...layers
      .flatMap((layer, i) => limits(layer, `/layers/${i}`, ["x", "y", "color", "size", "shape", "opacity"]))
      .map(({ path }) => issue("INTENT_KEY_UNUSED", { path, name: "limit", owner: "a layer", next: "Limit x of the chart" })),
  ];
}

/** Keys of a scale that some channels do not read, and what to do instead. */
const scaleRules: readonly { keys: readonly string[]; channels: readonly Channel[]; detail: string; next: string }[] = [
  {
    keys: ["palette", "midpoint", "unknown", "classes"],
    channels: ["color"],
    detail: "it is about colour",
    next: "Move it to color.scale, or remove it",
  },
  {
    keys: ["range"],
    channels: ["size", "shape", "opacity"],
    detail: "it is about sizes, shapes and opacities",
    next: "Use palette for colours, width and height for positions",
  },
  {
    keys: ["reverse"],
    channels: ["x", "y", "color"],
    detail: "it is about positions and colours of amounts",
    next: "Write the range or sort the other way round",
  },
];

function scaleIssues(chart: Chart): Issue[] {
  return channels.flatMap((name) => {
    const value = chart[name];
    return [value].flat().flatMap((each, index) => {
      const scale = isRecord(each) ? each.scale : undefined;
      if (!isRecord(scale)) return [];
      const base = Array.isArray(value) ? child(child("", name), index) : child("", name);
      return scaleRules.flatMap(({ keys, channels: readers, detail, next }) =>
        keys
          .filter((key) => !readers.includes(name) && scale[key] !== undefined && !isIdle(scale[key]))
          .map((key) =>
            issue("INTENT_KEY_UNUSED", { path: `${base}/scale/${key}`, name: key, owner: `the channel "${name}"`, detail, next }),
          ),
      );
    });
  });
}

/**
 * Words of the author that a chart type would not read, and channels it cannot do without.
 * @param chart as written, without rows; mistakes of type and spelling are found elsewhere.
 * @param rule what the type reads. For an open rule (`auto`) only what no type reads is told.
 * @param owner how the type is named in messages: `type "bar"`.
 */
export function checkUsage(chart: Chart, rule: ChartTypeRule, owner: string): Issue[] {
  if (rule.isOpen) return [...limitIssues(chart), ...scaleIssues(chart)];
  return [
    ...channelIssues(chart, rule, owner),
    ...missingChannels(chart, rule, owner),
    ...keyIssues(chart, rule, owner),
    ...limitIssues(chart),
    ...scaleIssues(chart),
  ];
}
