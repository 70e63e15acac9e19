import { parseArgs } from "node:util";
import { isIssueCode, issueCodes } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { type Flag, type FlagName, flags } from "./flags.js";
import type { CallOptions } from "./library.js";
import { UsageError } from "./usage-error.js";

export const commands = ["render", "resolve", "check", "explain"] as const;
export type Command = (typeof commands)[number];

/** What one run was asked to do. Absent was not said; `-` is standard input. */
export interface Request {
  command: Command | "help" | "version";
  /** Chart files. */
  charts: string[];
  /** JSON pointer to explain; the whole chart when absent. */
  pointer?: string;
  data?: string;
  /** Files of rows that layers call by a name. */
  tables: NamedFile[];
  dataFormat?: string;
  /** Places to write to; empty is standard output. */
  outs: string[];
  format?: string;
  /** px. */
  width?: number;
  height?: number;
  theme?: string;
  locale?: string;
  config?: string;
  /** File of the colours of categories to keep. */
  colors?: string;
  /** Files of geometries, each with the name that charts call it. */
  geoFiles: NamedFile[];
  /** File to write the colours of what is drawn to. */
  saveColors?: string;
  /** Whether no config file is looked for. */
  isConfigOff: boolean;
  fonts?: "embed" | "reference" | "outline";
  /** Font files, each with what it is to be called. */
  fontFiles: FontFile[];
  missingGlyphs?: "fallback" | "warn" | "error";
  isShaped: boolean;
  pixelRatio?: number;
  background?: string;
  embedChart: boolean;
  rasterizer?: "wasm" | "native";
  /** Name of a paper, or of one and how it lies. */
  page?: CallOptions["page"];
  /** What executes the queries of faces. */
  execute?: "duckdb";
  isWatched: boolean;
  /** Epoch milliseconds. */
  now?: number;
  /** Codes of warnings that are not told. */
  ignore: string[];
  strict: boolean;
  json: boolean;
}

/** A file and the name that charts call it. */
export interface NamedFile {
  name: string;
  file: string;
}

/** A font file; family and weight where they are not to be read from it. */
export interface FontFile {
  file: string;
  family?: string;
  weight?: number;
}

/** `file.ttf`, `Family=file.ttf` or `Family:600=file.ttf`; what stands before the sign has no slashes. */
function fontFile(text: string): FontFile {
  const [, family, weight, file] = /^([^=/\\:]+)(?::([^=/\\]*))?=(.+)$/.exec(text) ?? [];
  if (file === undefined) return { file: text };
  const value = Number(weight ?? 400);
  if (!(Number.isInteger(value) && value >= 1 && value <= 1000)) {
    throw new UsageError(`The weight in --font "${text}" must be a whole number from 1 to 1000.`);
  }
  return { file, family: family!, ...(weight === undefined ? {} : { weight: value }) };
}

/** `name=file.json`; what stands before the sign has no slashes, so that `./a=b.csv` is a file. */
function namedFile(text: string): NamedFile | undefined {
  const [, name, file] = /^([^=/\\]+)=(.+)$/.exec(text) ?? [];
  return name === undefined || file === undefined ? undefined : { name, file };
}

function geoFile(text: string): NamedFile {
  const found = namedFile(text);
  if (!found) throw new UsageError(`--geo "${text}" must be a name and a file: --geo boroughs=boroughs.json.`);
  return found;
}

const table: Readonly<Record<string, Flag>> = flags;
const names = Object.keys(flags) as FlagName[];
const parseOptions = Object.fromEntries(
  Object.entries(table).map(([name, { short, value }]) => [
    name,
    { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short === undefined ? {} : { short }) },
  ]),
);

const didYouMean = (guess: string | undefined, before = "") => (guess === undefined ? "" : ` Did you mean ${before}${guess}?`);

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

/** The text after a flag, or undefined for a switch. */
function checkedValue({ name, rawName, value, inlineValue }: OptionToken): string | undefined {
  const flag = table[name];
  if (flag === undefined) throw new UsageError(`Unknown flag ${rawName}.${didYouMean(nearest(name, names), "--")}`);
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    return undefined;
  }
  const isNextFlag = value !== undefined && inlineValue === false && /^-[^\d.]/.test(value);
  if (value === undefined || value === "" || isNextFlag) throw new UsageError(`${rawName} needs a value: ${rawName} <${flag.value}>.`);
  if (flag.allowed && !flag.allowed.includes(value)) {
    throw new UsageError(
      `${rawName} cannot be "${value}". Allowed: ${flag.allowed.join(", ")}.${didYouMean(nearest(value, flag.allowed))}`,
    );
  }
  return value;
}

function pixels(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (value > 0) return value;
  throw new UsageError(`--${name} must be a number of pixels above zero, not "${text}".`);
}

function ratio(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d*\.?\d+$/.test(text) ? Number(text) : 0;
  if (value >= 0.1 && value <= 16) return value;
  throw new UsageError(`--pixel-ratio must be a number from 0.1 to 16, not "${text}".`);
}

/** A code that there is. */
function issueCode(code: string): string {
  if (isIssueCode(code)) return code;
  throw new UsageError(`There is no issue code "${code}".${didYouMean(nearest(code, issueCodes))}`);
}

/** A date alone is its midnight in UTC; a time without a zone is UTC too. */
function instant(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const value = isDate || time?.[3] ? Date.parse(text) : time ? Date.parse(`${text}Z`) : Number.NaN;
  if (!Number.isNaN(value)) return value;
  throw new UsageError(`--now must be a time such as 2025-01-31 or 2025-01-31T12:00:00Z, not "${text}".`);
}

