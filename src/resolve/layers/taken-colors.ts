import type { ResolvedLegendChannel } from "../../chart/resolved.js";

/** Colours that the chart and its layers show, so that another meaning gets another colour. Points of a map are told apart by their shape. */
export class TakenColors {
  private readonly shown: { field: string | undefined; colors: readonly string[] }[] = [];

  constructor(private readonly isMap: boolean) {}

  add(field: string | undefined, colors: readonly string[]): void {
    if (!this.isMap) this.shown.push({ field, colors });
  }

  addScale({ field, scale }: ResolvedLegendChannel): void {
    if (scale.type === "ordinal") this.add(field, scale.palette ?? []);
  }

  /** Those of all fields but one, whose values have the same colour wherever they stand. */
  beside(field: string | undefined): ReadonlySet<string> {
    return new Set(this.shown.flatMap((each) => (field !== undefined && each.field === field ? [] : each.colors)));
  }
}
