import type { ResolvedChart, ResolvedStyle, ResolvedText } from "../../chart/resolved.js";
import { canvasColor } from "../../color/canvas.js";
import type { Table } from "../../data/table.js";
import { issue } from "../../issues/messages.js";
import { checkSpec } from "../../vega-lite/check.js";
import { describeSpec } from "../../vega-lite/describe.js";
import { houseTree, type SpecTraits } from "../../vega-lite/house-config.js";
import { at, eachObject, isRecord, type Json } from "../../vega-lite/json.js";
import { underlay } from "../../vega-lite/underlay.js";
import { viewAt } from "../../vega-lite/views.js";
import type { Scope } from "../scope.js";

/** Rows inside a specification are told of as a whole. */
const ROWS = new Set(["values", "datasets"]);

/** Marks every leaf of what the author wrote. */
function authored(scope: Scope, node: unknown, path: string): void {
  if (isRecord(node) && Object.keys(node).length > 0)
    for (const [key, each] of Object.entries(node)) {
      if (ROWS.has(key)) scope.ledger.authored(at(path, key), each);
      else authored(scope, each, at(path, key));
    }
  else if (Array.isArray(node) && node.some((each) => typeof each === "object" && each !== null))
    for (const [i, each] of node.entries()) authored(scope, each, at(path, i));
  else scope.ledger.authored(path, node);
}

const textOf = (text: unknown): string | undefined =>
  typeof text === "string" ? text : Array.isArray(text) && text.every((line) => typeof line === "string") ? text.join(" ") : undefined;

/** Title and subtitle that the specification says itself. */
function ownTitles({ title }: Json): { title?: string; subtitle?: string } {
  const first = textOf(isRecord(title) ? title.text : title);
  const second = isRecord(title) ? textOf(title.subtitle) : undefined;
  return { ...(first !== undefined && first !== "" && { title: first }), ...(second !== undefined && { subtitle: second }) };
}

/** A headline of the chart, or of the specification; two that differ are a mistake. */
function headline(scope: Scope, key: "title" | "subtitle", own: string | undefined): string | null {
  const { ledger, intent } = scope;
  const said = intent[key];
  if (said !== undefined && said !== null && own !== undefined && said !== own)
    scope.errors.push(
      issue("INTENT_CONFLICT", {
        path: `/${key}`,
        received: said,
        detail: `the specification says another ${key}, ${JSON.stringify(own)}`,
        next: "Keep one of them",
      }),
    );
  return ledger.choose(
    `/${key}`,
    said,
    own === undefined
      ? { value: null, rule: `${key}.none`, reason: `the chart has no ${key}` }
      : { value: own, rule: `vega_lite.${key}`, reason: "said in the specification" },
  );
}

/** The background that a specification says; none at all is a transparent one. */
const canvas = (value: unknown): string | undefined => (value === null ? "transparent" : typeof value === "string" ? value : undefined);

function styleOf(scope: Scope, spec: Json): ResolvedStyle {
  const { ledger, config, intent } = scope;
  const said = intent.style;
  const own = canvas(spec.background) ?? (isRecord(spec.config) ? canvas(spec.config.background) : undefined);
  const asked = scope.background === undefined ? said?.background : scope.background;
  const lettering = (part: "title" | "subtitle"): ResolvedText => ledger.paint(`/style/${part}`, said?.[part], config[part], part);
  const padding = typeof spec.padding === "number" ? spec.padding : undefined;
  const font = said?.font ?? config.frame.font;
  const style: Omit<ResolvedStyle, "orientation" | "stack" | "none_label" | "marks"> = {
    background: ledger.choose(
      "/style/background",
      asked === undefined ? undefined : canvasColor(asked),
      own === undefined ? undefined : { value: canvasColor(own), rule: "vega_lite.background", reason: "said in the specification" },
      { value: config.frame.background, source: "frame.background" },
    ),
    padding: ledger.choose(
      "/style/padding",
      said?.padding,
      padding === undefined ? scope.small.padding : { value: padding, rule: "vega_lite.padding", reason: "said in the specification" },
      { value: config.frame.padding, source: "frame.padding" },
    ),
    title: lettering("title"),
    subtitle: lettering("subtitle"),
    layout: ledger.paint("/style/layout", said?.layout, config.layout, "layout"),
    ...(font === null ? {} : { font: ledger.choose("/style/font", said?.font, undefined, { value: font, source: "frame.font" }) }),
  };
  // Orientation, stack and marks of plots are the specification's, so that nothing is said about them here.
  return style as ResolvedStyle;
}

