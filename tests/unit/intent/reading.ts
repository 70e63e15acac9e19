import { checkChart } from "../../../src/intent/checking.js";
import * as intent from "../../../src/intent/parse.js";
import { readYaml } from "../../../src/intent/read-yaml.js";

type Options = Omit<intent.IntentOptions, "checkChart" | "readYaml">;

/** Reading a chart with all that a door puts into it. */
export const parseIntentWithPositions = (source: unknown, options: Options = {}, isShared = false) =>
  intent.parseIntentWithPositions(source, { checkChart, readYaml, ...options }, isShared);
export const parseIntent = (source: unknown, options: Options = {}) => parseIntentWithPositions(source, options).intent;
