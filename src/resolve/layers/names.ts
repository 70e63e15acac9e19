import type { ResolvedLayer } from "../../chart/layer.js";
import type { ResolvedChart, ResolvedLegendChannel } from "../../chart/resolved.js";
import type { Suggestion } from "../../enrich/types.js";
import type { LayerType } from "../../intent/together.js";
import type { Draft } from "../draft.js";
import type { LayerDraft } from "./draft.js";
import { LayerLedger } from "./ledger.js";

/** Whether a kind is one of what is measured; names are not. */
const isAmount = (kind: string): boolean => kind === "quantitative" || kind === "temporal";

/** Marks that are drawn in the ink of references: they comment on the others. */
const INK: ReadonlySet<LayerType> = new Set(["rule", "tick", "text", "errorbar"]);
export const isInk = (type: LayerType): boolean => INK.has(type);

/** Whether a legend lists the categories of a colour channel. */
export const isListed = (color: ResolvedLegendChannel | undefined): boolean =>
  color?.scale.type === "ordinal" && color.legend.visible && color.legend.position !== "end";

/** The name of what the chart itself measures; null where its colours have names of their own, where it spans a range or measures nothing. */
export const baseName = ({ cores: { color, y_start, y } }: Draft): string | null =>
  color === undefined && y_start === undefined && y !== undefined && isAmount(y.kind) ? y.title : null;

/** What a name stands for: a field and how its rows become one, in the rows of the chart or in those of a layer. */
const meaningOf = ({ cores: { y }, layer }: Draft & { layer?: LayerDraft["layer"] }) => ({
  field: y?.field,
  aggregate: y?.aggregate,
  data: layer?.data,
});

/** The names of layers in the legend. One that another measure, or the same of other rows, has already gets the name of its table, or a number. */
export function layerNames(base: Draft, drafts: readonly LayerDraft[], first: string | null): (string | null)[] {
  const taken = new Map(first === null ? [] : [[first, meaningOf(base)]]);
  return drafts.map((draft) => {
    const meaning = meaningOf(draft);
    const isFree = (name: string) => {
      const known = taken.get(name);
      return !known || (known.field === meaning.field && known.aggregate === meaning.aggregate && known.data === meaning.data);
    };
    const numbered = (name: string): string => {
      const named = typeof draft.layer.data === "string" ? `${name} (${draft.layer.data})` : undefined;
      if (named !== undefined && isFree(named)) return named;
      for (let n = 2; ; n++) if (isFree(`${name} (${n})`)) return `${name} (${n})`;
    };
    const name = layerName(draft, base.scope.ledger, (found) => (found === null || isFree(found) ? found : numbered(found)));
    if (name !== null && !taken.has(name)) taken.set(name, meaning);
    return name;
  });
}

/** The name of a layer in the legend. */
function layerName(
  { layer, cores, path }: LayerDraft,
  whole: Draft["scope"]["ledger"],
  free: (name: string | null) => string | null,
): string | null {
  const found = (): Suggestion<string | null> => {
    const none = (rule: string, reason: string) => ({ value: null, rule, reason });
    if (cores.color) return none("layer.colors", "its colours have names of their own");
    if (isInk(layer.type) && layer.type !== "tick") return none("layer.comment", "it comments on the other marks");
    if (cores.y_start) return none("layer.range", "it spans a range");
    const name = cores.y?.title || null;
    const value = free(name);
    return value === name
      ? { value, rule: "layer.measure", reason: "the title of what it measures" }
      : { value, rule: "layer.numbered", reason: "something else has its name: say title of the layer" };
  };
  return whole.choose(`${path}/title`, layer.title, found());
}

/**
 * One colour for each name, the chart's own first; undefined while one name is all that has a colour. What maps of colours say about
 * `(measures)` counts.
 * @param taken colours of the chart that mean something else.
 */
export function nameColors(base: Draft, names: readonly string[], taken: ReadonlySet<string>): ReadonlyMap<string, string> | undefined {
  const domain = [...new Set(names)];
  if (domain.length + taken.size < 2 || domain.length === 0) return undefined;
  const { scope } = base;
  const { categorical } = scope.config.color;
  const free = [...categorical.filter((hex) => !taken.has(hex)), ...categorical.filter((hex) => taken.has(hex))];
  const core = { kind: "nominal" as const, title: null, time_unit: null, bin: null, aggregate: null };
  const made = scope.coloring.categoryPalette({
    scope: { ...scope, ledger: new LayerLedger(scope.ledger, "", () => false) },
    path: "/layers",
    def: { palette: scope.intent.style?.palette ?? (taken.size > 0 ? free : "categorical") },
    core,
    domain,
    fixedOrder: domain,
    series: domain.map((name) => ({ name, core })),
  });
  scope.shownColors.set(made.field, made.shown);
  return new Map(domain.map((name, i) => [name, made.palette[i]!]));
}

/** Every name that the legend lists, each once: of the chart, then of the layers. */
export function listedNames(chart: Pick<ResolvedChart, "color">, first: string | null, layers: readonly ResolvedLayer[]): string[] {
  const namesOf = (color: ResolvedLegendChannel | undefined) => (isListed(color) ? color!.scale.domain.map((value) => `${value}`) : []);
  const all = [...(first === null ? [] : [first]), ...namesOf(chart.color)];
  for (const layer of layers) all.push(...(layer.title === null ? [] : [layer.title]), ...namesOf(layer.color));
  return [...new Set(all)];
}
