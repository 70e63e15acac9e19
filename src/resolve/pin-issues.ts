import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import type { FieldSaid } from "./field-colors.js";

/** `COLOR_UNSEEN_PIN` for pins of what is neither in the rows nor listed, `COLOR_SHARED_PIN` for pins of one colour. @param known keys that are there or listed. */
export function pinIssues({ pins }: FieldSaid, known: ReadonlySet<string>): Issue[] {
  const first = new Map<string, string>();
  return pins.flatMap(({ key, color, path }) => {
    const issues: Issue[] = [];
    if (!known.has(key)) {
      const meant = nearest(key, known);
      const more = meant === undefined ? {} : { suggestion: meant };
      issues.push(issue("COLOR_UNSEEN_PIN", { path, received: key, name: key, allowed: [...known], ...more }));
    }
    const other = first.get(color);
    if (other === undefined) first.set(color, key);
    else {
      const detail = `${JSON.stringify(other)} and ${JSON.stringify(key)} are pinned to one colour, ${color}`;
      issues.push(issue("COLOR_SHARED_PIN", { path, received: color, name: key, detail }));
    }
    return issues;
  });
}
