import type { ResolvedChart, ResolvedStyle } from "../../chart/resolved.js";
import { parseCssColor } from "../../color/css.js";
import type { Suggestion } from "../../enrich/types.js";
import type { Scope } from "../scope.js";

/** Leaves that every picture of the family has in common. */
export type SmallBase = Pick<
  ResolvedChart,
  "type" | "renderer" | "title" | "subtitle" | "tooltip" | "labels" | "references" | "style" | "width" | "height" | "locale"
>;

/** Canvas and padding that the house gives a picture. */
export interface Surface {
  background: string | null;
  padding: number | Suggestion<number>;
  /** Name of the part of the config. */
  source: string;
  /** Where the padding stands, when not there. */
  paddingSource?: string;
}

const canvas = (text: string | null): string | null => {
  const color = text === null ? null : parseCssColor(text);
  return color === null || color.opacity === 0 ? null : color.hex;
};

/** Type, words, canvas and size. What these pictures do not have (tooltips, references, labels, stacks) is closed as nothing. */
export function smallBase(scope: Scope, renderer: string, surface: Surface): SmallBase {
  const { ledger, intent } = scope;
  const background = scope.background === undefined ? intent.style?.background : scope.background;
  const style = {
    orientation: ledger.enriched("/style/orientation", {
      value: "vertical" as const,
      rule: "picture.plain",
      reason: "a small picture has none",
    }),
    stack: ledger.enriched("/style/stack", { value: "none" as const, rule: "picture.plain", reason: "a small picture has none" }),
    background: ledger.choose("/style/background", background === undefined ? undefined : canvas(background), undefined, {
      value: surface.background,
      source: `${surface.source}.background`,
    }),
    padding:
      typeof surface.padding === "number"
        ? ledger.choose("/style/padding", intent.style?.padding, undefined, {
            value: surface.padding,
            source: surface.paddingSource ?? `${surface.source}.padding`,
          })
        : ledger.choose("/style/padding", intent.style?.padding, surface.padding),
  };
  return {
    type: scope.type,
    renderer,
    title: ledger.choose("/title", intent.title, { value: null, rule: "title.none", reason: "the chart has no title" }),
    subtitle: ledger.enriched("/subtitle", { value: null, rule: "picture.plain", reason: "a small picture has none" }),
    tooltip: ledger.enriched("/tooltip", { value: [], rule: "picture.plain", reason: "a small picture has none" }),
    labels: ledger.enriched("/labels", { value: null, rule: "picture.plain", reason: "a small picture has none" }),
    references: ledger.enriched("/references", { value: [], rule: "picture.plain", reason: "a small picture has none" }),
    // Title block, legend and marks of plots are not read here, so that nothing is said about them.
    style: style as unknown as ResolvedStyle,
    width: scope.width,
    height: scope.height,
    locale: scope.locale.tag,
    ...(intent.ignore === undefined ? {} : { ignore: ledger.authored("/ignore", intent.ignore) }),
  };
}
