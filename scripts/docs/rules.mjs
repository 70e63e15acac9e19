// docs/rules.md: every rule, read from the sources.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../lib/run.mjs";
import { code, codes, fill, table } from "./markdown.mjs";
import { rulesOf, sourceFiles } from "./read-rules.mjs";
import { stages } from "./rule-groups.mjs";

const sentence = (reason) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${reason.endsWith("…") ? "" : "."}`;
const link = (file) => `[${file.replace(/^src\//, "")}](../${file})`;

const groupOf = (name) => name.slice(0, name.indexOf("."));

/** Every rule of the library. @throws when a name has two meanings. */
export const libraryRules = () => rulesOf(sourceFiles(top));

export function rulesPage(rules = libraryRules()) {
  const known = stages.flatMap(({ groups }) => groups.flatMap((group) => group.rules));
  const lost = rules.filter(({ name }) => !known.includes(groupOf(name)));
  if (lost.length > 0) throw new Error(`scripts/docs/rule-groups.mjs has no group for ${lost.map(({ name }) => name).join(", ")}`);
  const section = (group) => {
    const listed = group.rules.flatMap((prefix) => rules.filter(({ name }) => groupOf(name) === prefix));
    if (listed.length === 0) throw new Error(`scripts/docs/rule-groups.mjs has a group "${group.title}" without rules`);
    return [
      `### ${group.title}`,
      `Decides ${codes(group.decides)}.`,
      table(
        ["Rule", "Because", "Where"],
        listed.map(({ name, reasons, files }) => [code(name), reasons.map(sentence).join("<br>"), files.map(link).join(", ")]),
      ),
    ].join("\n\n");
  };
  return fill(readFileSync(join(top, "scripts/docs/rules.md"), "utf8"), {
    rules: () => stages.map(({ stage, intro, groups }) => [`## ${stage}`, intro, ...groups.map(section)].join("\n\n")).join("\n\n"),
  });
}
