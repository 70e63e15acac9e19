import type { RenderArtifact } from "../../src/chart/artifact.js";
import { measures } from "../../src/chart/resolved.js";
import type { Box } from "../../src/scene/box.js";
import type { Drawing } from "../../src/scene/types.js";
import { walk } from "../../src/scene/walk.js";
import { normalizeText } from "../../src/text/normalize.js";
import { type DrawnText, depth, textsOf } from "./texts.js";

/** px by which letters may reach over a line before an eye sees it. */
const SEEN = 0.5;

/** What is wrong with the layout of a picture, one sentence each; empty when a reader can read all of it. */
export function faultsOf(drawing: Drawing, artifact: Pick<RenderArtifact, "chart" | "issues">): string[] {
  const texts = textsOf(drawing);
  return [
    ...frameFaults(drawing),
    ...touching(texts),
    ...plotFaults(drawing, texts),
    ...cuts(texts, artifact),
    ...missing(texts, artifact),
  ];
}

/** What is wrong with any picture, whatever its kind: numbers that are none, and texts that leave the frame. */
export const frameFaults = (drawing: Drawing): string[] => [...notFinite(drawing), ...outside(textsOf(drawing), drawing)];

/** Numbers of a scene that are none. */
function notFinite(drawing: Drawing): string[] {
  const faults: string[] = [];
  walk(drawing.root, (node) => {
    for (const [key, value] of Object.entries(node)) {
      const numbers = typeof value === "number" ? [value] : key === "transform" || key === "dash" ? (value as number[]) : [];
      if (!numbers.every(Number.isFinite)) faults.push(`${key} of a ${node.type} is not finite`);
      if ((key === "width" || key === "height" || key === "r") && (value as number) < 0) faults.push(`${key} of a ${node.type} is below 0`);
    }
    if (node.type === "path" && /NaN|Infinity|undefined/.test(node.d)) faults.push("a path has a coordinate that is no number");
  });
  return faults;
}

function outside(texts: readonly DrawnText[], { width, height }: Drawing): string[] {
  return texts.flatMap(({ text, role, ink }) => {
    const over = Math.max(-ink.left, -ink.top, ink.right - width, ink.bottom - height);
    return over > SEEN ? [`${role} "${text}" leaves the frame by ${over.toFixed(1)} px`] : [];
  });
}

/** Pairs of texts whose letters touch; those of one column are looked up by their place down the page. */
function touching(texts: readonly DrawnText[]): string[] {
  const sorted = [...texts].sort((a, b) => a.ink.top - b.ink.top);
  const faults: string[] = [];
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.ink.top < a.ink.bottom; j++) {
      const b = sorted[j]!;
      if (a.ink.right <= b.ink.left || b.ink.right <= a.ink.left) continue;
      const by = depth(a, b);
      if (by > SEEN) faults.push(`${a.role} "${a.text}" and ${b.role} "${b.text}" touch by ${by.toFixed(1)} px`);
    }
  });
  return faults;
}

/** Words that have no business inside the plot. */
const GUIDES: ReadonlySet<string | undefined> = new Set(["title", "subtitle", "legend", "axis-x", "axis-y", "axis-title", "header"]);

function plotFaults(drawing: Drawing, texts: readonly DrawnText[]): string[] {
  const plots = drawing.plot ? [drawing.plot] : (drawing.plots ?? []);
  return plots.length === 0 ? ["there is no plot"] : plots.flatMap((plot) => faultsOfPlot(plot, drawing, texts));
}

function faultsOfPlot(plot: Box, { width, height }: Drawing, texts: readonly DrawnText[]): string[] {
  const faults: string[] = [];
  if (!(plot.right > plot.left && plot.bottom > plot.top)) faults.push("the plot is empty");
  const over = Math.max(-plot.left, -plot.top, plot.right - width, plot.bottom - height);
  if (over > SEEN) faults.push(`the plot leaves the frame by ${over.toFixed(1)} px`);
  const corners = cornersOf(plot);
  for (const text of texts) {
    const by = GUIDES.has(text.role) ? depth(text, { corners }) : 0;
    // The middle of the outermost labels of an axis stands at the edge of the plot.
    if (by > SEEN) faults.push(`${text.role} "${text.text}" stands ${by.toFixed(1)} px inside the plot`);
  }
  return faults;
}

const cornersOf = ({ left, right, top, bottom }: Box) =>
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;

/** Texts that end with an ellipsis which nobody wrote and nobody reported. */
function cuts(texts: readonly DrawnText[], { chart, issues }: Pick<RenderArtifact, "chart" | "issues">): string[] {
  if (issues.some(({ code }) => code === "TEXT_CUT")) return [];
  const written = JSON.stringify([chart.title, chart.subtitle, chart.references, chart.data.columns]).includes("…");
  return written
    ? []
    : texts.filter(({ text }) => text.endsWith("…")).map(({ role, text }) => `${role} "${text}" is cut and nobody says so`);
}

const bare = (text: string) => normalizeText(text).replace(/\s/g, "");

/** Words the chart promises that are neither there nor reported. */
function missing(texts: readonly DrawnText[], { chart, issues }: Pick<RenderArtifact, "chart" | "issues">): string[] {
  const of = (...roles: string[]) =>
    bare(
      texts
        .filter(({ role }) => roles.includes(role ?? ""))
        .map(({ text }) => text)
        .join(""),
    );
  const said = (code: string, path: string) => issues.some((issue) => issue.code === code && (issue.path ?? "").startsWith(path));
  const faults: string[] = [];
  const expect = (what: string, words: string | null, where: string, code: string, path: string) => {
    const isTold = said(code, path) || issues.some((issue) => issue.code === "TEXT_NO_ROOM");
    if (words !== null && !where.includes(bare(words)) && !isTold) faults.push(`${what} "${words}" is missing`);
  };
  const { style } = chart;
  if (style.title.visible) expect("the title", chart.title, of("title"), "TEXT_CUT", "/title");
  if (style.subtitle.visible) expect("the subtitle", chart.subtitle, of("subtitle"), "TEXT_CUT", "/subtitle");
  for (const [role, channel] of [
    ["x", chart.x],
    ["y", measures(chart)[0]],
  ] as const)
    if (channel?.axis.visible) expect(`the title of ${role}`, channel.axis.title, of("axis-title"), "TEXT_CUT", "/");
  chart.references.forEach((reference, i) => {
    if (!said("TEXT_CUT", `/references/${i}`))
      expect("a reference's label", reference.label, of("reference"), "TEXT_OVERLAPS", `/references/${i}`);
  });
  const { color } = chart;
  if (color?.legend.visible && color.scale.type === "ordinal") {
    const names = of("legend", "label");
    for (const value of color.scale.domain)
      if (!said("TEXT_CUT", "/") && !said("CATEGORIES_TOO_MANY", "/"))
        expect("the name", value === null ? style.none_label : `${value}`, names, "TEXT_CUT", "/");
  }
  return faults;
}
