// The texts an expression of the source can be, followed through conditions, constants and the arguments of helper functions.
import ts from "typescript";

/** Stands for what is only known when a chart is resolved: a number, a name. */
export const OPEN = "…";

/** How many calls deep an argument is followed. */
const DEEPEST = 6;

const inner = (node) =>
  ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)
    ? inner(node.expression)
    : node;

const isFunction = (node) =>
  ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node);

/** Every node of a tree, parents first. */
export function* walk(node) {
  yield node;
  const children = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* walk(child);
}

/** The name a function is called by; undefined for one without. */
function nameOf(fn) {
  if (fn.name) return fn.name.text;
  return ts.isVariableDeclaration(fn.parent) && ts.isIdentifier(fn.parent.name) ? fn.parent.name.text : undefined;
}

const isExported = (fn) => {
  const statement = ts.isFunctionDeclaration(fn) ? fn : fn.parent?.parent?.parent;
  return Boolean(
    statement && ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword),
  );
};

/** The block in which a name declared at a node is known. */
function blockOf(node) {
  let at = node.parent;
  while (at && !ts.isBlock(at) && !ts.isSourceFile(at)) at = at.parent;
  return at;
}

/** The declaration that a name means at a place: a parameter or a variable; undefined when it comes from elsewhere. */
function declarationOf(name, place) {
  for (let node = place.parent, from = place; node; from = node, node = node.parent) {
    if (isFunction(node) && node.parameters.some((each) => ts.isIdentifier(each.name) && each.name.text === name))
      return node.parameters.find((each) => ts.isIdentifier(each.name) && each.name.text === name);
    if (ts.isForOfStatement(node) && ts.isVariableDeclarationList(node.initializer) && from !== node.expression) {
      const [variable] = node.initializer.declarations;
      if (ts.isIdentifier(variable.name) && variable.name.text === name) return variable;
    }
    if (ts.isBlock(node) || ts.isSourceFile(node))
      for (const statement of node.statements)
        if (ts.isVariableStatement(statement))
          for (const each of statement.declarationList.declarations) if (ts.isIdentifier(each.name) && each.name.text === name) return each;
  }
  return undefined;
}

/** The objects of the constant list that a loop or a callback goes through with this variable; undefined when it does not. */
function elementsOf(declaration) {
  const loop = declaration.parent?.parent;
  let list;
  if (loop && ts.isForOfStatement(loop)) list = loop.expression;
  else if (ts.isParameter(declaration) && ts.isCallExpression(declaration.parent.parent))
    list = declaration.parent.parent.expression.expression;
  if (!list || !ts.isIdentifier(list)) return undefined;
  const array = declarationOf(list.text, list)?.initializer;
  return array && ts.isArrayLiteralExpression(inner(array)) ? inner(array).elements : undefined;
}

/**
 * Follows texts through sources.
 * @param {readonly ts.SourceFile[]} sources
 */
export function createReader(sources) {
  const calls = new Map();
  for (const source of sources)
    for (const node of walk(source))
      if (ts.isCallExpression(node)) {
        const callee = ts.isIdentifier(node.expression) ? node.expression.text : undefined;
        if (callee !== undefined) calls.set(callee, [...(calls.get(callee) ?? []), node]);
      }

  /** Calls of a function: in its file, or anywhere when it is exported; of one inside another function, only there. */
  function callsOf(fn) {
    const name = nameOf(fn);
    if (name === undefined) return [];
    const block = blockOf(ts.isFunctionDeclaration(fn) ? fn : fn.parent);
    return (calls.get(name) ?? []).filter((call) => {
      if (isExported(fn)) return true;
      for (let node = call; node; node = node.parent) if (node === block) return true;
      return false;
    });
  }

  /** What a parameter stands for: the argument of each call, or of the call chosen before. */
  function argumentsOf(parameter, env) {
    const fn = parameter.parent;
    const chosen = env.get(fn);
    if (!chosen && [...env.keys()].filter((key) => typeof key === "object").length >= DEEPEST) return [];
    return (chosen ? [chosen] : callsOf(fn)).flatMap((call) => {
      const argument = call.arguments?.[fn.parameters.indexOf(parameter)];
      return argument ? [{ node: argument, env: new Map(env).set(fn, call) }] : [];
    });
  }

  /** Values of a property of what an expression stands for. */
  function property(base, name, env) {
    const node = inner(base);
    if (ts.isObjectLiteralExpression(node)) {
      for (const each of node.properties) {
        if (each.name?.getText() !== name) continue;
        if (ts.isPropertyAssignment(each)) return read(each.initializer, env);
        if (ts.isShorthandPropertyAssignment(each)) return read(each.name, env);
      }
      return [];
    }
    if (!ts.isIdentifier(node)) return [];
    const declaration = declarationOf(node.text, node);
    if (!declaration) return [];
    const elements = elementsOf(declaration);
    if (elements)
      return (env.has(declaration) ? [env.get(declaration)] : elements).flatMap((each) =>
        property(each, name, new Map(env).set(declaration, each)),
      );
    if (ts.isParameter(declaration)) return argumentsOf(declaration, env).flatMap((each) => property(each.node, name, each.env));
    return declaration.initializer ? property(declaration.initializer, name, env) : [];
  }

  /** Outcomes of `name === "text"` where the texts of the name are known. */
  function comparison(condition, env) {
    if (!ts.isBinaryExpression(condition) || condition.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) return [];
    if (!ts.isStringLiteralLike(condition.right)) return [];
    return read(condition.left, env).map((each) => ({ holds: each.text === condition.right.text, env: each.env }));
  }

  /**
   * What an expression can be.
   * @param {Map<unknown, unknown>} env what was chosen on the way: branches of conditions, calls of functions, elements of lists
   * @returns {{ text: string, site: ts.Node, env: Map<unknown, unknown> }[]} empty when it is not known before a chart is resolved
   */
  function read(expression, env = new Map()) {
    const node = inner(expression);
    if (ts.isStringLiteralLike(node)) return [{ text: node.text, site: node, env }];
    if (ts.isTemplateExpression(node))
      return node.templateSpans.reduce(
        (heads, span) =>
          heads.flatMap((head) => {
            const found = read(span.expression, head.env);
            const words = found.length > 0 ? found : [{ text: OPEN, env: head.env }];
            return words.map((word) => ({ text: head.text + word.text + span.literal.text, site: node, env: word.env }));
          }),
        [{ text: node.head.text, site: node, env }],
      );
    if (ts.isConditionalExpression(node)) {
      const decided = comparison(node.condition, env);
      if (decided.length > 0) return decided.flatMap((each) => read(each.holds ? node.whenTrue : node.whenFalse, each.env));
      const condition = `${node.getSourceFile().fileName}: ${node.condition.getText()}`;
      return [true, false]
        .filter((side) => !env.has(condition) || env.get(condition) === side)
        .flatMap((side) => read(side ? node.whenTrue : node.whenFalse, new Map(env).set(condition, side)));
    }
    if (ts.isPropertyAccessExpression(node)) return property(node.expression, node.name.text, env);
    if (ts.isIdentifier(node)) {
      const declaration = declarationOf(node.text, node);
      if (!declaration || elementsOf(declaration)) return [];
      if (ts.isParameter(declaration)) return argumentsOf(declaration, env).flatMap((each) => read(each.node, each.env));
      return declaration.initializer ? read(declaration.initializer, env) : [];
    }
    return [];
  }

  return { read };
}
