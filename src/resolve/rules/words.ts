import type { ResolvedFormat, ResolvedLimit } from "../../chart/resolved.js";
import { columnOf, type Scalar } from "../../data/table.js";
import { isoText } from "../../data/time.js";
import type { Marks } from "../../transform/marks.js";
import { restCount } from "../../transform/rest.js";
import { noneLabel, type Scope } from "../scope.js";
import { traitsOf } from "./family.js";
import { nativeWords, type Told } from "./native-words.js";

/** What the description is made from. */
export interface WordsQuestion {
  scope: Scope;
  marks: Marks;
  orientation: "vertical" | "horizontal";
  /** Title, kind and format by channel. */
  channels: Readonly<
    Record<string, { title: string | null; format: ResolvedFormat; kind: string; field?: string; limit?: ResolvedLimit } | undefined>
  >;
  series: readonly Scalar[] | undefined;
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;

/** Most series named in a description. */
const MOST_NAMED = 6;

function place(q: WordsQuestion, channel: string, i: number): string {
  const value = q.marks.values[channel]?.[i];
  const known = q.channels[channel];
  if (value === undefined || known === undefined) return "";
  if (value === null || Number.isNaN(value)) return noneLabel(q.scope);
  const cell = typeof value === "number" && known.kind === "temporal" ? isoText(value) : value;
  return q.scope.formatter.scalar(cell, known.format, known.kind as "nominal");
}

/** How many amounts have a place, and where the first least and the first greatest of them stand. */
function endsOf(amounts: Float64Array, across: Float64Array | undefined, down: Float64Array | undefined) {
  let [count, least, greatest] = [0, -1, -1];
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    if (amount - amount !== 0 || (across && Number.isNaN(across[i])) || (down && Number.isNaN(down[i]))) continue;
    count++;
    if (amount < low) {
      low = amount;
      least = i;
    }
    if (amount > high) {
      high = amount;
      greatest = i;
    }
  }
  return { count, least, greatest };
}

/** What the rest of each limit holds. */
function restsOf({ scope, channels }: WordsQuestion): Told["rests"] {
  const found = new Map<string, Told["rests"][number]>();
  for (const { field, limit, title } of Object.values(channels).flatMap((each) => each ?? [])) {
    if (field === undefined || limit === undefined) continue;
    const count = restCount(limit, columnOf(scope.table, field) ?? []);
    if (count > 0) found.set(field, { other: limit.other, count, all: limit.keep.length + count, title: title || field });
  }
  return [...found.values()];
}

/** ` Other stands for 23 of 33 values of Country.` */
const restWords = (q: WordsQuestion): string =>
  restsOf(q)
    .map(({ other, count, all, title }) => ` ${other} stands for ${count} of ${all} values of ${title}.`)
    .join("");

/** Names of the panel that a mark stands in; dates and classes are left to the list of panels. */
const panelOf = ({ scope, marks }: WordsQuestion, i: number): string[] =>
  ["row", "column"].flatMap((name) => {
    const values = marks.values[name];
    if (values === undefined || values instanceof Float64Array) return [];
    return [values[i] === null ? noneLabel(scope) : `${values[i]}`];
  });

/** Sentences for people who cannot see the picture: what it is, what it shows, its extremes. */
export function describe(q: WordsQuestion): string {
  const { sentences } = q.scope.locale;
  return sentences ? nativeWords(toldOf(q), sentences) : `${mainWords(q)}${restWords(q)}`;
}

/** The same as facts, for other languages. */
function toldOf(q: WordsQuestion): Told {
  const { scope, marks, channels } = q;
  const { type } = scope;
  const amount = type === "heatmap" ? "color" : channels.theta ? "theta" : "y";
  const titles =
    type === "heatmap" ? [channels.x?.title, channels.y?.title] : channels.theta ? [channels.color?.title] : [channels.x?.title];
  const by = type === "histogram" ? [] : titles.filter((word): word is string => Boolean(word));
  const names = q.series && !channels.theta ? q.series.map((value) => (value === null ? noneLabel(scope) : `${value}`)) : [];
  const told: Told = {
    noun: traitsOf(type).noun,
    isLying: q.orientation === "horizontal" && type !== "column",
    isScatter: type === "scatter",
    isOverTime: traitsOf(type).isJoined && channels.x?.kind === "temporal",
    amount: (type === "histogram" ? channels.x?.title : channels[amount]?.title) || (channels[amount]?.field ?? ""),
    x: channels.x?.title ?? "x",
    y: channels.y?.title ?? "y",
    by,
    series: names,
    rests: restsOf(q),
  };
  if (type === "scatter") return { ...told, points: marks.count };
  const found = type === "boxplot" ? undefined : valuesOf(q, amount);
  return found === undefined || found.count === 0 ? told : { ...told, values: found };
}

