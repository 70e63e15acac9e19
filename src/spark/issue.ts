import type { IssueCode } from "../issues/codes.js";
import { RenderError } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { nearest } from "../issues/suggest.js";

/** An error of the small door, which does not carry the words of every issue. `wrong` and `next` are whole sentences. */
export function refusal(
  code: IssueCode,
  path: string,
  wrong: string,
  more: { received?: unknown; allowed?: readonly string[]; next?: string } = {},
): RenderError {
  const { received, allowed, next } = more;
  const suggestion = allowed && typeof received === "string" ? nearest(received, allowed) : undefined;
  const parts = [
    `${path === "" ? "" : `${path}: `}${wrong}.`,
    ...(allowed ? [`Allowed: ${allowed.join(", ")}.`] : []),
    ...(suggestion ? [`Did you mean "${suggestion}"?`] : []),
    ...(next ? [`${next}.`] : []),
  ];
  const found: Issue = {
    code,
    severity: "error",
    path,
    ...(received === undefined ? {} : { received }),
    ...(allowed ? { allowed } : {}),
    ...(suggestion ? { suggestion } : {}),
    message: parts.join(" "),
  };
  return new RenderError([found]);
}
