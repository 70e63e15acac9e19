import type { RenderArtifact } from "../chart/artifact.js";
import type { Origin, ResolvedChart } from "../chart/resolved.js";
import type { Issue } from "../issues/issue.js";

/** What the command line hands over with a chart; absent was not said. */
export interface CallOptions {
  format?: string;
  data?: unknown;
  config?: unknown;
  theme?: string;
  width?: number;
  height?: number;
  fonts?: "embed" | "reference" | "outline";
  now?: number;
  strict?: boolean;
}

/** One leaf of a resolved chart: what it is and who decided it. */
export interface Explanation {
  /** JSON pointer. */
  path: string;
  value: unknown;
  origin: Origin;
}

/** The part of the library the command line uses. */
export interface Library {
  render(chart: string, options: CallOptions): Promise<RenderArtifact>;
  check(chart: string, options: CallOptions): Issue[] | Promise<Issue[]>;
  explain(chart: ResolvedChart, path?: string): readonly Explanation[];
}

/** Loads it when first needed, so that `--help` and a wrong flag answer at once. */
export const loadLibrary = async (): Promise<Library> => (await import("../index.js")) as unknown as Library;

/** The issues a refused chart was refused for; undefined when the failure is no refusal but a fault. */
export function issuesOf(error: unknown): readonly Issue[] | undefined {
  const refused = error as { name?: unknown; issues?: unknown };
  return error instanceof Error && refused.name === "RenderError" && Array.isArray(refused.issues) ? refused.issues : undefined;
}
