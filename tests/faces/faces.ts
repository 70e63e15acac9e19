import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { duckdb } from "../../dist/duckdb.js";

export const folder = import.meta.dirname;

/** Where the data of a face lie: beside it, or among the public data sets. */
const dataOf = (name: string): string =>
  name === "sales_review" ? folder : join(dirname(dirname(folder)), "node_modules/vega-datasets/data");

export interface FaceFile {
  name: string;
  text: string;
  /** Executes its queries. */
  execute: ReturnType<typeof duckdb>;
}

/** The faces of the corpus. */
export const faces = (): FaceFile[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".face.yaml"))
    .sort()
    .map((file) => {
      const name = file.replace(/\.face\.yaml$/, "");
      return { name, text: readFileSync(join(folder, file), "utf8"), execute: duckdb({ folder: dataOf(name) }) };
    });

export const formats = ["svg", "png", "pdf", "json", "yaml"] as const;

/** What is kept of an output: the svg as it is, the others as their hash. */
export const kept = (format: string, content: string | Uint8Array): string =>
  format === "svg" ? `${content}` : `${createHash("sha256").update(content).digest("hex")} ${content.length}\n`;

/** Where the expected output of a face lies. */
export const expectedFile = (name: string, format: string): string =>
  join(folder, "expected", `${name}.${format}${format === "svg" ? "" : ".sha256"}`);
