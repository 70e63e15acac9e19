import type { ResolvedChart } from "../../../chart/resolved.js";
import type { RenderContext } from "../../../context/context.js";
import { RenderError } from "../../../issues/error.js";
import type { Issue } from "../../../issues/issue.js";
import { issue } from "../../../issues/messages.js";
import { drawingOf } from "../../../layout/drawing.js";
import { legendNodes } from "../../../layout/legend/nodes.js";
import { group, textNode } from "../../../layout/nodes.js";
import { tooltipOf } from "../../../layout/tooltip.js";
import type { Drawing, SceneNode } from "../../../scene/types.js";
import { axisNodes } from "../guides/axis.js";
import { linesOf } from "../labels/lines.js";
import { createShelf } from "../labels/shelf.js";
import { drawMarks, inPanel } from "../layers/marks.js";
import { layeredQuestion } from "../layers/views.js";
import { nextWithout, reportLeft } from "../layout/parts.js";
import { axisTexts, textBox } from "../layout/text-box.js";
import { markFor } from "../marks/index.js";
import type { DrawQuestion } from "../marks/mark.js";
import { plotNodes } from "../plot.js";
import type { XyQuestion } from "../question.js";
import { scalesOf } from "../scale/scales.js";
import { placeAxes } from "./axes.js";
import { layoutPanels, type PanelsLayout, type PlacedPanel } from "./layout.js";
import { inFrame } from "./views.js";

/** Parts that can go, each once, and the whole chart. */
const MOST_TRIES = 10;
/** A plot of a panel from which something can be read, px. */
const READABLE = { width: 40, height: 24 };
/** A plot of a panel that can be drawn at all, px. */
const LEAST = 8;

const tightSide = ({ plot }: PanelsLayout): "width" | "height" | null => {
  const [width, height] = [plot.width / READABLE.width, plot.height / READABLE.height];
  return width >= 1 && height >= 1 ? null : width < height ? "width" : "height";
};

/** The layout with as many of the chart's parts as leave the panels their room. Raises `TEXT_NO_ROOM`, `PANELS_SMALL`, and `DRAWING_EMPTY` where no panel has any. */
function fitPanels(asked: XyQuestion): { q: XyQuestion; placed: PanelsLayout } {
  let q = asked;
  const left: Left[] = [];
  let drawable: Try | undefined;
  for (let tries = 0; ; tries++) {
    const held: Issue[] = [];
    const placed = layoutPanels({ ...q, ctx: { ...asked.ctx, report: (found) => held.push(found) } });
    const now: Try = { q, placed, held, left: [...left] };
    const side = placed.tight ?? tightSide(placed);
    const next = side === null || tries === MOST_TRIES ? null : nextWithout(q, side);
    if (next === null) return kept(asked, side === null ? now : (drawable ?? now));
    // Labels that make no panel readable by going are kept.
    if (placed.tight === null && next.left.path.endsWith("/labels") && isDrawable(placed)) drawable ??= now;
    left.push(next.left);
    q = next.q;
  }
}

type Left = Parameters<typeof reportLeft>[1];

/** A layout without some parts, and what it raised. */
interface Try {
  q: XyQuestion;
  placed: PanelsLayout;
  held: readonly Issue[];
  left: readonly Left[];
}

const isDrawable = ({ plot }: PanelsLayout): boolean => plot.width >= LEAST && plot.height >= LEAST;

function kept(asked: XyQuestion, { q, placed, held, left }: Try): { q: XyQuestion; placed: PanelsLayout } {
  for (const found of held) asked.ctx.report(found);
  for (const part of left) reportLeft(asked, part);
  checkRoom(asked, placed);
  return { q, placed };
}

function checkRoom({ chart, ctx }: XyQuestion, placed: PanelsLayout): void {
  const { width, height } = placed.plot;
  const count = placed.panels.length;
  if (!isDrawable(placed))
    throw new RenderError([
      issue("DRAWING_EMPTY", {
        path: "/multiples",
        received: count,
        detail: `${chart.width} × ${chart.height} px leave no room for ${count} panels`,
        next: "Make the chart larger, or show fewer panels",
      }),
    ]);
  if (tightSide(placed) !== null)
    ctx.report(
      issue("PANELS_SMALL", {
        path: "/multiples",
        count,
        detail: `each of the ${count} panels has ${width} × ${height} px, too few to be read`,
        next: "Make the chart larger, or show fewer panels",
      }),
    );
}

/** One panel as a chart in its cell. */
function questionIn({ view, axes, shows, cell, plot }: PlacedPanel): { q: DrawQuestion; placed: ReturnType<typeof placeAxes> } {
  const [width, height] = [cell.right - cell.left, cell.bottom - cell.top];
  const asked = inFrame(view.q, width, height, 0);
  const words = createShelf({ left: 0, top: 0, right: width, bottom: height });
  const open = {
    ...asked,
    plot,
    words,
    scales: scalesOf(asked, plot),
    tooltip: inPanel(tooltipOf(asked.chart, asked.marks, asked.formatter), view.words),
  };
  const placed = placeAxes(asked, axes, plot, shows);
  for (const { axis } of [...placed.axes, ...placed.second])
    for (const text of axisTexts(axis)) words.take(textBox(text, asked.ctx.measurer));
  return { q: { ...open, lines: linesOf(open) }, placed };
}

/** Every panel in its cell. */
function panelNodes(panels: readonly PlacedPanel[]): SceneNode[] {
  const asked = panels.map(questionIn);
  const alone = asked.map(({ q }) => q);
  const alike = markFor(alone[0]?.chart.type ?? "")?.alike?.(alone) ?? alone;
  return panels.flatMap(({ view, cell, plot }, i) => {
    const { axes, second } = asked[i]!.placed;
    const q = alike[i]!;
    const other = second.flatMap(({ channel, axis }) => axisNodes(channel, axis, plot));
    return group(
      "plot",
      plotNodes(q, axes, () => drawMarks(q, view.words), other),
      { transform: [1, 0, 0, 1, cell.left, cell.top] },
    );
  });
}

/** Draws a chart once for each panel, all in plots of one size, with what they share at the edges. */
export function drawMultiples(chart: ResolvedChart, ctx: RenderContext): Drawing {
  const { q, placed } = fitPanels(layeredQuestion(chart, ctx));
  const children: SceneNode[] = [
    ...group("title", placed.title.map(textNode)),
    ...group("subtitle", placed.subtitle.map(textNode)),
    ...placed.legends.flatMap(legendNodes),
    ...group("axis-title", placed.axisTitles.map(textNode)),
    ...group("header", placed.headers.map(textNode)),
    ...panelNodes(placed.panels.map((panel) => ({ ...panel, view: { ...panel.view, q: { ...panel.view.q, ctx: q.ctx } } }))),
  ];
  const plots = placed.panels.map(({ cell, plot: { left, right, top, bottom } }) => ({
    left: cell.left + left,
    right: cell.left + right,
    top: cell.top + top,
    bottom: cell.top + bottom,
  }));
  const { plot: _, ...drawing } = drawingOf(chart, ctx, children, plots[0] ?? { left: 0, right: 0, top: 0, bottom: 0 });
  return { ...drawing, plots };
}
