import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { type KnownNames, readConfigLeaf } from "./config-leaf.js";
import { switchedOff } from "./switched-off.js";

export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** A theme or an overlay, and what is done with it. */
export interface Layer {
  over: Tree;
  /** Path of the layer itself in what the caller wrote: "" or "themes.acme". */
  at: string;
  names: KnownNames;
  /** Sections at the top that this layer may not say. */
  forbidden: readonly string[];
  report(found: Issue): void;
  /** Told every leaf that the layer decides. */
  decides(path: string): void;
}

/** What an overlay may hold at its top besides the keys of the config. */
const BESIDE = ["palettes", "themes"];

/** `CONFIG_WRONG` at a path of the layer. */
const wrong = (where: string, received: unknown, detail: string, allowed?: readonly string[], word?: string): Issue => {
  const suggestion = word === undefined || allowed === undefined ? undefined : nearest(word, allowed);
  return issue("CONFIG_WRONG", {
    path: "",
    received,
    name: where,
    detail,
    ...(allowed === undefined ? {} : { allowed }),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
};

/**
 * Lays a theme or an overlay over a config leaf by leaf. Null switches off: see `switchedOff`; on a part that has `visible`, the part.
 * Unknown keys and values that cannot stand there are `CONFIG_WRONG` and left out.
 */
export function mergeLayer<T extends object>(base: T, layer: Layer): T {
  const { names, report, decides } = layer;
  const merge = (before: Tree, over: Tree, path: string): Tree => {
    const out: Record<string, unknown> = { ...before };
    for (const [key, value] of Object.entries(over)) {
      const where = path === "" ? key : `${path}.${key}`;
      const shown = layer.at === "" ? where : `${layer.at}.${where}`;
      if (value === undefined) continue;
      if (!Object.hasOwn(before, key)) {
        report(wrong(shown, shown, `there is no key "${shown}"`, [...Object.keys(before), ...(shown === key ? BESIDE : [])], key));
        continue;
      }
      if (path === "" && layer.forbidden.includes(key)) {
        report(wrong(shown, shown, `"${shown}" is not for a theme to say`));
        continue;
      }
      const known = before[key];
      const set = (values: Tree, into: Record<string, unknown>, parent: string) => {
        for (const [each, its] of Object.entries(values)) {
          // What the same layer says of a neighbour counts more than what null on this key means for it.
          if (each !== key && isTree(over) && over[each] !== undefined && over[each] !== null && parent === path) continue;
          into[each] = its;
          decides(parent === "" ? each : `${parent}.${each}`);
        }
      };
      if (isTree(known)) {
        if (isTree(value)) out[key] = merge(known, value, where);
        else if (value === null && Object.hasOwn(known, "visible")) {
          const part: Record<string, unknown> = { ...known };
          set({ visible: false }, part, where);
          out[key] = part;
        } else report(wrong(shown, value, `"${shown}" is an object`));
        continue;
      }
      const off = value === null ? switchedOff(key, before) : undefined;
      if (off) {
        set(off, out, path);
        continue;
      }
      const read = readConfigLeaf(where, known, value, names);
      if ("wrong" in read)
        report(wrong(shown, value, `"${shown}" ${read.wrong}`, read.allowed, typeof value === "string" ? value : undefined));
      else {
        out[key] = read.value;
        decides(where);
      }
    }
    return out;
  };
  return merge(base as Tree, layer.over, "") as T;
}
