import { importSource } from "../lib/import-source.mjs";
import { readDefaults } from "../lib/read-defaults.mjs";
import { columnsOf, typeOf } from "./gold/data.mjs";
import { roles } from "./gold/fact-roles.mjs";

export const title = "Facts of fields: what the data package of vega-datasets says, and what the library reads";

const names = { m: "measure", i: "identifier", c: "category", t: "time", g: "geography", x: "text" };
/** Share that has to be right. */
const aim = 0.92;

/** Kinds that a field of a type may have, by the role it has to have. */
function kindsOf(type, wanted) {
  if (wanted.includes("t")) return ["temporal", ...(type === "integer" ? ["quantitative"] : [])];
  if (type === "integer" || type === "number") return ["quantitative", ...(/[ic]/.test(wanted) ? ["nominal", "ordinal"] : [])];
  return wanted === "m" ? ["quantitative"] : ["nominal", "ordinal", "geographic"];
}

/** The unit as the gold set writes it: `percent:1`, `currency:USD`. */
const unitText = (unit) => {
  if (unit === undefined) return "none";
  const detail = unit.code ?? unit.per ?? unit.seconds ?? unit.bytes;
  return detail === undefined || detail === null ? unit.name : `${unit.name}:${detail}`;
};

/** Whether a column may never be added up or drawn as an amount. */
const isForbidden = (wanted) => !wanted.includes("m") && /[ti]/.test(wanted);

export async function run() {
  const { factOf } = await importSource(["enrich/facts/fact.ts"]);
  const { enrich } = readDefaults().defaults;
  const failures = [];
  const misses = [];
  const rows = [];
  let [all, right, units, rightUnits, forbidden] = [0, 0, 0, 0, 0];
  for (const [set, fields] of Object.entries(roles)) {
    const columns = await columnsOf(set);
    let good = 0;
    for (const [field, text] of Object.entries(fields)) {
      const [wanted, unit] = text.split(" ");
      const fact = factOf(field, columns[field], enrich, Object.keys(columns));
      const isRole = [...wanted].some((each) => names[each] === fact.role);
      const isKind = kindsOf(typeOf(set, field), wanted).includes(fact.kind);
      all++;
      if (isRole && isKind) {
        good++;
        right++;
      } else
        misses.push([
          `${set}.${field}`,
          [...wanted].map((each) => names[each]).join(" or "),
          `${fact.role}, ${fact.kind}`,
          fact.why.role.rule,
        ]);
      if (unit !== undefined) {
        units++;
        const found = unitText(fact.unit);
        if (found === unit) rightUnits++;
        else misses.push([`${set}.${field}`, unit, found, fact.why.unit?.rule ?? ""]);
      }
      if (isForbidden(wanted) && fact.role === "measure") {
        forbidden++;
        failures.push(`${set}.${field} is read as a measure`);
      }
    }
    rows.push([set, Object.keys(fields).length, good]);
  }
  if (right / all < aim) failures.push(`${((100 * right) / all).toFixed(1)} % of the fields are right, fewer than ${100 * aim} %`);
  const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
  return {
    failures,
    tables: [
      { title: "by data set", heads: ["data set", "fields", "right"], rows },
      { title: "misses", heads: ["field", "expected", "found", "rule"], rows: misses.length > 0 ? misses : [["none", "", "", ""]] },
      {
        title: "in all",
        heads: ["", "right", "of", "share"],
        rows: [
          ["role and kind", right, all, share(right, all)],
          ["unit, where the data says one", rightUnits, units, share(rightUnits, units)],
          ["identifiers, years and postcodes read as measures", forbidden, "", ""],
        ],
      },
    ],
  };
}
