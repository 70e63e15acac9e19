import { compile, type TopLevelSpec } from "vega-lite";
import { parse } from "vega-parser";
import { EngineError } from "./engine-error.js";
import { liftValues, referToValues } from "./lift.js";
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

/** A signal of a parsed dataflow whose value is put in for each run. */
interface Slot {
  signal: string;
  value: unknown;
}

/** A chart's structure, ready to run with any rows. */
export interface CompiledSpec {
  vega: VegaSpec;
  runtime: unknown;
  inlets: readonly Inlet[];
  slots: readonly Slot[];
  warnings: readonly string[];
}

/** A structure and the values that make it this chart; by the name of a signal. */
export interface Structure {
  compiled: CompiledSpec;
  values: ReadonlyMap<string, unknown>;
}

/** Structures kept; a dashboard has tens of them, and one holds about 100 KB. */
const MAX_STRUCTURES = 64;
/** Longer specs carry data of their own and would fill the cache. */
const MAX_KEY_LENGTH = 100_000;

/** By text of the spec; null where vega-lite has to know the values. */
const structures = new Lru<CompiledSpec | null>(MAX_STRUCTURES);

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

function parseStructure(
  { vega, warnings }: ReturnType<typeof compileSpec>,
  names: readonly string[],
  values: ReadonlyMap<string, unknown>,
): CompiledSpec {
  const marked = new Map<unknown, string>();
  for (const data of vega.data ?? []) {
    if (!names.includes(data.name)) continue;
    const marker: unknown[] = [];
    data.values = marker;
    marked.set(marker, data.name);
  }
  const runtime = parse(vega, null, { ast: true });
  const slots = (runtime as { operators: Slot[] }).operators.filter(({ signal }) => signal !== undefined && values.has(signal));
  return { vega, runtime, inlets: findInlets(runtime, marked), slots, warnings };
}

/** Finds a structure by its text, or makes it and keeps it for a while. */
function kept(spec: TopLevelSpec, names: readonly string[], make: () => CompiledSpec | null): CompiledSpec | null {
  const key = `${JSON.stringify(names)}${JSON.stringify(spec)}`;
  if (key.length > MAX_KEY_LENGTH) return make();
  let structure = structures.get(key);
  if (structure === undefined) {
    structure = make();
    structures.set(key, structure);
  }
  return structure;
}

/** The structure of a template; null when its values cannot be left open. */
function parseTemplate(template: TopLevelSpec, names: readonly string[], values: ReadonlyMap<string, unknown>): CompiledSpec | null {
  const compiled = compileSpec(template, names);
  return referToValues(compiled.vega) ? parseStructure(compiled, names, values) : null;
}

const NO_VALUES: ReadonlyMap<string, unknown> = new Map();

/**
 * The compiled structure of a spec: made once for specs that are equal as JSON, then kept for a while.
 * @param isOurs whether the spec says all its domains and tick values itself, so that specs which differ in these share one structure.
 */
export function structureOf(spec: TopLevelSpec, names: readonly string[], isOurs: boolean): Structure {
  if (isOurs) {
    const { template, values } = liftValues(spec);
    const compiled = kept(template, names, () => parseTemplate(template, names, values));
    if (compiled) return { compiled, values };
  }
  return { compiled: kept(spec, names, () => parseStructure(compileSpec(spec, names), names, NO_VALUES))!, values: NO_VALUES };
}
