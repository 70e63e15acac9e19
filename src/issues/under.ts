import type { Issue } from "./issue.js";

/** An issue about a part of a chart, told of the whole: every pointer of it starts at `prefix`. */
export function underPath(found: Issue, prefix: string): Issue {
  const path = prefix + found.path;
  const words = found.message.slice(found.message.indexOf(": "));
  const fix = found.fix?.map((step) => ({ ...step, path: prefix + step.path, ...("from" in step ? { from: prefix + step.from } : {}) }));
  return { ...found, path, message: path + words, ...(fix && { fix }) } as Issue;
}
