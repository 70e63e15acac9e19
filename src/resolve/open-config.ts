import type { Issue } from "../issues/issue.js";
import { closeColors } from "./close-colors.js";
import type { Config, ConfigFile, House, Palettes } from "./config.js";
import type { KnownNames } from "./config-leaf.js";
import { isTree, mergeLayer, type Tree } from "./merge-config.js";
import { readPalettes } from "./read-palettes.js";
import { NOT_PAINT, readThemes, type Themes, themeChain, unknownTheme } from "./themes.js";

/** What a call says about the config. */
export interface ConfigQuestion {
  /** Over theme and defaults. Besides the keys of the config it may hold `theme`, `themes` and `palettes`. */
  overlay?: Tree | undefined;
  /** What origins call the overlay: a file's name. Default `config`. */
  source?: string | undefined;
  /** Name of a theme, or a theme itself; counts before the chart's own. */
  theme?: string | Tree | undefined;
  /** Name of a theme that the chart says. */
  chartTheme?: string | undefined;
}

/** A config with nothing open. */
export interface OpenedConfig {
  config: Config;
  /** Who decided a key, `theme dark` or the overlay's source; undefined for the defaults. */
  originOf(key: string): string | undefined;
  /** A theme that there is not: `THEME_UNKNOWN`. The chart is refused. */
  refusals: readonly Issue[];
}

/** Leaves of `color` that follow the scheme when nobody decides them. */
const FOLLOWS_SCHEME = ["single", "categorical", "sequential", "diverging", "semantic", "no_data", "other"];

const namesOf = (palettes: Palettes): KnownNames => ({
  palettes,
  semantic: Object.values(palettes).flatMap((palette) => (palette.kind === "semantic" ? Object.keys(palette.light) : [])),
});

/** Every theme of the caller is read once, so that a mistake shows although another theme is used. */
function checkThemes(defaults: ConfigFile, given: unknown, themes: Themes, names: KnownNames, report: (found: Issue) => void): void {
  if (!isTree(given)) return;
  for (const name of Object.keys(given))
    if (isTree(given[name])) {
      const [last] = themeChain(themes, name, given[name], report).slice(-1);
      mergeLayer(defaults, { over: last!.over, at: `themes.${name}`, names, forbidden: NOT_PAINT, report, decides: () => {} });
    }
}

/** The theme that counts: the call's, else the chart's, else the overlay's, else the one of the defaults. */
function chosenTheme(house: House, themes: Themes, q: ConfigQuestion): { name: string; over: Tree; refusals: Issue[] } {
  const said: [unknown, string][] = [
    [q.theme, ""],
    [q.chartTheme, "/style/theme"],
    [q.overlay?.theme, ""],
    [house.defaults.theme, ""],
  ];
  const refusals = said.flatMap(([name, path]) =>
    name === undefined || isTree(name) || (typeof name === "string" && Object.hasOwn(themes, name))
      ? []
      : [unknownTheme(themes, name, path)],
  );
  const [first] = said.find(([name]) => isTree(name) || (typeof name === "string" && Object.hasOwn(themes, name)))!;
  if (isTree(first)) return { name: "of the call", over: first, refusals };
  return { name: first as string, over: themes[first as string]!, refusals };
}

function open(house: House, q: ConfigQuestion, report: (found: Issue) => void): OpenedConfig {
  const { palettes: givenPalettes, themes: givenThemes, theme: _, ...over } = q.overlay ?? {};
  const palettes = readPalettes(house.palettes, givenPalettes, report);
  const themes = readThemes(house.themes, givenThemes, report);
  const names = namesOf(palettes);
  checkThemes(house.defaults, givenThemes, themes, names, report);
  const { name, over: theme, refusals } = chosenTheme(house, themes, q);
  const origins = new Map<string, string>();
  // The faults of a theme that has a name were told above; those of one handed in with the call are told here.
  const reportTheme = isTree(q.theme) ? report : () => {};
  let config = { ...house.defaults, theme: name };
  for (const layer of themeChain(themes, name, theme, reportTheme))
    config = mergeLayer(config, {
      over: layer.over,
      at: "theme",
      names,
      forbidden: NOT_PAINT,
      report: reportTheme,
      decides: (key) => origins.set(key, `theme ${layer.name}`),
    });
  const source = q.source ?? "config";
  config = mergeLayer(config, { over, at: "", names, forbidden: [], report, decides: (key) => origins.set(key, source) });
  const scheme = origins.get("color.scheme");
  if (scheme !== undefined) for (const key of FOLLOWS_SCHEME) if (!origins.has(`color.${key}`)) origins.set(`color.${key}`, scheme);
  return { config: closeColors(config, palettes), originOf: (key) => origins.get(key), refusals };
}

export type ConfigOpener = (q: ConfigQuestion, report: (found: Issue) => void) => OpenedConfig;

/** Merges defaults, theme and overlay, in this order. Configs without an overlay are made once for each theme of the house and kept. */
export function createConfigOpener(house: House): ConfigOpener {
  const kept = new Map<string, OpenedConfig>();
  return (q, report) => {
    const name = q.theme ?? q.chartTheme ?? house.defaults.theme;
    const isKept = q.overlay === undefined && typeof name === "string" && Object.hasOwn(house.themes, name);
    // A chart's theme that the call's overrides is looked at too: it may be one there is not.
    if (!isKept || (q.chartTheme !== undefined && !Object.hasOwn(house.themes, q.chartTheme))) return open(house, q, report);
    let config = kept.get(name);
    if (!config) {
      config = open(house, { theme: name }, report);
      kept.set(name, config);
    }
    return config;
  };
}
