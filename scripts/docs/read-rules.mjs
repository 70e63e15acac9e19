// Every rule that can stand in `origins`, with its reasons, read from the sources.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { createReader, OPEN, walk } from "./words-of.mjs";

/**
 * @typedef {object} Rule
 * @property {string} name
 * @property {string[]} reasons sentences without their full stop; `…` stands for what the chart or its rows fill in
 * @property {string[]} files where it is decided, from the top
 */

/** A rule that cannot be documented: a reason without a name, or a name with two meanings. */
export class RuleError extends Error {}

const propertyOf = (object, name) => object.properties.find((each) => each.name?.getText() === name);
const expressionOf = (property) => (ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer);

/** Whether an expression hands on a rule that was named elsewhere: `fact.rule`. */
const isHandedOn = (expression) => ts.isPropertyAccessExpression(expression) && expression.name.text === "rule";

const place = (node) => {
  const source = node.getSourceFile();
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1}:${character + 1}`;
};

/** Every `{rule, reason}` of the sources, one entry per name and sentence. */
function* sayings(sources) {
  const { read } = createReader(sources);
  for (const source of sources)
    for (const node of walk(source)) {
      if (!ts.isObjectLiteralExpression(node)) continue;
      const rule = propertyOf(node, "rule");
      if (!rule) continue;
      const expression = expressionOf(rule);
      const names = read(expression);
      const reason = propertyOf(node, "reason");
      if (names.length === 0) {
        if (!reason && !isHandedOn(expression)) continue;
        const isWhole = isHandedOn(expression) && (!reason || read(expressionOf(reason)).length === 0);
        if (!isWhole) throw new RuleError(`${place(node)}: a reason stands here without a name of its rule that can be read`);
        continue;
      }
      for (const name of names) {
        // Where the name comes from a table of rules, so do the reasons: all that stand in the rule's own record.
        const record = [...name.env.values()].find((each) => typeof each === "object" && ts.isObjectLiteralExpression(each));
        const reasons = reason
          ? read(expressionOf(reason), name.env)
          : record
            ? [...walk(record)]
                .filter((each) => ts.isPropertyAssignment(each) && each.name.getText() === "reason")
                .flatMap((each) => read(each.initializer))
            : [];
        for (const each of reasons.length > 0 ? reasons : [{ text: OPEN }])
          yield { name: name.text, reason: each.text, site: place(name.site), file: name.site.getSourceFile().fileName };
      }
    }
}

/**
 * Rules in the order of the sources, each once.
 * @param {readonly { path: string, text: string }[]} files
 * @returns {Rule[]}
 * @throws RuleError when a name stands in two places with different reasons
 */
export function rulesOf(files) {
  const sources = files.map((file) => ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true));
  const found = new Map();
  for (const { name, reason, site, file } of sayings(sources)) {
    const rule = found.get(name) ?? { files: new Set(), sites: new Map() };
    found.set(name, rule);
    rule.files.add(file);
    rule.sites.set(site, (rule.sites.get(site) ?? new Set()).add(reason));
  }
  return [...found].map(([name, { files, sites }]) => {
    const [[first, reasons], ...others] = sites;
    for (const [site, other] of others)
      if (other.size !== reasons.size || [...other].some((each) => !reasons.has(each)))
        throw new RuleError(
          `the rule "${name}" has two meanings: ${[...reasons].join("; ")} (${first}) and ${[...other].join("; ")} (${site}). Give one another name`,
        );
    return { name, reasons: [...reasons], files: [...files].sort() };
  });
}

/** The sources that decide: everything under src/ but what is generated. */
export function sourceFiles(top) {
  return (
    readdirSync(join(top, "src"), { recursive: true })
      .map((name) => `src/${`${name}`.replaceAll("\\", "/")}`)
      // Words of languages have a layer type of that name, and decide nothing.
      .filter((path) => path.endsWith(".ts") && !/^src\/(?:generated|format\/sentences)\//.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(top, path), "utf8") }))
  );
}
