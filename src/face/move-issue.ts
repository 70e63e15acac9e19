import type { Issue } from "../issues/issue.js";

/** What an issue says, without its place. */
export function wordsOf({ message, path, at }: Issue): string {
  const place = `${path === "" ? "chart" : path}${at ? ` (line ${at.line})` : ""}: `;
  return message.startsWith(place) ? message.slice(place.length) : message;
}

/**
 * An issue of a chart as one of the face.
 * @param toPath the JSON pointer in the face of one in the chart.
 */
export function movedIssue(found: Issue, toPath: (path: string) => string): Issue {
  const { at: _, fix, ...rest } = found;
  const path = toPath(found.path);
  const moved = fix?.map((step) =>
    "from" in step ? { ...step, from: toPath(step.from), path: toPath(step.path) } : { ...step, path: toPath(step.path) },
  );
  return { ...rest, path, message: `${path === "" ? "face" : path}: ${wordsOf(found)}`, ...(moved && { fix: moved }) };
}
