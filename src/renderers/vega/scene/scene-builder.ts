import type { PlainColor } from "../../../color/css.js";
import type { SceneShapes } from "../engine/scenegraph.js";

/** Something of the picture that could not be kept as it was asked for. */
export type SceneProblem =
  /** A colour that cannot be read; the paint is left out. */
  | { kind: "color"; received: string }
  /** An image that is not `data:image/png` or `data:image/jpeg` in base64; left out. */
  | { kind: "image"; received: string }
  /** A link that is not `http:`, `https:` or `mailto:`; left out. */
  | { kind: "link"; received: string }
  /** A text longer than its limit. `role` is Vega's: `axis-label`, `legend-label`, `title-text`, `mark`, … */
  | { kind: "text-cut"; received: string; shown: string; role: string }
  /** A shape with a coordinate that is no number; left out. */
  | { kind: "coordinate"; received: string };

export interface SceneOptions {
  /** Told after each shape and text, with how many there are; throw to stop at a limit. */
  onMark?(count: number): void;
  /** Told each problem as it is met; the same one may come many times. */
  onProblem?(problem: SceneProblem): void;
}

/** What one translation carries along. */
export interface SceneBuilder {
  readonly shapes: SceneShapes;
  readonly colors: Map<string, PlainColor | null>;
  problem(problem: SceneProblem): void;
  /** Counts one shape or text. */
  count(): void;
}

export function sceneBuilder(shapes: SceneShapes, options: SceneOptions): SceneBuilder {
  let marks = 0;
  return {
    shapes,
    colors: new Map(),
    problem: (problem) => options.onProblem?.(problem),
    count() {
      marks++;
      options.onMark?.(marks);
    },
  };
}
