import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { isTree, type Tree } from "./merge-config.js";

/** Parts of the config that no theme may say: they decide what a chart means, or how large it may be. */
export const NOT_PAINT: readonly string[] = ["theme", "format", "enrich", "auto", "bins", "turn", "scale", "limits"];

export type Themes = Readonly<Record<string, Tree>>;

/** One theme to lay over the defaults. */
export interface ThemeLayer {
  name: string;
  over: Tree;
}

/** Themes of the house with those of a caller's overlay. Raises `CONFIG_WRONG` for one that is no object. */
export function readThemes(house: Themes, given: unknown, report: (found: Issue) => void): Themes {
  if (given === undefined || given === null) return house;
  const out: Record<string, Tree> = { ...house };
  const fault = (name: string, received: unknown) =>
    report(issue("CONFIG_WRONG", { path: "", name, received, detail: `"${name}" is an object in the shape of the config` }));
  if (!isTree(given)) fault("themes", given);
  else
    for (const [name, theme] of Object.entries(given)) {
      if (isTree(theme)) out[name] = theme;
      else fault(`themes.${name}`, theme);
    }
  return out;
}

/** `THEME_UNKNOWN`: no theme has this name. */
export function unknownTheme(themes: Themes, received: unknown, path: string): Issue {
  const allowed = Object.keys(themes);
  const suggestion = typeof received === "string" ? nearest(received, allowed) : undefined;
  return issue("THEME_UNKNOWN", { path, received, allowed, ...(suggestion === undefined ? {} : { suggestion }) });
}

/**
 * A theme with those it extends, the first to lay over first. Raises `THEME_UNKNOWN` for a theme that extends one there is not,
 * and for themes that extend each other; they are then taken without it.
 */
export function themeChain(themes: Themes, name: string, over: Tree, report: (found: Issue) => void): ThemeLayer[] {
  const chain: ThemeLayer[] = [];
  const seen = new Set<string>();
  let layer: ThemeLayer | undefined = { name, over };
  while (layer) {
    const { extends: base, ...rest }: Tree = layer.over;
    chain.unshift({ name: layer.name, over: rest });
    seen.add(layer.name);
    if (base === undefined || base === null) break;
    if (typeof base !== "string" || !Object.hasOwn(themes, base) || seen.has(base)) {
      report({ ...unknownTheme(themes, base, ""), severity: "warning" });
      break;
    }
    layer = { name: base, over: themes[base]! };
  }
  return chain;
}
