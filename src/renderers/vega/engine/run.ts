import { Dataflow } from "vega-dataflow";
import type { TopLevelSpec } from "vega-lite";
import { randomLCG, setRandom } from "vega-statistics";
import { View } from "vega-view";
import { type Structure, structureOf } from "./compile.js";
import { EngineError } from "./engine-error.js";
import { expressionRuntime } from "./expression-runtime.js";
import { isSpent, withFuel } from "./fuel.js";
import { closedLoader } from "./loader.js";
import { collectingLogger } from "./logger.js";
import type { EnginePicture, SceneMark } from "./scenegraph.js";
import { shapes } from "./shapes.js";
import { measuringWith, type TextWidth } from "./text-hook.js";
import { clock, UtcDate } from "./utc-date.js";

/** One record; values are numbers, texts, booleans, null, Dates, or GeoJSON. */
export type DataRow = Readonly<Record<string, unknown>>;

/** What the engine needs for one picture. */
export interface RunRequest {
  /** Vega-Lite spec whose data are named: `data: { name: "rows" }`. */
  spec: TopLevelSpec;
  /** Rows, or one object such as TopoJSON, for each name. Never changed. */
  data: Readonly<Record<string, readonly DataRow[] | object>>;
  /** Px width of a line of text; called for layout and for cutting. */
  measure: TextWidth;
  /** Epoch milliseconds; default 0. */
  now?: number;
  /** Whether the spec says all domains and tick values itself; then specs that differ only in these are compiled once. Default false. */
  isOurs?: boolean;
  /** Most steps of work, counted the same on every machine; default without end. */
  work?: number;
  /** For samples and jitter; default 42. */
  seed?: number;
}

/** A view that evaluates at once: Vega's own waits for a renderer after each evaluation. */
class StillView extends View {
  override evaluate(encode?: string): unknown {
    return Dataflow.prototype.evaluate.call(this, encode);
  }
}

/** A row the engine may write into: Vega marks rows with an id, and parses dates in place. */
function freshRow(row: DataRow): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...row };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === "object" && value instanceof UtcDate) copy[key] = new UtcDate((value as Date).getTime());
  }
  return copy;
}

const isRecord = (value: unknown): value is DataRow =>
  typeof value === "object" && value !== null && (Object.getPrototypeOf(value) === Object.prototype || !(value instanceof UtcDate));

function freshData(data: readonly unknown[] | object): unknown {
  if (!Array.isArray(data)) return structuredClone(data);
  return data.map((row) => (isRecord(row) ? freshRow(row) : row));
}

/** Makes a view with the rows put in; the parsed structure is shared between runs, so they are taken out again at once. */
function openView({ compiled, values }: Structure, data: RunRequest["data"], options: Record<string, unknown>): View {
  try {
    for (const { name, value } of compiled.inlets) value.$ingest = freshData(data[name] ?? []);
    for (const slot of compiled.slots) slot.value = values.get(slot.signal);
    return new StillView(compiled.runtime, options);
  } finally {
    for (const { value } of compiled.inlets) value.$ingest = [];
    for (const slot of compiled.slots) slot.value = null;
  }
}

function pictureOf(view: View, warnings: readonly string[]): EnginePicture {
  const padding = view.padding();
  const [x, y] = view.origin();
  const background = view.background();
  return {
    root: view.scenegraph().root as SceneMark,
    width: Math.max(0, view._viewWidth + padding.left + padding.right),
    height: Math.max(0, view._viewHeight + padding.top + padding.bottom),
    origin: [padding.left + x, padding.top + y],
    background: typeof background === "string" ? background : null,
    shapes,
    warnings,
  };
}

/**
 * Lays a chart out and hands the picture to `read`, all within this call: no promise, no timer.
 * The same request gives the same picture, whatever ran before.
 * @returns what `read` returns.
 * @throws EngineError when the spec cannot be run; the engine stays usable.
 */
export function runSpec<T>(request: RunRequest, read: (picture: EnginePicture) => T): T {
  const { spec, data, measure, now = 0, seed = 42, isOurs = false, work = Number.POSITIVE_INFINITY } = request;
  const logger = collectingLogger();
  const refused: string[] = [];
  const before = clock.now;
  let view: View | undefined;
  clock.now = now;
  setRandom(randomLCG(seed));
  try {
    return measuringWith(measure, () => withFuel(work, run));
  } catch (error) {
    if (error instanceof EngineError || !(error instanceof Error)) throw error;
    if (logger.errors.length > 0) throw new EngineError("failed", [...logger.errors, error.message].join("; "));
    throw error;
  } finally {
    view?.finalize();
    clock.now = before;
  }

  function run(): T {
    const structure = structureOf(spec, Object.keys(data).sort(), isOurs);
    const loader = closedLoader((address) => refused.push(address));
    try {
      view = openView(structure, data, { expr: expressionRuntime, loader, logger, renderer: "none" });
      view.run();
    } catch (error) {
      throw isSpent() ? new EngineError("work", "the specification asks for more work than allowed") : error;
    }
    if (isSpent()) throw new EngineError("work", "the specification asks for more work than allowed");
    if (refused.length > 0) throw new EngineError("refused", `nothing is loaded while drawing: ${refused.join(", ")}`);
    if (logger.errors.length > 0) throw new EngineError("failed", logger.errors.join("; "));
    return read(pictureOf(view, [...structure.compiled.warnings, ...logger.warnings]));
  }
}
