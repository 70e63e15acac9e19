import { compileExpression, costOf, type ExpressionNode } from "./expression.js";
import type { ExpressionFunction } from "./expression-functions.js";
import { fuel } from "./fuel.js";

interface RuntimeContext {
  functions: Record<string, ExpressionFunction>;
}
interface Expression {
  ast: ExpressionNode;
}
interface Encoding {
  marktype: string;
  channels: Record<string, Expression>;
}
type Params = Record<string, unknown>;
type Item = Record<string, unknown> & { datum: unknown };

/** Turns the authored corners of an item (x2, xc, y2, yc) into x, y, width and height. Source: `vega-interpreter` 2.3.2. */
function placeItem(item: Item, has: { x: boolean; x2: boolean; xc: boolean; y: boolean; y2: boolean; yc: boolean }, swaps: boolean): void {
  const place = item as unknown as Record<"x" | "x2" | "xc" | "y" | "y2" | "yc" | "width" | "height", number>;
  if (has.x2) {
    if (has.x) {
      if (swaps && place.x > place.x2) [place.x, place.x2] = [place.x2, place.x];
      place.width = place.x2 - place.x;
    } else place.x = place.x2 - (place.width || 0);
  }
  if (has.xc) place.x = place.xc - (place.width || 0) / 2;
  if (has.y2) {
    if (has.y) {
      if (swaps && place.y > place.y2) [place.y, place.y2] = [place.y2, place.y];
      place.height = place.y2 - place.y;
    } else place.y = place.y2 - (place.height || 0);
  }
  if (has.yc) place.y = place.yc - (place.height || 0) / 2;
}

/** How `vega-runtime` gets its expressions evaluated: as closures over the syntax tree, never as generated code. */
export const expressionRuntime = {
  operator(context: RuntimeContext, expression: Expression) {
    const evaluate = compileExpression(expression.ast);
    const cost = costOf(expression.ast);
    return (params: Params) => {
      fuel(cost);
      return evaluate(context.functions, params, undefined, undefined);
    };
  },

  parameter(context: RuntimeContext, expression: Expression) {
    const evaluate = compileExpression(expression.ast);
    const cost = costOf(expression.ast);
    return (datum: unknown, params: Params) => {
      fuel(cost);
      return evaluate(context.functions, params, datum, undefined);
    };
  },

  /** Nothing happens in a still picture: filters of events exist and are never called. */
  event: () => () => undefined,

  /** What a signal becomes when another one, or a scale, changes; events are never among the causes. */
  handler(context: RuntimeContext, expression: Expression) {
    const evaluate = compileExpression(expression.ast);
    const cost = costOf(expression.ast);
    return (params: Params) => {
      fuel(cost);
      return evaluate(context.functions, params, undefined, undefined);
    };
  },

  encode(context: RuntimeContext, { marktype, channels }: Encoding) {
    const { functions } = context;
    const names = Object.keys(channels);
    const cost = names.reduce((sum, name) => sum + costOf(channels[name]!.ast), 0);
    const evaluators = names.map((name) => compileExpression(channels[name]!.ast));
    const has = {
      x: "x" in channels,
      x2: "x2" in channels,
      xc: "xc" in channels,
      y: "y" in channels,
      y2: "y2" in channels,
      yc: "yc" in channels,
    };
    const places = marktype !== "rule" && (has.x2 || has.xc || has.y2 || has.yc);
    const swaps = marktype === "group" || marktype === "image" || marktype === "rect";
    return (item: Item, params: Params) => {
      fuel(cost);
      const { datum } = item;
      let changed = 0;
      for (let i = 0; i < names.length; i++) {
        const name = names[i]!;
        const value = evaluators[i]!(functions, params, datum, item);
        if (item[name] !== value) {
          item[name] = value;
          changed = 1;
        }
      }
      if (places) placeItem(item, has, swaps);
      return changed;
    };
  },
};
