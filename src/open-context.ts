import type { RenderContext } from "./context/context.js";
import type { Limits } from "./context/limits.js";
import type { TextMeasurer } from "./context/measurer.js";
import { houseLocale } from "./format/locale.js";
import { RenderError } from "./issues/error.js";
import type { Issue } from "./issues/issue.js";
import { issue } from "./issues/messages.js";

/** A context for one call, in the language of the house. */
export function openContext(
  measurer: TextMeasurer,
  limits: Limits,
  now: number,
  signal: AbortSignal | undefined,
): RenderContext & {
  /** Silences warnings and notes by their codes, those reported before too. */
  silence(codes: readonly string[]): void;
} {
  const silenced = new Set<string>();
  const isSilent = (found: Issue) => found.severity !== "error" && silenced.has(found.code);
  const issues: Issue[] = [];
  const seen = new Set<string>();
  return {
    measurer,
    limits,
    locale: houseLocale,
    now,
    issues,
    report(found) {
      const key = `${found.code} ${found.path} ${found.message}`;
      if (seen.has(key) || isSilent(found)) return;
      seen.add(key);
      issues.push(found);
    },
    silence(codes) {
      for (const code of codes) silenced.add(code);
      if (issues.some(isSilent)) issues.splice(0, issues.length, ...issues.filter((each) => !isSilent(each)));
    },
    checkpoint() {
      if (signal?.aborted) throw new RenderError([issue("ABORTED", { path: "" })]);
    },
  };
}
