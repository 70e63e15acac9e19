import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../fonts/font-charts.js";

const top = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(top, "docs/fonts.md"), "utf8");
const examples = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!);

const google = "@expo-google-fonts";
const files = {
  "brand-400.ttf": `${google}/roboto/400Regular/Roboto_400Regular.ttf`,
  "brand-600.ttf": `${google}/roboto/600SemiBold/Roboto_600SemiBold.ttf`,
  "arabic-400.ttf": `${google}/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf`,
  "arabic-600.ttf": `${google}/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf`,
};

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dataface-fonts-"));
  mkdirSync(join(folder, "node_modules/@dataface"), { recursive: true });
  symlinkSync(top, join(folder, "node_modules/@dataface/render"), "dir");
  for (const [name, path] of Object.entries(files)) writeFileSync(join(folder, name), packageFile(path));
  writeFileSync(join(folder, "chart.yaml"), "type: bar\ndata: {columns: [a, b], values: [[x, 1]]}\nx: a\ny: b\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the examples of docs/fonts.md", () => {
  it("are three", () => expect(examples).toHaveLength(3));

  it.each(examples.map((code, index) => [index + 1, code] as const))("number %d runs", { timeout: 60_000 }, (index, code) => {
    const file = join(folder, `example-${index}.mjs`);
    const ends = code.includes("picture")
      ? "if (picture.issues.length > 0) throw new Error(picture.issues[0].message);\nconsole.log(picture.format);"
      : "";
    writeFileSync(file, `${code}\n${ends}`);
    const said = execFileSync(process.execPath, [file], { cwd: folder, encoding: "utf8" });
    expect(said).toContain(index === 2 ? '"Roboto" has no glyph for ▲' : index === 1 ? "pdf" : "svg");
  });

  it("the command line takes fonts as the page says", { timeout: 60_000 }, () => {
    const cli = join(top, "dist/cli.js");
    const words = ["chart.yaml", "--font", "brand-400.ttf", "--font", "Brand Sans:600=brand-600.ttf", "--shape", "-o", "chart.svg"];
    execFileSync(process.execPath, [cli, ...words], { cwd: folder });
    writeFileSync(join(folder, "named.yaml"), `${readFileSync(join(folder, "chart.yaml"), "utf8")}title: T\nstyle: {font: brand sans}\n`);
    execFileSync(process.execPath, [cli, "named.yaml", ...words.slice(1)], { cwd: folder });
    expect(readFileSync(join(folder, "chart.svg"), "utf8")).toContain('@font-face{font-family:"Brand Sans ');
  });
});
