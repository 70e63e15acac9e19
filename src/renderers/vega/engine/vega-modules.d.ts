/** The parts of Vega's packages that the engine uses; the packages themselves come without types. */
declare module "vega-dataflow" {
  export const transforms: Record<string, unknown>;
  export class Dataflow {
    evaluate(encode?: string): unknown;
  }
}
declare module "vega-view" {
  import type { Dataflow } from "vega-dataflow";
  export class View extends Dataflow {
    constructor(runtime: unknown, options: Record<string, unknown>);
    run(): this;
    finalize(): this;
    scenegraph(): { root: unknown };
    padding(): { top: number; right: number; bottom: number; left: number };
    origin(): [number, number];
    background(): unknown;
    readonly _viewWidth: number;
    readonly _viewHeight: number;
  }
}
declare module "vega-parser" {
  export function parse(spec: unknown, config: unknown, options: { ast: boolean }): unknown;
}
declare module "vega-statistics" {
  export function setRandom(random: () => number): void;
  export function randomLCG(seed: number): () => number;
}
declare module "vega-scenegraph" {
  import type { PathContext, SceneItem } from "./scenegraph.js";
  export const pathParse: (path: string) => unknown;
  export const pathRender: (context: PathContext, path: unknown, x: number, y: number, scaleX: number, scaleY: number) => void;
  export const sceneVisit: (scene: unknown, visitor: (item: never) => void) => void;
  // Exported by scripts/engine-patches.mjs.
  export const arcShape: (context: PathContext, item: SceneItem) => void;
  export const areaShape: (context: PathContext, items: readonly SceneItem[]) => void;
  export const lineShape: (context: PathContext, items: readonly SceneItem[]) => void;
  export const rectangleShape: (context: PathContext, item: SceneItem, x?: number, y?: number) => void;
  export const geoShape: (context: PathContext, item: SceneItem) => void;
  export const symbolShape: (context: PathContext, item: SceneItem) => void;
  export const trailShape: (context: PathContext, items: readonly SceneItem[]) => void;
  export const textLines: (item: SceneItem) => unknown;
  export const textValue: (item: SceneItem, line: unknown) => string;
  export const baselineOffset: (item: SceneItem) => number;
}
declare module "vega-transforms";
declare module "vega-view-transforms";
declare module "vega-encode";
declare module "vega-geo";
declare module "vega-regression";
declare module "vega-functions" {
  export const functionContext: Record<string, unknown>;
}
