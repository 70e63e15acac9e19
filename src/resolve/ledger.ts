import type { Origin } from "../chart/resolved.js";
import { parseCssColor } from "../color/css.js";
import type { Suggestion } from "../enrich/types.js";

/** Name of the file that house defaults come from, as it stands in origins. */
const DEFAULTS = "chart-defaults";

/** Joins a JSON pointer. */
export const at = (path: string, key: string | number): string =>
  typeof key === "number" || !/[~/]/.test(key) ? `${path}/${key}` : `${path}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`;

/** Why a leaf is as it is: a suggestion, the key of the config, the author; or, of a whole group, what the config says of each of its keys. */
type Why = Suggestion<unknown> | string | typeof AUTHOR | Group;

/** Leaves that the config decided together. */
interface Group {
  readonly keys: readonly string[];
  /** Key of the config that they stand under. */
  readonly source: string;
}

const isGroup = (why: Why): why is Group => typeof why === "object" && "keys" in why;

const AUTHOR = Symbol("author");

/**
 * Decides leaf by leaf and remembers who did: authored beats enriched, enriched beats config.
 * `undefined` is "not said"; null is a decision like any other.
 */
export class Ledger {
  /** Leaves in the order they were decided, and why; the last word on a leaf counts. Written out only when somebody asks. */
  private readonly paths: string[] = [];
  private readonly whys: Why[] = [];
  private written: { origins: Record<string, Origin>; count: number } | undefined;

  /**
   * @param suggested leaves that look authored but came from enrichment, by pointer.
   * @param overlaid which theme or overlay decided a key of the config; undefined for the defaults.
   */
  constructor(
    private readonly suggested: Readonly<Record<string, Suggestion<unknown>>>,
    private readonly overlaid: (source: string) => string | undefined,
  ) {}

  /** Who decided each leaf, by JSON pointer; frozen. */
  get origins(): Readonly<Record<string, Origin>> {
    if (this.written?.count !== this.paths.length) {
      const origins: Record<string, Origin> = {};
      this.paths.forEach((path, i) => {
        const why = this.whys[i]!;
        if (!isGroup(why)) origins[path] = this.originOf(path, why);
        else for (const key of why.keys) origins[`${path}/${key}`] = this.originOf(`${path}/${key}`, `${why.source}.${key}`);
      });
      for (const origin of Object.values(origins)) {
        if (origin.by === "enriched" && typeof origin.evidence === "object") Object.freeze(origin.evidence);
        Object.freeze(origin);
      }
      this.written = { origins: Object.freeze(origins), count: this.paths.length };
    }
    return this.written!.origins;
  }

  /** Whether the author decided a leaf. */
  isAuthored(path: string): boolean {
    const last = this.paths.lastIndexOf(path);
    return last >= 0 && this.whys[last] === AUTHOR && this.suggestion(path) === undefined;
  }

  authored<T>(path: string, value: T): T {
    this.paths.push(path);
    this.whys.push(AUTHOR);
    return value;
  }

  enriched<T>(path: string, suggestion: Suggestion<T>): T {
    this.paths.push(path);
    this.whys.push(suggestion);
    return suggestion.value;
  }

  config<T>(path: string, value: T, source: string): T {
    this.paths.push(path);
    this.whys.push(source);
    return value;
  }

  /** Notes what the config says of each of the keys under a path. */
  group(path: string, keys: readonly string[], source: string): void {
    this.paths.push(path);
    this.whys.push({ keys, source });
  }

  /** Takes back who decided a leaf that the chart does not have after all. */
  forget(path: string): void {
    const last = this.paths.lastIndexOf(path);
    if (last < 0) return;
    this.paths.splice(last, 1);
    this.whys.splice(last, 1);
    this.written = undefined;
  }

  private originOf(path: string, why: Exclude<Why, Group>): Origin {
    if (why === AUTHOR) return this.suggestion(path) ?? { by: "authored" };
    if (typeof why === "string") return { by: "config", source: `${this.overlaid(why) ?? DEFAULTS}: ${why}` };
    const { value: _, ...reason } = why as Suggestion<unknown>;
    return { by: "enriched", ...reason };
  }

  /** The first that was said: by the author, by the rows, by the house. */
  choose<T>(path: string, authored: T | undefined, enriched: Suggestion<T> | undefined, config?: { value: T; source: string }): T {
    if (authored !== undefined) return this.authored(path, authored);
    if (enriched !== undefined) return this.enriched(path, enriched);
    if (config !== undefined) return this.config(path, config.value, config.source);
    throw new Error(`nothing decides ${path}`);
  }

  /** `choose` for every key of a config object at once: noted as one, and what the author said of a key beside it, so that a look nobody changes costs little. */
  paint<T extends object>(path: string, authored: Partial<T> | undefined, config: T, source: string): T {
    const out: T = { ...config };
    this.group(path, Object.keys(config), source);
    for (const key in authored) {
      if (!Object.hasOwn(config, key)) continue;
      const said = authored[key];
      const clean = typeof said === "string" && /(^|_)color$/.test(key) ? parseCssColor(said)?.hex : said;
      if (clean !== undefined) out[key] = this.authored<unknown>(`${path}/${key}`, clean) as T[typeof key];
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
