import type { Request } from "./args.js";
import { dataFilesOf } from "./face.js";
import { CONFIG_FILE, findConfig } from "./find-config.js";
import type { Shell } from "./shell.js";

/** Every file that a run reads: charts and faces, the data their queries name, rows, fonts, colours and configs. */
export async function watchedFiles(request: Request, shell: Shell): Promise<string[]> {
  const given = [...request.tables, ...request.fontFiles].map(({ file }) => file);
  const named = [request.data, request.config, request.colors, ...given];
  const found: (string | undefined)[] = [...request.charts, ...named];
  for (const chart of request.charts) {
    found.push(...(await dataFilesOf(shell, chart)));
    if (request.config === undefined && !request.isConfigOff) found.push(findConfig(shell, chart) ?? CONFIG_FILE);
  }
  return [...new Set(found.filter((each) => each !== undefined))];
}
