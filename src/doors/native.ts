/** The door for Node alone: `render(chart, {format: "png", rasterizer: await nativeResvg()})`. No bundle for a browser can hold it. */
export type { Rasterizer } from "../converters/converter.js";
export { nativeResvg } from "../platform/node/native-resvg.js";
