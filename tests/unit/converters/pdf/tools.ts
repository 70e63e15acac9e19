import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Programs that look at a pdf; each says its version. Debian: poppler-utils and qpdf. */
const programs = { pdftoppm: "-v", pdftotext: "-v", pdffonts: "-v", pdfinfo: "-v", qpdf: "--version" } as const;
type Program = keyof typeof programs;

/** Those that this machine lacks. */
export const missing = (Object.keys(programs) as Program[]).filter((name) => spawnSync(name, [programs[name]]).error !== undefined);

/** Whether pages can be looked at; when not, says once which programs are missing. */
export const canLook = missing.length === 0;
if (!canLook) console.warn(`Skipped: looking at pdf pages needs ${missing.join(", ")} (Debian: apt-get install poppler-utils qpdf).`);

function run(program: Program, pdf: Uint8Array, args: (file: string) => string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "dataface-pdf-"));
  try {
    const file = join(folder, "page.pdf");
    writeFileSync(file, pdf);
    return execFileSync(program, args(file), { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A picture as RGBA. */
export interface Raster {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** The page, opaque, as poppler draws it: 144 dpi is two pixels a px. */
export function rasterize(pdf: Uint8Array, dpi = 144): Raster {
  const ppm = run("pdftoppm", pdf, (file) => ["-r", `${dpi}`, file]);
  const [header, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(ppm.subarray(0, 40).toString("latin1"))!;
  const colors = ppm.subarray(header.length);
  const pixels = new Uint8Array(Number(width) * Number(height) * 4).fill(255);
  for (let i = 0; i < pixels.length / 4; i++) pixels.set(colors.subarray(3 * i, 3 * i + 3), 4 * i);
  return { width: Number(width), height: Number(height), pixels };
}

/** The text of the page in the order it is written. */
export const textOf = (pdf: Uint8Array): string => run("pdftotext", pdf, (file) => ["-raw", file, "-"]).toString("utf8");

/** One line for each font: name, type, encoding, emb, sub, uni. */
export const fontsOf = (pdf: Uint8Array): string[] =>
  run("pdffonts", pdf, (file) => [file])
    .toString("utf8")
    .trim()
    .split("\n")
    .slice(2);

/** What `pdfinfo` says, by name. `-struct-text` and the like as extra words. */
export function infoOf(pdf: Uint8Array, ...words: string[]): string {
  return run("pdfinfo", pdf, (file) => [...words, file]).toString("utf8");
}

/** What qpdf finds wrong; throws when it is an error. */
export const qpdfCheck = (pdf: Uint8Array): string => run("qpdf", pdf, (file) => ["--check", file]).toString("utf8");

/** The file with every stream unpacked, for looking into. */
export const unpacked = (pdf: Uint8Array): string =>
  run("qpdf", pdf, (file) => ["--qdf", "--object-streams=disable", file, "-"]).toString("latin1");
