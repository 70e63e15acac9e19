import { importSource } from "../lib/import-source.mjs";
import { readDefaults } from "../lib/read-defaults.mjs";
import { autoCases } from "./gold/auto-cases.mjs";
import { laterCases } from "./gold/auto-later.mjs";

export const title = "Charts for type: auto: is the family one that the rules accept";

/** Families by chart type; a type that is not here is its own family. */
const families = { column: "bar", donut: "pie", point_map: "map", bubble_map: "map", bubble: "scatter" };
const familyOf = (type) => families[type] ?? type ?? "none";

/** A number for a text, the same everywhere. Source: FNV-1a. */
const hash = (text) => [...text].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0), 16777619) >>> 0, 2166136261);

/** One case in three is held out: rules and prices are tuned on the others, and its misses are not shown. */
export const isHeldOut = (name) => hash(name) % 3 === 0;

const neutral = (columns) => Object.fromEntries(Object.values(columns).map((values, i) => [`f${i + 1}`, values]));
/** The fields in another order, which depends on the name alone. */
const shuffled = (columns, name) =>
  Object.fromEntries(Object.entries(columns).sort(([a], [b]) => hash(`${name}${a}`) - hash(`${name}${b}`)));

/** Whether a field's numbers may not be added up: by what the gold set of facts says of names like these. */
const neverSummed = (field) => /(^|[ _])(id|zip|zip_code|postcode|year|Year|iata)$/i.test(field);

export async function run() {
  const { enrichChart, openData, regionKind } = await importSource(["enrich/enrich.ts", "data/source.ts", "geo/keys/region-kind.ts"]);
  const { defaults } = readDefaults();
  const failures = [];
  const misses = [];
  const score = {};
  const asked = (columns) => {
    const data = openData(columns, () => {}, { rows: 1e6, text: 2000 });
    const patch = enrichChart({ type: "auto" }, data, defaults, undefined, regionKind);
    const at = (path) => patch.chart[path]?.value;
    const families = [familyOf(at("/type")), ...patch.alternatives.map((each) => familyOf(each.type))];
    return { patch, at, families: [...new Set(families)] };
  };
  const cases = await autoCases();
  const later = (await laterCases()).map((each) => ({ ...each, later: true }));
  for (const { name, columns, accept, later: isLater } of [...cases, ...later]) {
    const group = isLater ? "written later, first run" : isHeldOut(name) ? "held out" : "tuned";
    const variants = { "as named": columns, shuffled: shuffled(columns, name), "neutral names": neutral(columns) };
    for (const [variant, given] of Object.entries(variants)) {
      const { at, families: found, patch } = asked(given);
      score[`${group}, ${variant}`] ??= { all: 0, one: 0, three: 0 };
      const line = score[`${group}, ${variant}`];
      line.all++;
      if (accept.includes(found[0])) line.one++;
      else if (group === "tuned") misses.push([name, variant, accept.join(" "), found.slice(0, 3).join(" ")]);
      if (found.slice(0, 3).some((each) => accept.includes(each))) line.three++;
      // What may never be, whatever the score.
      const type = at("/type");
      const said = (channel) => at(`/${channel}`) ?? {};
      for (const channel of ["x", "y", "color", "theta", "size"]) {
        const { field, aggregate } = said(channel);
        if (aggregate === "sum" && variant !== "neutral names" && neverSummed(field)) failures.push(`${name}: adds up ${field}`);
        if (aggregate === "sum" && variant === "neutral names" && neverSummed(Object.keys(columns)[Number(field.slice(1)) - 1]))
          failures.push(`${name}: adds up ${field} of neutral names`);
      }
      if ((type === "line" || type === "area") && !["temporal", "ordinal", "quantitative"].includes(patch.fields[said("x").field]?.kind))
        failures.push(`${name}: a ${type} over names without an order`);
      const theta = said("theta").field ?? (familyOf(type) === "pie" ? said("y").field : undefined);
      if (theta !== undefined && given[theta].some((value) => value < 0)) failures.push(`${name}: a pie of negative parts`);
    }
  }
  const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
  return {
    failures,
    tables: [
      {
        title: "misses of the tuned cases",
        heads: ["case", "fields", "accepted", "found"],
        rows: misses.length > 0 ? misses : [["none", "", "", ""]],
      },
      {
        title: `${cases.length} cases, one in three held out, and ${later.length} written later of other data sets and never tuned on`,
        heads: ["", "cases", "top 1", "top 3"],
        rows: Object.entries(score)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, { all, one, three }]) => [name, all, share(one, all), share(three, all)]),
      },
    ],
  };
}