function splitCommand(words: string[], isFile: (path: string) => boolean): { command: Command; rest: string[] } {
  const [first, ...rest] = words;
  const command = commands.find((each) => each === first);
  if (command) return { command, rest };
  // A word that looks like no file is most likely a command spelt wrong.
  if (first !== undefined && first !== "-" && !/[./\\]/.test(first) && !isFile(first)) {
    throw new UsageError(
      `"${first}" is neither a command nor a file. Commands: ${commands.join(", ")}.${didYouMean(nearest(first, commands))}`,
    );
  }
  return { command: "render", rest: words };
}

/** Rows of the charts, or of the layers that call them by a name. */
function addRows(flag: string, text: string, tables: NamedFile[], said: Map<string, string | undefined>): void {
  const named = namedFile(text);
  if (!named && said.has("data")) throw new UsageError(`${flag} is given twice. Rows for layers have a name: ${flag} plan=plan.csv.`);
  if (named && tables.some(({ name }) => name === named.name)) throw new UsageError(`${flag} ${named.name}= is given twice.`);
  if (named) tables.push(named);
  else said.set("data", text);
}

/**
 * Reads the words after the program's name.
 * @param isFile whether a chart file of that name exists; only asked where a word could also be a command.
 * @throws UsageError for an unknown flag (naming the nearest), a missing or impossible value, a flag given twice, or no chart.
 */
export function readArgs(words: readonly string[], isFile: (path: string) => boolean = () => false): Request {
  const { tokens } = parseArgs({ args: [...words], options: parseOptions, strict: false, allowPositionals: true, tokens: true });
  const said = new Map<string, string | undefined>();
  const outs: string[] = [];
  const fontFiles: FontFile[] = [];
  const geoFiles: Request["geoFiles"] = [];
  const tables: Request["tables"] = [];
  const ignore: string[] = [];
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const value = checkedValue(token);
    if (token.name === "out") outs.push(value!);
    if (token.name === "ignore") ignore.push(issueCode(value!));
    if (token.name === "data") addRows(token.rawName, value!, tables, said);
    if (token.name === "geo") geoFiles.push(geoFile(value!));
    if (token.name === "font") fontFiles.push(fontFile(value!));
    if (said.has(token.name) && !table[token.name]?.isList) throw new UsageError(`${token.rawName} is given twice.`);
    if (token.name !== "data") said.set(token.name, value);
  }
  const get = (name: FlagName) => said.get(name);
  const request = {
    ...splitRequest(positionals, said, isFile),
    data: get("data"),
    tables,
    dataFormat: get("data-format"),
    outs,
    format: get("format"),
    width: pixels("width", get("width")),
    height: pixels("height", get("height")),
    theme: get("theme"),
    locale: get("locale"),
    config: get("config"),
    colors: get("colors"),
    saveColors: get("save-colors"),
    geoFiles,
    isConfigOff: said.has("no-config"),
    fonts: get("fonts") as Request["fonts"],
    fontFiles,
    isShaped: said.has("shape"),
    missingGlyphs: get("missing-glyphs") as Request["missingGlyphs"],
    pixelRatio: ratio(get("pixel-ratio")),
    background: get("background"),
    embedChart: said.has("embed-chart"),
    rasterizer: get("rasterizer") as Request["rasterizer"],
    page: get("page") as Request["page"],
    execute: get("execute") as Request["execute"],
    isWatched: said.has("watch"),
    now: instant(get("now")),
    ignore,
    strict: said.has("strict"),
    json: said.has("json"),
  };
  const rowFiles = [request.data, ...tables.map(({ file }) => file)];
  if (rowFiles.includes("-") && request.dataFormat === undefined) {
    throw new UsageError("Rows from standard input need --data-format csv, tsv, json or ndjson.");
  }
  if (request.saveColors !== undefined && !/\.(json|ya?ml)$/i.test(request.saveColors)) {
    throw new UsageError(`--save-colors writes a .yaml or .json file, not "${request.saveColors}".`);
  }
  if (request.saveColors !== undefined && (request.command === "check" || request.command === "explain")) {
    throw new UsageError(`${request.command} draws nothing, so there are no colours to save.`);
  }
  if (request.isWatched && (request.command === "explain" || [...rowFiles, ...request.charts].includes("-"))) {
    throw new UsageError(request.command === "explain" ? "explain cannot be watched." : "Standard input cannot be watched.");
  }
  if (request.isWatched && request.outs.length === 0 && request.command !== "check") {
    throw new UsageError("--watch writes a file after every change: say where, as in -o sales.svg.");
  }
  if (request.config !== undefined && request.isConfigOff) throw new UsageError("--config and --no-config cannot both be given.");
  if (
    [...rowFiles, request.config, request.colors, ...request.charts, ...[...fontFiles, ...geoFiles].map(({ file }) => file)].filter(
      (path) => path === "-",
    ).length > 1
  ) {
    throw new UsageError("Standard input (-) can be read once only.");
  }
  return request;
}

function splitRequest(positionals: string[], said: Map<string, unknown>, isFile: (path: string) => boolean) {
  if (said.has("help")) return { command: "help" as const, charts: [] };
  if (said.has("version")) return { command: "version" as const, charts: [] };
  const { command, rest } = splitCommand(positionals, isFile);
  if (rest.length === 0) throw new UsageError("No chart file given.");
  if (command !== "explain") return { command, charts: rest };
  const [chart, pointer, ...more] = rest;
  if (more.length > 0) throw new UsageError("explain takes one chart and one path, such as /x/format.");
  if (pointer !== undefined && pointer !== "" && !pointer.startsWith("/")) {
    throw new UsageError(`"${pointer}" is not a path into the chart. Paths start with a slash: /${pointer.replaceAll(".", "/")}`);
  }
  return { command, charts: [chart!], ...(pointer === undefined ? {} : { pointer }) };
}
