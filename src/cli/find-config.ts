import { basename, dirname, join, resolve } from "node:path";
import type { Request } from "./args.js";
import { type Finding, hasError } from "./finding.js";
import type { CallOptions } from "./library.js";
import { readConfig } from "./read-inputs.js";
import type { Shell } from "./shell.js";

/** The file that is looked for beside a chart and above it. */
export const CONFIG_FILE = "dataface.config.yaml";

/** Folders looked at; more are a mistake of the file system. */
const MOST_FOLDERS = 64;

/**
 * The config file of a chart: in its folder, or in the nearest folder above that has one.
 * The search ends at a folder with a package.json or a .git, which is looked at, and at the root.
 * @param chart `-` is looked for from the folder of the run.
 */
export function findConfig(shell: Pick<Shell, "kindOf">, chart: string): string | undefined {
  let folder = chart === "-" ? "." : dirname(chart);
  for (let i = 0; i < MOST_FOLDERS; i++) {
    const file = join(folder, CONFIG_FILE);
    if (shell.kindOf(file) === "file") return file;
    const isTop = ["package.json", ".git"].some((each) => shell.kindOf(join(folder, each)) !== "none");
    const above = join(folder, "..");
    if (isTop || resolve(above) === resolve(folder)) return undefined;
    folder = above;
  }
  return undefined;
}

/** The config of one chart; with an error among the findings the chart is not drawn. */
export interface ChartConfig {
  file?: string | undefined;
  options: Pick<CallOptions, "config" | "configName">;
  findings: readonly Finding[];
}

/**
 * Finds and reads the config of each chart: the file of `--config`, none with `--no-config`, else the one found from the chart's folder upwards.
 * A file that several charts share is read, and its mistakes are told, once.
 */
export function configReader(shell: Shell, request: Pick<Request, "config" | "isConfigOff">): (chart: string) => Promise<ChartConfig> {
  const read = new Map<string, ChartConfig>();
  return async (chart) => {
    const file = request.config ?? (request.isConfigOff ? undefined : findConfig(shell, chart));
    if (file === undefined) return { options: {}, findings: [] };
    const known = read.get(file);
    if (known) return { ...known, findings: known.findings.filter(() => hasError(known.findings, false)) };
    const { config, findings } = await readConfig(shell, file);
    const found = { file, options: config === undefined ? {} : { config, configName: basename(file) }, findings } as ChartConfig;
    read.set(file, found);
    return found;
  };
}
