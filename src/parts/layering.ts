/** How layers and panels are resolved, so that a door may fetch it on demand. */

export { openLayers } from "../resolve/layers/layers.js";
export { openLayerRows } from "../resolve/layers/rows.js";
export { openMultiples } from "../resolve/multiples/multiples.js";
