import type { FacePaint } from "../chart/face.js";
import { kpiHeight } from "../chart/kpi-room.js";
import type { CategoryColorMap } from "../chart/resolved.js";
import { arrange, type Band, type Leaf } from "../face/arrange.js";
import { faceWords } from "../face/describe.js";
import { errorHeight } from "../face/error-card.js";
import { roomOn } from "../face/pages.js";
import { chartHeight, createSizer, STEP, stepUp } from "../face/size.js";
import { placeText } from "../face/text-block.js";
import { plainLines } from "../face/text-nodes.js";
import { RenderError } from "../issues/error.js";
import { issue } from "../issues/messages.js";
import { type FaceChart, isFitted, resolveFor } from "./charts.js";
import { hasConflict, joinedColors, shownDomains } from "./colors.js";
import type { OpenedFace } from "./open.js";

/** A face with everything at its place, and its charts resolved for their places. */
export interface LaidFace extends OpenedFace {
  height: number;
  bands: Band[];
  noteTop: number;
}

/**
 * Height a lying bar chart needs so that its names stand clear of each other, px.
 * @param room of a page, which thinner bars fill before the page is scaled.
 */
function neededHeight({ chart }: FaceChart, paint: FacePaint, room = Infinity): number {
  if (chart?.style.orientation !== "horizontal" || !chart.x || chart.x.scale.type !== "band") return 0;
  const heightFor = (bar: number) => stepUp(chart.x!.scale.domain.length * bar + 96);
  return Math.min(heightFor(paint.chart.bar), Math.max(room, heightFor(paint.paper.bar)));
}

export function layFace(opened: OpenedFace): LaidFace {
  const { face, paint, width, ctx, charts } = opened;
  const { measurer } = ctx;
  const room = opened.sheet && roomOn(opened.sheet, width, paint);
  const heads = faceWords(ctx);
  const resolve = (work: FaceChart, across: number, up: number | undefined) =>
    resolveFor(work, across, up, paint.card.background, opened.colors);
  const workOf = new Map(charts.map((work) => [work.node, work]));
  const sizer = createSizer(paint, measurer, {
    chart(node, across) {
      const work = workOf.get(node)!;
      const usual = chartHeight(across, paint);
      const said = typeof node.chart.height === "number" ? node.chart.height : undefined;
      if (!work.failure && isFitted(work)) {
        resolve(work, across, undefined);
        // The house's height of a figure is for one with a change or a spark; a strip of bare figures is lower.
        const needed = work.chart?.kpi ? Math.ceil(kpiHeight(work.chart)) : Infinity;
        if (work.chart && needed <= work.chart.height - STEP) resolve(work, across, needed);
        if (work.chart && !work.failure) return { height: Math.ceil(work.chart.height), canGrow: false };
      }
      if (!work.failure && said === undefined) {
        resolve(work, across, usual);
        if (!work.failure)
          return { height: Math.max(usual, Math.min(neededHeight(work, paint, room), 4 * paint.chart.most)), canGrow: true };
      }
      if (work.failure) {
        const least = stepUp(errorHeight(work.failure, across, paint, measurer, heads));
        return { height: Math.max(said ?? 0, least), canGrow: true };
      }
      return { height: said!, canGrow: false };
    },
    text(node, across) {
      return { height: stepUp(placeText(node, across, paint, measurer).height), canGrow: node.hasCard };
    },
    error: (node, across) => ({
      height: node.height ?? stepUp(errorHeight(node, across, paint, measurer, heads)),
      canGrow: node.height === undefined,
    }),
  });
  const { padding } = paint;
  const inner = width - 2 * padding;
  if (inner < 1)
    throw new RenderError([
      issue("INTENT_OUT_OF_RANGE", {
        path: "/width",
        received: width,
        detail: `${width} px leave no room within the padding of ${padding} px`,
      }),
    ]);
  const root = sizer.group(face.root, inner);
  const bands = arrange(root, padding, padding);
  for (const leaf of leavesOf(bands)) {
    if (leaf.kind !== "chart") continue;
    const work = workOf.get(leaf.node)!;
    if (!isFitted(work)) resolve(work, leaf.width, leaf.content);
  }
  settleColors(opened, (work) => {
    const size = work.size!;
    delete work.size;
    resolve(work, size.width, size.height);
  });
  const below = padding + root.height;
  const note = face.note === undefined ? 0 : plainLines(face.note, inner, paint.note, 1.4, measurer).height;
  const height = Math.ceil(below + (note > 0 ? paint.gap + note : 0) + padding);
  return { ...opened, height, bands, noteTop: below + paint.gap };
}

/** The colour that each value has where it is shown first, unless another value has that colour before it. */
function firstColors(charts: readonly FaceChart[]): CategoryColorMap {
  const out: Record<string, Record<string, string>> = {};
  for (const { chart } of charts)
    for (const [field, values] of Object.entries(chart?.colors ?? {})) {
      const known = { ...out[field] };
      for (const [value, hex] of Object.entries(values))
        if (known[value] === undefined && !Object.values(known).includes(hex)) known[value] = hex;
      out[field] = known;
    }
  return out;
}

/** Measures that are series have colours by name, which are known only now: where two charts differ, the face decides. */
function settleColors(opened: OpenedFace, again: (work: FaceChart) => void): void {
  const { charts } = opened;
  if (!hasConflict(charts.map(({ chart }) => chart))) return;
  opened.colors = opened.assign(shownDomains(charts.map(({ chart }) => chart)), joinedColors(opened.colors, firstColors(charts)));
  for (const work of charts) if (work.chart && Object.keys(work.chart.colors).length > 0) again(work);
  tellConflicts(opened);
}

/** Tells of a value that has another colour on one chart than on the charts before it, because the chart says so: `INTENT_CONFLICT`. */
function tellConflicts({ charts, ctx, face }: OpenedFace): void {
  const seen = new Map<string, string>();
  for (const { chart, node } of charts)
    for (const [field, values] of Object.entries(chart?.colors ?? {}))
      for (const [value, hex] of Object.entries(values)) {
        const key = JSON.stringify([field, value]);
        const other = seen.get(key) ?? hex;
        seen.set(key, other);
        if (other === hex || node.chart.color_map === undefined) continue;
        const path = `${node.source}/color_map`;
        const detail = `${JSON.stringify(value)} of ${JSON.stringify(field)} is ${hex} here, and ${other} on a chart before it`;
        const next = "Pin it once, in color_map of the face";
        ctx.report(face.locate(issue("INTENT_CONFLICT", { severity: "warning", path, detail, next })));
      }
}

export const leavesOf = (bands: readonly Band[]): Leaf[] => bands.flatMap(({ leaves }) => leaves);
