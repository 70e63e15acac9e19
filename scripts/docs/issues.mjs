// docs/issues.md: every code, with messages made by running charts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../lib/run.mjs";
import { issueExamples } from "./issue-examples.mjs";
import { code, fill, table } from "./markdown.mjs";
import { codesOf } from "./read-codes.mjs";
import { sourceFiles } from "./read-rules.mjs";

const read = (path) => readFileSync(join(top, path), "utf8");

/** Every code of the library with its meaning and severity. */
export const libraryCodes = () => codesOf(read("src/issues/codes.ts"), read("src/issues/messages.ts"));

/** Codes that some source outside the table of texts names. */
export function raisedCodes() {
  const sources = sourceFiles(top).filter(({ path }) => !path.startsWith("src/issues/"));
  return new Set(sources.flatMap(({ text }) => [...text.matchAll(/"([A-Z]+(?:_[A-Z]+)+|ABORTED)"/g)].map((found) => found[1])));
}

/** A run of the command line on files that only this process knows. */
async function runCommand(library, { words, files }) {
  let told = "";
  const shell = {
    async read(path) {
      if (path in files) return new TextEncoder().encode(files[path]);
      throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    },
    write() {
      throw new Error("the folder may not be changed");
    },
    kindOf: (path) => (path in files ? "file" : "none"),
    out: () => {},
    err: (text) => {
      told += text;
    },
    isTerminal: false,
    clock: () => 0,
  };
  await library.run([...words, "--json"], shell, async () => library);
  return told
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

async function issuesOf(library, example) {
  if (example.file) return JSON.parse(read(`tests/invalid/${example.file}.issues.json`));
  if (example.words) return runCommand(library, example);
  try {
    if (example.face) return (await library.renderFace(example.face, { format: "json", ...example.options })).issues;
    if (!example.draw) return library.check(example.chart, example.options);
    return (await library.render(example.chart, example.options)).issues;
  } catch (error) {
    if (error.name !== "RenderError") throw error;
    return error.issues;
  }
}

/** The message of the example of a code; "" when it has none. @throws when its example is not told so. */
async function messageOf(library, name) {
  const example = issueExamples[name];
  if (!example) return "";
  const found = (await issuesOf(library, example)).find((each) => each.code === name);
  if (!found) throw new Error(`the example of ${name} in scripts/docs/issue-examples.mjs is not told ${name}`);
  return found.message;
}

/** @param {any} library see library.mjs */
export async function issuesPage(library) {
  const codes = libraryCodes();
  const raised = raisedCodes();
  const sections = [];
  for (const group of new Set(codes.map((each) => each.group))) {
    const rows = [];
    for (const each of codes.filter((one) => one.group === group)) {
      const message = await messageOf(library, each.code);
      const meaning = raised.has(each.code) ? each.meaning : `${each.meaning} Not used yet.`;
      rows.push([code(each.code), each.severity, meaning, message === "" ? "" : code(message.replaceAll("`", "'"))]);
    }
    sections.push(`## ${group.charAt(0).toUpperCase()}${group.slice(1)}\n\n${table(["Code", "Severity", "Meaning", "Example"], rows)}`);
  }
  return fill(read("scripts/docs/issues.md"), { issues: () => sections.join("\n\n") });
}
