// The licences of everything that is bundled, as one text in which every licence text stands once.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "./run.mjs";

const line = "-".repeat(80);

/** Folder in node_modules of the package a bundled file belongs to; null for our own files. */
function packageFolder(file) {
  return /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"))?.[1] ?? null;
}

function textsOf(folder) {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").trim());
}

/** Licences of the packages in these folders: for each text the packages it holds for, then the text. */
function ofPackages(folders) {
  const holders = new Map();
  for (const folder of folders) {
    const full = join(top, folder);
    const { name, version, license, author } = JSON.parse(readFileSync(join(full, "package.json"), "utf8"));
    if (!license) throw new Error(`${name} states no licence and cannot be bundled`);
    const who = typeof author === "string" ? author : author?.name;
    const text = textsOf(full).join("\n\n") || `Licence: ${license}${who ? `. Copyright ${who}` : ""}`;
    holders.set(text, [...(holders.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...holders].map(([text, names]) => `${line}\n${names.sort().join("\n")}\n\n${text}\n`);
}

/** Bundled files that an earlier bundle lists beside itself. */
function listedInputs() {
  const files = ["maths", "geo"].map((name) => join(top, `src/generated/${name}/inputs.txt`));
  return files.flatMap((file) => (existsSync(file) ? readFileSync(file, "utf8").split("\n") : []));
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

/** The rasteriser's WebAssembly, which no list of modules shows. */
function rasterizer() {
  const { name, version, license } = JSON.parse(readFileSync(join(top, "node_modules/@resvg/resvg-wasm/package.json"), "utf8"));
  const where = "https://github.com/yisibl/resvg-js and https://github.com/RazrFalcon/resvg";
  return [
    `${line}\n${name} ${version} (${license})\n\nCopyright (c) 2021-present, yisibl. Licence: Mozilla Public License 2.0, https://www.mozilla.org/MPL/2.0/.\nIts WebAssembly is in this package unchanged; its source code is available under that licence at\n${where}.\n`,
  ];
}

/** Names of countries in many languages, of the Unicode Common Locale Data Repository. */
function regionNames() {
  return [
    `${line}\nNames of countries (Unicode CLDR)\n\n${readFileSync(join(top, "src/geo/keys/tables/UNICODE-LICENSE.txt"), "utf8").trim()}\n`,
  ];
}

/** What no list of modules shows either: the shaper's WebAssembly, and the names of countries in many languages. */
const TAKEN_IN = ["node_modules/harfbuzzjs", "node_modules/i18n-iso-countries"];

/** The whole text for THIRD-PARTY-NOTICES.txt; `inputs` are the bundled files, relative to the top. */
export function notices(inputs) {
  const folders = [
    ...new Set([...[...inputs, ...listedInputs()].map(packageFolder).filter((folder) => folder !== null), ...TAKEN_IN]),
  ].sort();
  const parts = [...ofPackages(folders), ...engine(), ...rasterizer(), ...regionNames(), ...faces()];
  return `This package contains code and typefaces of others, under these licences.\n\n${parts.join("\n")}`;
}
