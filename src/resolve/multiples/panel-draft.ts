import type { ResolvedPanelScale } from "../../chart/multiples.js";
import type { ResolvedPosition } from "../../chart/resolved.js";
import type { NormalPosition } from "../../intent/normal.js";
import type { Marks } from "../../transform/marks.js";
import { noMarks, type Panel, type PanelKinds, panelKey } from "../../transform/panels.js";
import type { Draft } from "../draft.js";
import type { LayerDraft } from "../layers/draft.js";
import { LayerLedger } from "../layers/ledger.js";
import { ownScale } from "../layers/own-scale.js";
import type { PanelRules } from "../layers/rules.js";
import type { ChannelCore } from "../rules/channel.js";

/** A position with a scale. */
export type Role = "x" | "y";

/** A position of the chart: what it shows, as its author wrote it, and where that stands. */
interface Place {
  path: string;
  def: NormalPosition;
  core: ChannelCore;
}

export function placeOf(draft: Draft, role: Role): Place | undefined {
  if (role === "y" && draft.series) return draft.series[0];
  const core = draft.cores[role];
  return core && { path: `/${role}`, def: (draft.defs[role] ?? {}) as NormalPosition, core };
}

/** The marks of the chart and of its layers, by panel. */
export type PanelParts = ReadonlyMap<Draft, ReadonlyMap<string, Marks>>;

/** The fields that make panels of a chart or of a layer, as keys of panels ask for them. */
const fieldsOf = ({ scope: { panels } }: Draft): PanelKinds => ({ rows: panels?.channels.row, columns: panels?.channels.column });

/** The chart, or a layer of it, as it is in one panel. What is odd about it has been told of the whole chart. */
function inPanel<D extends Draft>(draft: D, marks: Marks): D {
  const scope: Draft["scope"] = {
    ...draft.scope,
    panels: undefined,
    ledger: new LayerLedger(draft.scope.ledger, "", () => false),
    ctx: { ...draft.scope.ctx, report: () => {} },
    errors: [],
  };
  return { ...draft, scope, marks };
}

/** What a position in one panel has of its own. */
export const scaleOf = ({ scale, axis }: ResolvedPosition): ResolvedPanelScale => ({
  domain: scale.domain,
  ticks: axis.ticks,
  format: axis.format,
});

/** What the scales of one panel are found from: the marks of the chart in it, and those of each layer. */
export class PanelDraft {
  private readonly own: Draft;
  private readonly layers: ReadonlyMap<Draft, LayerDraft>;

  /** @param parts the marks of the chart and of its layers by panel. */
  constructor(
    draft: Draft,
    parts: PanelParts,
    panel: Panel,
    private readonly rules: PanelRules,
  ) {
    const marksIn = (each: Draft) => parts.get(each)!.get(panelKey(fieldsOf(each), panel));
    const layers = (draft.layers ?? []) as readonly LayerDraft[];
    this.layers = new Map(
      layers.flatMap((layer) => {
        const marks = marksIn(layer);
        return marks ? [[layer, inPanel(layer, marks)]] : [];
      }),
    );
    this.own = inPanel(draft, marksIn(draft) ?? noMarks(draft.marks));
    this.own.along = this.there(draft.along);
    this.own.beside = this.there(draft.beside);
    for (const [layer, here] of this.layers) here.beside = this.there(layer.beside);
  }

  private there(layers: readonly Draft[] | undefined): LayerDraft[] {
    return (layers ?? []).flatMap((layer) => this.layers.get(layer) ?? []);
  }

  /** The scale of a position by the rules of charts; null for a panel that has nothing along it. */
  scale(role: Role): ResolvedPosition | null {
    const place = placeOf(this.own, role);
    const others = (role === "x" ? this.own.along : this.own.beside) ?? [];
    if (!place || (this.own.marks.count === 0 && others.length === 0)) return null;
    return this.rules.resolvePosition(this.own, role, place.path, place.def, place.core);
  }

  /** The scale of the layers at the other side, its ticks on those of the first where that wastes little room. */
  second(first: ResolvedPosition | null, shared: ResolvedPosition): ResolvedPanelScale | null {
    const other = [...this.layers.values()].find(({ isOther }) => isOther);
    return other ? scaleOf(ownScale(other, first ?? shared)) : null;
  }
}
