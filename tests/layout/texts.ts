import { ownMatrix } from "../../src/scene/bounds.js";
import type { Box } from "../../src/scene/box.js";
import { apply, multiply } from "../../src/scene/matrix.js";
import type { Drawing, SceneRole } from "../../src/scene/types.js";
import { walk } from "../../src/scene/walk.js";
import { createMeasurer } from "../../src/text/measurer.js";

type Point = readonly [number, number];

/** One text of a drawing where a reader sees it. */
export interface DrawnText {
  text: string;
  /** The innermost role around it. */
  role: SceneRole | undefined;
  size: number;
  color: string;
  /** Corners of its ink in their order: from the first to the last advance, from the top of capitals to the foot of its letters. */
  corners: readonly Point[];
  /** The least upright box around the corners, px of the canvas. */
  ink: Box;
}

/** Height of capitals and depth of descending letters, as shares of the size; of the bundled face. */
const CAPITALS = 0.73;
const DESCENDERS = 0.2;
const DESCENDING = /[gjpqyQçşţ,;()[\]{}|@$/_ηφχψρμβ]/u;

const measurer = createMeasurer();

/** Every text of a drawing, in painting order. */
export function textsOf(drawing: Drawing): DrawnText[] {
  const found: DrawnText[] = [];
  walk(drawing.root, (node, { matrix, groups }) => {
    if (node.type !== "text" || node.text.trim() === "") return;
    const width = measurer.width(node.text, node);
    const left = node.x - (node.anchor === "end" ? width : node.anchor === "middle" ? width / 2 : 0);
    const [top, bottom] = [node.y - CAPITALS * node.size, node.y + (DESCENDING.test(node.text) ? DESCENDERS * node.size : 0)];
    const whole = multiply(matrix, ownMatrix(node));
    const corners = [
      apply(whole, left, top),
      apply(whole, left + width, top),
      apply(whole, left + width, bottom),
      apply(whole, left, bottom),
    ];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    found.push({
      text: node.text,
      role: groups.findLast((group) => group.role !== undefined)?.role,
      size: node.size,
      color: `${node.fill}`,
      corners,
      ink: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
    });
  });
  return found;
}

/** px by which two texts stand in each other: the least way to part them along one of their four directions; 0 when they do not meet. */
export function depth(a: Pick<DrawnText, "corners">, b: Pick<DrawnText, "corners">): number {
  let least = Infinity;
  for (const [from, to] of [a, b].flatMap(({ corners }) => [
    [corners[0]!, corners[1]!],
    [corners[1]!, corners[2]!],
  ])) {
    const length = Math.hypot(to![0] - from![0], to![1] - from![1]);
    if (length === 0) continue;
    const [x, y] = [(to![0] - from![0]) / length, (to![1] - from![1]) / length];
    const [first, second] = [a, b].map(({ corners }) => corners.map((corner) => corner[0] * x + corner[1] * y));
    least = Math.min(least, Math.min(Math.max(...first!), Math.max(...second!)) - Math.max(Math.min(...first!), Math.min(...second!)));
  }
  return Math.max(0, least);
}
