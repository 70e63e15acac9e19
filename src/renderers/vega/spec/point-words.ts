import { firstMeasure } from "../../../layout/question.js";
import { roomOf } from "./axis.js";
import type { Json, SpecQuestion } from "./question.js";
import { LABEL } from "./rows.js";

export type Side = "right" | "left" | "top" | "bottom";

/** px between a point and its word. */
const GAP = 6;

/** Where a word can stand beside its point, the best place first. */
export const SIDES: readonly { side: Side; paint: Json }[] = [
  { side: "right", paint: { align: "left", baseline: "middle", dx: GAP } },
  { side: "left", paint: { align: "right", baseline: "middle", dx: -GAP } },
  { side: "top", paint: { align: "center", baseline: "bottom", dy: -GAP } },
  { side: "bottom", paint: { align: "center", baseline: "top", dy: GAP } },
];

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Most words that are tried to be placed; more could not be read anyway. */
const MOST = 2000;

/**
 * Gives each word the first side where it meets no other word, writing `side` into its row; a word without a free side loses its text.
 * Works on the plot's size before layout, so places are close, not exact.
 * @returns how many words were left out.
 */
export function placeWords(q: SpecQuestion, size: number): number {
  const room = roomOf(q);
  const [x, y] = [q.chart.x, firstMeasure(q.chart)];
  const share = (value: unknown, domain: readonly unknown[]) => {
    const [low, high] = [Number(domain[0]), Number(domain[domain.length - 1])];
    return typeof value === "number" && high !== low ? (value - low) / (high - low) : 0.5;
  };
  const placed: Box[] = [];
  let hidden = 0;
  for (const row of q.rows.values) {
    const text = row[LABEL] as string;
    if (text === "") continue;
    const width = q.ctx.measurer.width(text, { size, weight: 400 }) + 2;
    const height = size * 1.2;
    const at = {
      x: share(row[q.rows.name("x")], x?.scale.domain ?? []) * room.width,
      y: (1 - share(row[q.rows.name("y")], y?.scale.domain ?? [])) * room.height,
    };
    const boxes: Record<Side, Box> = {
      right: { left: at.x + GAP, right: at.x + GAP + width, top: at.y - height / 2, bottom: at.y + height / 2 },
      left: { left: at.x - GAP - width, right: at.x - GAP, top: at.y - height / 2, bottom: at.y + height / 2 },
      top: { left: at.x - width / 2, right: at.x + width / 2, top: at.y - GAP - height, bottom: at.y - GAP },
      bottom: { left: at.x - width / 2, right: at.x + width / 2, top: at.y + GAP, bottom: at.y + GAP + height },
    };
    const free =
      placed.length > MOST
        ? undefined
        : SIDES.find(
            ({ side }) =>
              boxes[side].left > -room.width * 0.05 &&
              boxes[side].right < room.width + 4 &&
              placed.every((box) => !meets(box, boxes[side])),
          );
    if (free) {
      row.side = free.side;
      placed.push(boxes[free.side]);
    } else {
      row[LABEL] = "";
      hidden++;
    }
  }
  return hidden;
}
