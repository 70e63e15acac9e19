import { parseExpression } from "vega-expression";
import { functionContext } from "vega-functions";
import { builtins, constants } from "./expression-functions.js";

/** What is wrong with an expression. */
export interface ExpressionProblem {
  /** It cannot be read; a function, a method or a name in it is none of the language's. */
  kind: "syntax" | "function" | "method" | "name";
  /** The function, method or name; of what cannot be read, the parser's words. */
  word: string;
  /** Functions there are. */
  functions: readonly string[];
}

interface Node {
  type: string;
  [key: string]: unknown;
}

/** Words that mean the row, the shape and what is around them. */
const GIVEN = new Set(["datum", "item", "event", "parent", "undefined"]);

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

/** Every node of a syntax tree that is evaluated: names of members and of keys are not. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (key === "callee" && isNode(value) && value.type === "Identifier") continue;
    if ((key === "property" && !node.computed) || (key === "key" && node.type === "Property")) continue;
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield* nodesOf(each);
  }
}

/** What is wrong with an expression; null when it can be read and names only what there is. @param names of parameters. */
export function expressionProblem(text: string, names: ReadonlySet<string>): ExpressionProblem | null {
  const functions = [...new Set([...Object.keys(builtins), ...Object.keys(functionContext), "if"])];
  const problem = (kind: ExpressionProblem["kind"], word: string): ExpressionProblem => ({ kind, word, functions });
  let tree: Node;
  try {
    tree = parseExpression(text) as unknown as Node;
  } catch (error) {
    return problem("syntax", error instanceof Error ? error.message : "");
  }
  for (const node of nodesOf(tree)) {
    if (node.type === "CallExpression") {
      const callee = node.callee as Node;
      if (callee.type !== "Identifier")
        return problem("method", callee.type === "MemberExpression" ? `${(callee.property as Node).name ?? ""}` : "");
      if (!functions.includes(`${callee.name}`)) return problem("function", `${callee.name}`);
    }
    if (node.type === "Identifier") {
      const name = `${node.name}`;
      if (!GIVEN.has(name) && !Object.hasOwn(constants, name) && !names.has(name)) return problem("name", name);
    }
  }
  return null;
}
