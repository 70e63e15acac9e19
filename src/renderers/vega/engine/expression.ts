import { DisallowedObjectProperties } from "vega-util";
import { builtins, constants, type ExpressionFunction, ofPatterns } from "./expression-functions.js";
import { fuel } from "./fuel.js";
import { Pattern } from "./pattern/match.js";

/** A node of the syntax tree that `vega-expression` makes (ESTree names). */
export interface ExpressionNode {
  type: string;
  [key: string]: unknown;
}

type Functions = Record<string, ExpressionFunction>;
type Params = Record<string, unknown>;
type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

/** An expression as nested closures: evaluated without generated code and without walking the tree again. */
type Compiled = (fn: Functions, params: Params | undefined, datum: unknown, item: unknown) => unknown;

type Operator = (a: never, b: never) => unknown;

const binary: Record<string, Operator> = {
  "+": plus,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
  "%": (a: number, b: number) => a % b,
  ">": (a: number, b: number) => a > b,
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  ">=": (a: number, b: number) => a >= b,
  // biome-ignore lint/suspicious/noDoubleEquals: the expression language has both
  "==": (a: unknown, b: unknown) => a == b,
  // biome-ignore lint/suspicious/noDoubleEquals: the expression language has both
  "!=": (a: unknown, b: unknown) => a != b,
  "===": (a: unknown, b: unknown) => a === b,
  "!==": (a: unknown, b: unknown) => a !== b,
  "&": (a: number, b: number) => a & b,
  "|": (a: number, b: number) => a | b,
  "^": (a: number, b: number) => a ^ b,
  "<<": (a: number, b: number) => a << b,
  ">>": (a: number, b: number) => a >> b,
  ">>>": (a: number, b: number) => a >>> b,
};

const unary: Record<string, (a: never) => unknown> = {
  "+": (a: number) => +a,
  "-": (a: number) => -a,
  "~": (a: number) => ~a,
  "!": (a: unknown) => !a,
};

/** Longest text, and most values in lists, that an expression may make: doubling a text a few times fills any memory. */
const MOST_MADE = 1_000_000;
const sizes = new WeakMap<object, number>();

/** How much a value holds, as far as expressions made it. */
const sizeOf = (value: unknown): number =>
  typeof value === "string" ? value.length : typeof value === "object" && value !== null ? (sizes.get(value) ?? 1) : 1;

function bounded<T>(made: T, size: number): T {
  if (size > MOST_MADE) fuel(Number.POSITIVE_INFINITY);
  if (typeof made === "object" && made !== null) sizes.set(made, size);
  return made;
}

/** `a + b`, which may be texts. */
function plus(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number") return a + b;
  const size = sizeOf(a) + sizeOf(b);
  bounded(null, size);
  return (a as string) + (b as string);
}

/** Nodes of a syntax tree: what evaluating it once costs. */
export function costOf(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, each) => sum + costOf(each), 0);
  if (typeof node !== "object" || node === null) return 0;
  return Object.values(node).reduce((sum: number, each) => sum + costOf(each), "type" in node ? 1 : 0);
}

/** Reads a property; methods and prototype of an object are out of reach, fields of a row that share their names are not. */
function readMember(object: Record<string, unknown>, key: string): unknown {
  if (DisallowedObjectProperties.has(key) || key === "prototype") return Object.hasOwn(object, key) ? plain(object[key]) : undefined;
  return plain(object[key]);
}

const plain = (value: unknown): unknown => (typeof value === "function" ? undefined : value);

const child = (node: ExpressionNode, key: string): ExpressionNode => node[key] as ExpressionNode;
const children = (node: ExpressionNode, key: string): ExpressionNode[] => node[key] as ExpressionNode[];

function compileCall(node: ExpressionNode): Compiled {
  // Vega's encoders call internal twins of some functions with a leading underscore.
  const name = (child(node, "callee").name as string).replace(/^_/, "");
  const args = children(node, "arguments").map(build);
  const [first, second, third] = args;
  if (name === "if") return (fn, params, datum, item) => (first!(fn, params, datum, item) ? second : third)!(fn, params, datum, item);
  const fallback = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
  const isOwn = ofPatterns.has(name);
  // The language has a function toString, which hides the method of that name.
  const isAllowed = name === "toString" || !DisallowedObjectProperties.has(name);
  const find = (fn: Functions): AnyFunction => {
    const entry = isAllowed ? (isOwn ? fallback : (fn[name] ?? fallback)) : undefined;
    const found = entry === (Object.prototype.toString as unknown) ? undefined : entry;
    if (typeof found !== "function") throw new Error(`Unrecognized function: ${name}`);
    return found as AnyFunction;
  };
  if (args.length === 1) return (fn, params, datum, item) => find(fn).call(fn, first!(fn, params, datum, item));
  if (args.length === 2)
    return (fn, params, datum, item) => find(fn).call(fn, first!(fn, params, datum, item), second!(fn, params, datum, item));
  return (fn, params, datum, item) =>
    find(fn).apply(
      fn,
      args.map((arg) => arg(fn, params, datum, item)),
    );
}

