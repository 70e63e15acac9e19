/**
 * The engine chunk: vega-lite and Vega behind two functions. Bundled by `scripts/build-engine.mjs` into
 * `src/generated/vega-engine.js`, where `Math`, `Date`, the canvas and the loader are ours; not meant to run unbundled.
 */
import { registerTransforms } from "./transforms.js";

export { clearStructures, compileSpec, type VegaSpec } from "./compile.js";
export { EngineError } from "./engine-error.js";
export { type ExpressionProblem, expressionProblem } from "./expression-check.js";
export { type DataRow, type RunRequest, runSpec } from "./run.js";
export type { EnginePicture, PathContext, SceneGradient, SceneItem, SceneMark, SceneShapes } from "./scenegraph.js";
export type { TextWidth } from "./text-hook.js";

registerTransforms();
