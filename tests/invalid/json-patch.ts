import type { JsonPatchStep } from "../../src/issues/issue.js";

type Node = Record<string, unknown> | unknown[];

const steps = (path: string): string[] =>
  path
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The object or list that holds a place, and the last step. @throws when there is none, as RFC 6902 asks. */
function holderOf(root: Node, path: string): [Node, string] {
  const all = steps(path);
  let node: unknown = root;
  for (const step of all.slice(0, -1)) node = (node as Record<string, unknown>)[step];
  if (typeof node !== "object" || node === null) throw new Error(`nothing holds ${path}`);
  return [node as Node, all.at(-1)!];
}

function taken(root: Node, path: string): unknown {
  const [holder, key] = holderOf(root, path);
  if (!Object.hasOwn(holder, key)) throw new Error(`there is no ${path}`);
  const value = (holder as Record<string, unknown>)[key];
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return value;
}

function put(root: Node, path: string, value: unknown): void {
  const [holder, key] = holderOf(root, path);
  if (Array.isArray(holder)) holder.splice(Number(key), 0, value);
  else holder[key] = value;
}

/** A copy with a patch applied. Source: RFC 6902. */
export function patched<T extends object>(root: T, patch: readonly JsonPatchStep[]): T {
  const copy = structuredClone(root) as unknown as Node;
  for (const step of patch) {
    if (step.op === "remove") taken(copy, step.path);
    else if (step.op === "move") put(copy, step.path, taken(copy, step.from));
    else {
      if (step.op === "replace") taken(copy, step.path);
      put(copy, step.path, step.value);
    }
  }
  return copy as unknown as T;
}
