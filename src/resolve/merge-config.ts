import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import type { Config } from "./config.js";
import { readConfigLeaf } from "./config-leaf.js";

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** Defaults with a caller's overlay, leaf by leaf; unknown keys and values that cannot stand there are `CONFIG_WRONG` and left out. `overlaid` tells which leaves the caller gave. */
export function mergeConfig(
  defaults: Config,
  overlay: Readonly<Record<string, unknown>> | undefined,
  report: (issue: Issue) => void,
): { config: Config; overlaid: ReadonlySet<string> } {
  const overlaid = new Set<string>();
  if (overlay === undefined) return { config: defaults, overlaid };
  const merge = (base: Tree, over: Tree, path: string): Tree => {
    const out: Tree = { ...base };
    for (const [key, value] of Object.entries(over)) {
      const where = path === "" ? key : `${path}.${key}`;
      if (value === undefined) continue;
      if (!Object.hasOwn(base, key)) {
        const suggestion = nearest(key, Object.keys(base));
        report(
          issue("CONFIG_WRONG", {
            path: "",
            received: where,
            name: where,
            allowed: Object.keys(base),
            ...(suggestion === undefined ? {} : { suggestion }),
            detail: `there is no key "${where}"`,
          }),
        );
        continue;
      }
      const before = base[key];
      if (isTree(before) && isTree(value)) out[key] = merge(before, value, where);
      else {
        const read = isTree(before) ? { wrong: "is an object" } : readConfigLeaf(where, before, value);
        if ("wrong" in read) report(issue("CONFIG_WRONG", { path: "", received: value, name: where, detail: `"${where}" ${read.wrong}` }));
        else {
          out[key] = read.value;
          overlaid.add(where);
        }
      }
    }
    return out;
  };
  return { config: merge(defaults as unknown as Tree, overlay, "") as unknown as Config, overlaid };
}
