import { compile, type TopLevelSpec } from "vega-lite";
import { parse } from "vega-parser";
import { EngineError } from "./engine-error.js";
import { collectingLogger } from "./logger.js";
import { Lru } from "./lru.js";

/** A Vega spec, as vega-lite writes it. */
export type VegaSpec = Record<string, unknown> & { data?: VegaData[] };

interface VegaData {
  name: string;
  values?: unknown;
  url?: unknown;
  source?: unknown;
}

/** An operator of a parsed dataflow whose rows are put in for each run. */
interface Inlet {
  name: string;
  value: { $ingest: unknown };
}

/** A chart's structure, ready to run with any rows. */
export interface CompiledSpec {
  vega: VegaSpec;
  runtime: unknown;
  inlets: readonly Inlet[];
  warnings: readonly string[];
}

/** Structures kept; a dashboard has tens of them, and one holds about 100 KB. */
const MAX_STRUCTURES = 64;
/** Longer specs carry data of their own and would fill the cache. */
const MAX_KEY_LENGTH = 100_000;

const structures = new Lru<CompiledSpec>(MAX_STRUCTURES);

/** Forgets every compiled structure. */
export function clearStructures(): void {
  structures.clear();
}

/** Throws when a spec asks for data from an address, at any depth. */
function refuseAddresses(node: unknown): void {
  if (Array.isArray(node)) {
    for (const each of node) refuseAddresses(each);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { data, marks } = node as { data?: unknown; marks?: unknown };
  if (Array.isArray(data)) {
    for (const { url } of data as VegaData[]) {
      if (url !== undefined)
        throw new EngineError("refused", `data from an address is not loaded: ${String(JSON.stringify(url)).slice(0, 200)}`);
    }
  }
  if (Array.isArray(marks)) refuseAddresses(marks);
}

/**
 * Translates a Vega-Lite spec without rows into a Vega spec. Texts for assistive software are switched off, since the drawing has its own.
 * @param names data sets whose rows come with each run.
 * @throws EngineError when the spec cannot be read or wants to load something.
 */
export function compileSpec(spec: TopLevelSpec, names: readonly string[]): { vega: VegaSpec; warnings: readonly string[] } {
  const logger = collectingLogger();
  const placeholders = Object.fromEntries(names.map((name) => [name, []]));
  const withNames = { ...spec, datasets: { ...(spec as { datasets?: object }).datasets, ...placeholders } } as TopLevelSpec;
  let vega: VegaSpec;
  try {
    vega = compile(withNames, { logger: logger as never, config: { ...spec.config, aria: false } as never }).spec as unknown as VegaSpec;
  } catch (error) {
    throw new EngineError("failed", error instanceof Error ? error.message : String(error));
  }
  if (logger.errors.length > 0) throw new EngineError("failed", logger.errors.join("; "));
  refuseAddresses(vega);
  return { vega, warnings: logger.warnings };
}

/** Finds the operators that take in the rows of the given data sets. */
function findInlets(runtime: unknown, marked: ReadonlyMap<unknown, string>): Inlet[] {
  const { operators } = runtime as { operators: { value?: { $ingest?: unknown } }[] };
  const inlets: Inlet[] = [];
  for (const { value } of operators) {
    const name = value?.$ingest === undefined ? undefined : marked.get(value.$ingest);
    if (name !== undefined) inlets.push({ name, value: value as { $ingest: unknown } });
  }
  return inlets;
}

function parseStructure(spec: TopLevelSpec, names: readonly string[]): CompiledSpec {
  const { vega, warnings } = compileSpec(spec, names);
  const marked = new Map<unknown, string>();
  for (const data of vega.data ?? []) {
    if (!names.includes(data.name)) continue;
    const marker: unknown[] = [];
    data.values = marker;
    marked.set(marker, data.name);
  }
  const runtime = parse(vega, null, { ast: true });
  return { vega, runtime, inlets: findInlets(runtime, marked), warnings };
}

/** The compiled structure of a spec: made once for specs that are equal as JSON, then kept for a while. */
export function structureOf(spec: TopLevelSpec, names: readonly string[]): CompiledSpec {
  const key = `${JSON.stringify(names)}${JSON.stringify(spec)}`;
  if (key.length > MAX_KEY_LENGTH) return parseStructure(spec, names);
  let structure = structures.get(key);
  if (!structure) {
    structure = parseStructure(spec, names);
    structures.set(key, structure);
  }
  return structure;
}