function compileIdentifier(node: ExpressionNode): Compiled {
  const name = node.name as string;
  if (name === "datum") return (_fn, _params, datum) => datum;
  if (name === "item") return (_fn, _params, _datum, item) => item;
  if (name === "event") return () => undefined;
  if (Object.hasOwn(constants, name)) {
    const value = constants[name];
    return () => value;
  }
  const key = `$${name}`;
  return (_fn, params) => params?.[key];
}

function compileMember(node: ExpressionNode): Compiled {
  const object = build(child(node, "object"));
  const property = child(node, "property");
  if (node.computed && property.type !== "Literal") {
    const key = build(property);
    return (fn, params, datum, item) =>
      readMember(object(fn, params, datum, item) as Record<string, unknown>, String(key(fn, params, datum, item)));
  }
  const key = String(node.computed ? property.value : property.name);
  if (DisallowedObjectProperties.has(key) || key === "prototype")
    return (fn, params, datum, item) => readMember(object(fn, params, datum, item) as Record<string, unknown>, key);
  return (fn, params, datum, item) => plain((object(fn, params, datum, item) as Record<string, unknown>)[key]);
}

function compileObject(node: ExpressionNode): Compiled {
  const entries = children(node, "properties").map((property) => {
    const key = child(property, "key");
    return [String(key.type === "Literal" ? key.value : key.name), build(child(property, "value"))] as const;
  });
  const allowed = entries.filter(([key]) => !DisallowedObjectProperties.has(key));
  return (fn, params, datum, item) => {
    const made: Record<string, unknown> = {};
    for (const [key, value] of allowed) made[key] = value(fn, params, datum, item);
    return made;
  };
}

function build(node: ExpressionNode): Compiled {
  switch (node.type) {
    case "Literal": {
      const { pattern, flags } = (node.regex ?? {}) as { pattern?: string; flags?: string };
      const value = pattern === undefined ? node.value : new Pattern(pattern, flags);
      return () => value;
    }
    case "Identifier":
      return compileIdentifier(node);
    case "MemberExpression":
      return compileMember(node);
    case "CallExpression":
      return compileCall(node);
    case "ObjectExpression":
      return compileObject(node);
    case "ArrayExpression": {
      const elements = children(node, "elements").map(build);
      return (fn, params, datum, item) => {
        const made = elements.map((element) => element(fn, params, datum, item));
        return bounded(
          made,
          made.reduce((sum: number, each) => sum + sizeOf(each), 1),
        );
      };
    }
    case "BinaryExpression": {
      const operator = binary[node.operator as string] as (a: unknown, b: unknown) => unknown;
      const left = build(child(node, "left"));
      const right = build(child(node, "right"));
      return (fn, params, datum, item) => operator(left(fn, params, datum, item), right(fn, params, datum, item));
    }
    case "UnaryExpression": {
      const operator = unary[node.operator as string] as (a: unknown) => unknown;
      const argument = build(child(node, "argument"));
      return (fn, params, datum, item) => operator(argument(fn, params, datum, item));
    }
    case "ConditionalExpression": {
      const test = build(child(node, "test"));
      const yes = build(child(node, "consequent"));
      const no = build(child(node, "alternate"));
      return (fn, params, datum, item) => (test(fn, params, datum, item) ? yes : no)(fn, params, datum, item);
    }
    case "LogicalExpression": {
      const left = build(child(node, "left"));
      const right = build(child(node, "right"));
      return node.operator === "&&"
        ? (fn, params, datum, item) => left(fn, params, datum, item) && right(fn, params, datum, item)
        : (fn, params, datum, item) => left(fn, params, datum, item) || right(fn, params, datum, item);
    }
    default:
      throw new Error(`Unrecognized expression: ${node.type}`);
  }
}

const compiled = new WeakMap<ExpressionNode, Compiled>();

/** The closures of a syntax tree; made once for each tree, so a cached chart never compiles again. */
export function compileExpression(ast: ExpressionNode): Compiled {
  let found = compiled.get(ast);
  if (!found) {
    found = build(ast);
    compiled.set(ast, found);
  }
  return found;
}
