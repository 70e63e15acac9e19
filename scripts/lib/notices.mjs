// The licences of everything that is bundled, as one text.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "./run.mjs";

const line = "-".repeat(80);

/** Folder in node_modules of the package a bundled file belongs to; null for our own files. */
function packageFolder(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"))?.[1] ?? null;
}

function licenceText(folder) {
  const name = readdirSync(folder).find((each) => /^(licen[cs]e|copying|notice)/i.test(each));
  return name ? readFileSync(join(folder, name), "utf8").trim() : null;
}

function entry(folder) {
  const full = join(top, folder);
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(full, "package.json"), "utf8"));
  const text = licenceText(full);
  const who = typeof author === "string" ? author : author?.name;
  const where = typeof repository === "string" ? repository : repository?.url;
  const head = `${name} ${version} (${license})${where ? `\n${where}` : ""}`;
  if (text === null && !license) throw new Error(`${name} states no licence and cannot be bundled`);
  return { name, text: `${line}\n${head}\n\n${text ?? `Licence: ${license}${who ? `. Author: ${who}` : ""}`}\n` };
}

/** What the engine's own bundle lists, made with it. */
function engine() {
  const file = join(top, "src/generated/engine-licenses.txt");
  return existsSync(file) ? [`${line}\nThe drawing engine consists of these packages:\n\n${readFileSync(file, "utf8").trim()}\n`] : [];
}

function faces() {
  const folder = join(top, "fonts");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /OFL|LICEN[CS]E/i.test(name))
    .sort()
    .map((name) => `${line}\nThe typefaces in fonts/ and in the package (${name})\n\n${readFileSync(join(folder, name), "utf8").trim()}\n`);
}

/** The whole text for THIRD-PARTY-NOTICES.txt; `inputs` are the bundled files, relative to the top. */
export function notices(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== null));
  const entries = [...folders].map(entry).sort((a, b) => (a.name < b.name ? -1 : 1));
  const unique = entries.filter((each, index) => entries.findIndex((other) => other.text === each.text) === index);
  return `This package contains code and typefaces of others, under these licences.\n\n${[...unique.map((each) => each.text), ...engine(), ...faces()].join("\n")}`;
}
