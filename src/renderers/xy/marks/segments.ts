import { colorsOf } from "../../../layout/looks.js";
import type { SceneNode } from "../../../scene/types.js";
import { middles } from "../scale/position.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";

/** A line between two points along and across the measure, px; drawn the way the chart lies. */
type Piece = { along: [number, number]; across: [number, number] };

const isThere = ({ along, across }: Piece) => [...along, ...across].every((px) => px - px === 0);

/** Draws the pieces that each mark has. */
function drawPieces(q: DrawQuestion, name: "rule" | "tick" | "errorbar", piecesOf: (i: number) => readonly Piece[]): MarkNodes {
  const paint = q.chart.style.marks[name]!;
  const color = colorsOf(q.chart.color, q.marks.values.color, paint.color);
  const shapes: SceneNode[] = [];
  for (let i = 0; i < q.marks.count; i++) {
    const tooltip = q.tooltip(i);
    for (const { along, across } of piecesOf(i).filter(isThere)) {
      const [x1, y1, x2, y2] = q.isLying ? [across[0], along[0], across[1], along[1]] : [along[0], across[0], along[1], across[1]];
      shapes.push({
        type: "line",
        x1,
        y1,
        x2,
        y2,
        stroke: color(i),
        strokeWidth: paint.width ?? 1,
        ...(paint.opacity === 1 ? {} : { strokeOpacity: paint.opacity }),
        ...(tooltip === undefined ? {} : { tooltip }),
      });
    }
  }
  return { shapes, labels: [] };
}

/** px of the marks of a channel; undefined where the chart has no such channel. */
function pxOf(q: DrawQuestion, role: "x" | "y", channel: "x" | "y" | "y_start"): Float64Array | undefined {
  const scale = q.scales[role];
  const values = q.marks.values[channel];
  return scale && values !== undefined ? middles(scale, values, q.marks.count) : undefined;
}

function drawRules(q: DrawQuestion): MarkNodes {
  const [xs, ys, starts] = [pxOf(q, "x", "x"), pxOf(q, "y", "y"), pxOf(q, "y", "y_start")];
  const { left, right, top, bottom } = q.plot;
  const [wide, high]: [number, number][] = q.isLying
    ? [
        [top, bottom],
        [left, right],
      ]
    : [
        [left, right],
        [top, bottom],
      ];
  return drawPieces(q, "rule", (i) => {
    const along: [number, number] = xs ? [xs[i]!, xs[i]!] : wide!;
    const across: [number, number] = !ys ? high! : starts ? [starts[i]!, ys[i]!] : [ys[i]!, ys[i]!];
    return [{ along, across }];
  });
}

/** Half the length of a tick across `scale`: a part of the place where there are places. */
const reachOf = (scale: DrawQuestion["scales"]["x"], share: number, size: number) =>
  scale?.kind === "band" ? (scale.step * share) / 2 : size / 2;

function drawTicks(q: DrawQuestion): MarkNodes {
  const [xs, ys] = [pxOf(q, "x", "x"), pxOf(q, "y", "y")];
  const { band = 1, size = 14 } = q.chart.style.marks.tick!;
  // Over names that run upwards a tick stands.
  const isUpright = q.scales.y?.kind === "band" && q.scales.x?.kind !== "band";
  const reach = reachOf(isUpright ? q.scales.y : q.scales.x, band, size);
  const nowhere = (q.isLying ? q.plot.top + q.plot.bottom : q.plot.left + q.plot.right) / 2;
  return drawPieces(q, "tick", (i) => {
    const [x, y] = [xs ? xs[i]! : nowhere, ys?.[i] ?? Number.NaN];
    return [isUpright ? { along: [x, x], across: [y - reach, y + reach] } : { along: [x - reach, x + reach], across: [y, y] }];
  });
}

function drawErrorBars(q: DrawQuestion): MarkNodes {
  const [xs, ys, starts] = [pxOf(q, "x", "x"), pxOf(q, "y", "y"), pxOf(q, "y", "y_start")];
  const cap = (q.chart.style.marks.errorbar!.size ?? 0) / 2;
  if (!xs || !ys || !starts) return { shapes: [], labels: [] };
  return drawPieces(q, "errorbar", (i) => {
    const [x, from, to] = [xs[i]!, starts[i]!, ys[i]!];
    const ends = [from, to].map((px): Piece => ({ along: [x - cap, x + cap], across: [px, px] }));
    return [{ along: [x, x], across: [from, to] }, ...(cap > 0 ? ends : [])];
  });
}

export const rule: XyMark = { types: ["rule"], draw: drawRules };
export const tick: XyMark = { types: ["tick"], draw: drawTicks };
export const errorBar: XyMark = { types: ["errorbar"], draw: drawErrorBars };
