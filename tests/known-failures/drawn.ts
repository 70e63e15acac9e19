import { type ChartIntent, check, type Issue, type RenderArtifact, RenderError, type RenderOptions, render } from "../../dist/index.js";
import { everyElement, parseSvg, type SvgElement } from "../charts/svg-tree.js";

export type Row = Record<string, unknown>;

/** A chart drawn as svg: the artifact, the tree of the file, and its words in document order (without title, description and tooltips). */
export interface Picture {
  artifact: RenderArtifact;
  root: SvgElement;
  words: string[];
  tooltips: string[];
}

const isShown = (name: string) => name === "text" || name === "tspan";

export async function draw(chart: ChartIntent | string, rows?: unknown, options: RenderOptions = {}): Promise<Picture> {
  const artifact = (await render(chart, {
    ...(rows === undefined ? {} : { data: rows }),
    fonts: "reference",
    ...options,
    format: "svg",
  })) as RenderArtifact;
  const root = parseSvg(artifact.content as string);
  const elements = [...everyElement(root)];
  const words = elements
    .filter(({ name, text }) => isShown(name) && text.trim() !== "")
    .map(({ text }) => text.replaceAll("\u00a0", " ").trim());
  const tooltips = elements
    .filter(({ name }) => name === "title")
    .slice(1)
    .map(({ text }) => text.replaceAll("\u00a0", " "));
  return { artifact, root, words, tooltips };
}

/** The issues with which a chart is refused; an empty list when it is drawn. */
export async function refusal(chart: ChartIntent | string, rows?: unknown, options: RenderOptions = {}): Promise<readonly Issue[]> {
  try {
    await draw(chart, rows, options);
    return [];
  } catch (error) {
    if (error instanceof RenderError) return error.issues;
    throw error;
  }
}

/** Codes and places of everything that is told about a chart. */
export const told = (chart: ChartIntent | string, rows?: unknown, options: RenderOptions = {}): string[] =>
  check(chart, { ...(rows === undefined ? {} : { data: rows }), ...options }).map(({ code, path }) => `${code} ${path}`);

/** Elements of a picture, by name. */
export const elementsOf = (root: SvgElement, name: string): SvgElement[] => [...everyElement(root)].filter((each) => each.name === name);
