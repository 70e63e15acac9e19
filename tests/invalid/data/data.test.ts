import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check, type Issue, type RenderOptions } from "../../../src/index.js";

// Each <name>.yaml is a chart that reads well and whose rows, scales or options are bad; <name>.issues.json is all it is told.
// A first line "# options: {…}" is what the call says. UPDATE_EXPECTED=1 writes the second from what comes out now: read every message.

const folder = new URL("./", import.meta.url);
const charts = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

const optionsOf = (text: string): RenderOptions => JSON.parse(/^# options: (.*)$/m.exec(text)?.[1] ?? "{}") as RenderOptions;

test("there are bad rows, scales and options of every kind", () => expect(charts.length).toBeGreaterThanOrEqual(40));

test.each(charts)("%s gets exactly its issues", (name) => {
  const expected = new URL(name.replace(/\.yaml$/, ".issues.json"), folder);
  const text = readFileSync(new URL(name, folder), "utf8");
  const found = JSON.parse(JSON.stringify(check(text, optionsOf(text)))) as Issue[];
  if (process.env.UPDATE_EXPECTED) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(JSON.parse(readFileSync(expected, "utf8")));
});