/** A word of the specification that may name a field. */
const WORD = /^[A-Za-z_][\w ]*$/;

/** The columns whose names the specification mentions; those it may reach in another way stay too. */
function usedRows({ source }: Scope, spec: Json): Table {
  const text = JSON.stringify(spec, (key, value) => (ROWS.has(key) ? undefined : value));
  const isOpen = /datum\s*\[|"content"|"flatten"|"fold"|"pivot"/.test(text);
  const used = source.fields().filter((field) => isOpen || !WORD.test(field) || text.includes(field));
  return { rowCount: source.rowCount, columns: used.map((field) => source.column(field)) };
}

/** What a specification does that the house look depends on. */
function traitsOf(spec: Json): SpecTraits {
  const traits = { isDashed: false, hasNamesBelow: false };
  eachObject(spec, "", (object) => {
    if (object.strokeDash !== undefined && object.strokeDash !== null) traits.isDashed = true;
    if (object.labelOrient === "bottom") traits.hasNamesBelow = true;
  });
  return traits;
}

/** The specification with the house look under it. Title block and distances are those of the chart. */
function withHouse(scope: Scope, spec: Json, { title, subtitle, layout }: ResolvedStyle): Json {
  const tree = houseTree({ ...scope.config, title, subtitle, layout }, traitsOf(spec));
  const config = underlay(tree, isRecord(spec.config) ? spec.config : {}, (path, value, source) => {
    const leaf = `/spec/config${path}`;
    if (source !== undefined) scope.ledger.config(leaf, value, source);
    else scope.ledger.enriched(leaf, { value, rule: "vega_lite.house", reason: "the look of the house" });
  });
  return { ...spec, config };
}

/** Answers every open question of a specification. The caller throws when `scope.errors` is not empty. */
export function resolveSpec(scope: Scope, renderer: string): ResolvedChart {
  const { intent, ledger, source, ctx } = scope;
  const said = intent.spec;
  if (said === undefined)
    scope.errors.push(
      issue("INTENT_WRONG_VALUE", {
        path: "/spec",
        detail: `type "${scope.type}" needs spec, a Vega-Lite specification`,
        next: "Write mark and encoding under spec",
      }),
    );
  const spec = said ?? { mark: "point" };
  const fields = source.rowCount > 0 ? source.fields() : null;
  for (const found of said === undefined ? [] : checkSpec(spec, "/spec", { fields, limits: ctx.limits })) {
    if (found.severity === "error") scope.errors.push(found);
    else ctx.report(found);
  }
  authored(scope, spec, "/spec");
  const own = ownTitles(spec);
  const style = styleOf(scope, spec);
  const nothing = (path: string, value: null | []) =>
    ledger.enriched(path, { value, rule: "vega_lite.own", reason: "the specification says its own" });
  const view = viewAt(spec, "");
  return {
    type: scope.type,
    renderer,
    title: headline(scope, "title", own.title),
    subtitle: headline(scope, "subtitle", own.subtitle),
    description: ledger.choose("/description", intent.description, {
      value: typeof spec.description === "string" && spec.description !== "" ? spec.description : describeSpec(view, source.rowCount),
      rule: "vega_lite.words",
      reason: typeof spec.description === "string" ? "said in the specification" : "written from the specification",
    }),
    spec: withHouse(scope, spec, style),
    tooltip: nothing("/tooltip", []) as [],
    labels: nothing("/labels", null) as null,
    references: nothing("/references", []) as [],
    style,
    width: scope.width,
    height: scope.height,
    locale: scope.locale.tag,
    data: scope.errors.length > 0 ? { rowCount: 0, columns: [] } : usedRows(scope, spec),
    colors: {},
    get origins() {
      return ledger.origins;
    },
  };
}
