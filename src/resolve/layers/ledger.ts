import type { Suggestion } from "../../enrich/types.js";
import { Ledger } from "../ledger.js";

/** Pointers of a layer that are the chart's own, so that nothing is noted of them. */
const INHERITED = /^\/(style\/(orientation|color|palette|number_format|time_format)|title|subtitle|type|geo\b)/;

/** The notes about one layer, kept in those of its chart under the layer's pointer. */
export class LayerLedger extends Ledger {
  /** @param isNoted whether a pointer of the layer, seen from the layer, stands in the resolved layer. */
  constructor(
    private readonly whole: Ledger,
    private readonly prefix: string,
    private readonly isNoted: (path: string) => boolean = (path) => !INHERITED.test(path),
  ) {
    super({}, () => undefined);
  }

  override isAuthored(path: string): boolean {
    return this.whole.isAuthored(this.prefix + path);
  }

  override authored<T>(path: string, value: T): T {
    return this.isNoted(path) ? this.whole.authored(this.prefix + path, value) : value;
  }

  override enriched<T>(path: string, suggestion: Suggestion<T>): T {
    return this.isNoted(path) ? this.whole.enriched(this.prefix + path, suggestion) : suggestion.value;
  }

  override config<T>(path: string, value: T, source: string): T {
    return this.isNoted(path) ? this.whole.config(this.prefix + path, value, source) : value;
  }

  override group(path: string, keys: readonly string[], source: string): void {
    const noted = keys.filter((key) => this.isNoted(`${path}/${key}`));
    if (noted.length > 0) this.whole.group(this.prefix + path, noted, source);
  }
}