/** How many values have a place, and the least and the greatest in words; undefined where nothing is measured. */
function valuesOf(q: WordsQuestion, amount: string): { count: number; least: string; greatest: string } | undefined {
  const { scope, marks, channels } = q;
  const amounts = marks.values[amount];
  if (!(amounts instanceof Float64Array) || channels[amount] === undefined) return undefined;
  const places = scope.type === "heatmap" ? ["x", "y"] : channels.theta ? [] : ["x"];
  // A mark may have no place on an axis of numbers or dates.
  const placed = places.map((channel) => marks.values[channel]).filter((values) => values instanceof Float64Array);
  const { count, least, greatest } = endsOf(amounts, placed[0], placed[1]);
  const isNamedTwice = channels.x?.field !== undefined && channels.x.field === channels.color?.field && channels.x.kind === "nominal";
  const at = (i: number) => {
    const where = (scope.type === "heatmap" ? ["x", "y"] : channels.theta || isNamedTwice ? ["color"] : ["x", "color"])
      .map((channel) => place(q, channel, i))
      .concat(panelOf(q, i))
      .filter((word, n, all) => word !== "" && (!scope.panels || all.indexOf(word) === n));
    return `${scope.formatter.scalar(amounts[i]!, channels[amount]!.format, "quantitative")}${where.length ? ` (${where.join(", ")})` : ""}`;
  };
  return count === 0 ? { count, least: "", greatest: "" } : { count, least: at(least), greatest: at(greatest) };
}

function mainWords(q: WordsQuestion): string {
  const { scope, marks, channels } = q;
  const noun =
    q.orientation === "horizontal" && scope.type !== "column"
      ? `Horizontal ${traitsOf(scope.type).noun.toLowerCase()}`
      : traitsOf(scope.type).noun;
  const amount = scope.type === "heatmap" ? "color" : channels.theta ? "theta" : "y";
  // A title that is switched off leaves the name of the field.
  const title = (channels[amount]?.title === "" ? channels[amount]?.field : channels[amount]?.title) ?? "values";
  const by =
    scope.type === "heatmap" ? [channels.x?.title, channels.y?.title] : channels.theta ? [channels.color?.title] : [channels.x?.title];
  const joined =
    traitsOf(scope.type).isJoined && channels.x?.kind === "temporal"
      ? "over time"
      : by.some(Boolean)
        ? `by ${list(by.filter((word): word is string => Boolean(word)))}`
        : "";
  const first =
    scope.type === "scatter"
      ? `${noun} of ${channels.y?.title ?? "y"} against ${channels.x?.title ?? "x"}`
      : scope.type === "histogram"
        ? `${noun} of ${channels.x?.title ?? "values"}`
        : `${noun} of ${title} ${joined}`.trim();
  const sentences = [
    `${first}${q.series && q.series.length > 1 && !channels.theta ? `, ${q.series.length} series${q.series.length <= MOST_NAMED ? `: ${list(q.series.map((value) => (value === null ? noneLabel(scope) : `${value}`)))}` : ""}` : ""}.`,
  ];
  if (scope.type === "scatter") return `${sentences[0]} ${marks.count} points.`;
  const found = scope.type === "boxplot" ? undefined : valuesOf(q, amount);
  if (found === undefined || found.count === 0) return sentences[0]!;
  const { count, least, greatest } = found;
  if (count === 1) sentences.push(`One value: ${least}.`);
  else sentences.push(`${count} values, from ${least} to ${greatest}.`);
  return sentences.join(" ");
}
