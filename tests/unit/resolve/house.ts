import { house } from "../../../src/generated/defaults.js";
import type { Issue } from "../../../src/issues/issue.js";
import type { Config, House } from "../../../src/resolve/config.js";
import { type ConfigQuestion, createConfigOpener } from "../../../src/resolve/open-config.js";

const open = createConfigOpener(house as unknown as House);

/** The house's config with a theme and an overlay, who decided what, and what was wrong. */
export function opened(question: ConfigQuestion = {}) {
  const issues: Issue[] = [];
  return { ...open(question, (found) => issues.push(found)), issues };
}

/** The house's config with nothing laid over it. */
export const houseConfig: Config = opened().config;
