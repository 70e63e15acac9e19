import type { Origin } from "../chart/resolved.js";
import { parseCssColor } from "../color/css.js";
import type { Suggestion } from "../enrich/types.js";

/** Name of the file that house defaults come from, as it stands in origins. */
const DEFAULTS = "chart-defaults";

/** Joins a JSON pointer. */
export const at = (path: string, key: string | number): string => `${path}/${`${key}`.replace(/~/g, "~0").replace(/\//g, "~1")}`;

/**
 * Decides leaf by leaf and remembers who did: authored beats enriched, enriched beats config.
 * `undefined` is "not said"; null is a decision like any other.
 */
export class Ledger {
  readonly origins: Record<string, Origin> = {};
  /**
   * @param suggested leaves that look authored but came from enrichment, by pointer.
   * @param overlaid which theme or overlay decided a key of the config; undefined for the defaults.
   */
  constructor(
    private readonly suggested: Readonly<Record<string, Suggestion<unknown>>>,
    private readonly overlaid: (source: string) => string | undefined,
  ) {}

  authored<T>(path: string, value: T): T {
    this.origins[path] = this.suggestion(path) ?? { by: "authored" };
    return value;
  }

  enriched<T>(path: string, suggestion: Suggestion<T>): T {
    const { value, ...why } = suggestion;
    this.origins[path] = { by: "enriched", ...why };
    return value;
  }

  config<T>(path: string, value: T, source: string): T {
    this.origins[path] = { by: "config", source: `${this.overlaid(source) ?? DEFAULTS}: ${source}` };
    return value;
  }

  /** The first that was said: by the author, by the rows, by the house. */
  choose<T>(path: string, authored: T | undefined, enriched: Suggestion<T> | undefined, config?: { value: T; source: string }): T {
    if (authored !== undefined) return this.authored(path, authored);
    if (enriched !== undefined) return this.enriched(path, enriched);
    if (config !== undefined) return this.config(path, config.value, config.source);
    throw new Error(`nothing decides ${path}`);
  }

  /** `choose` for every key of a config object at once. */
  paint<T extends object>(path: string, authored: Partial<T> | undefined, config: T, source: string): T {
    const out = {} as T;
    for (const key of Object.keys(config) as (keyof T & string)[]) {
      const said = authored?.[key];
      const clean = typeof said === "string" && /(^|_)color$/.test(key) ? parseCssColor(said)?.hex : said;
      out[key] = this.choose<unknown>(at(path, key), clean, undefined, { value: config[key], source: `${source}.${key}` }) as T[typeof key];
    }
    return out;
  }

  private suggestion(path: string): Origin | undefined {
    for (let pointer = path; pointer !== ""; pointer = pointer.slice(0, pointer.lastIndexOf("/"))) {
      const found = this.suggested[pointer];
      if (found)
        return {
          by: "enriched",
          rule: found.rule,
          reason: found.reason,
          ...(found.evidence === undefined ? {} : { evidence: found.evidence }),
        };
    }
    return undefined;
  }
}
