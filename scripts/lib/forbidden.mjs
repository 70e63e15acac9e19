// Finds, in the syntax of a module, what would make a picture depend on the machine it is drawn on, or would evaluate text as code.
import ts from "typescript";

/** Members of Math that every engine computes to the same bit. */
const portableMath = new Set(
  "abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2".split(" "),
);

const localeMethods = new Set(
  "localeCompare toLocaleString toLocaleDateString toLocaleTimeString toLocaleUpperCase toLocaleLowerCase".split(" "),
);

/** Names of the surroundings that pure modules may not ask for. */
const surroundings = new Set(
  "process document window navigator location localStorage fetch XMLHttpRequest WebSocket setTimeout setInterval".split(" "),
);

const isGlobal = (node, name) => ts.isIdentifier(node) && node.text === name;

/** The member asked for in `a.b` or `a["b"]`; undefined when it is computed. */
function member(node) {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
}

const isAccess = (node) => ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);

/** True where `node` is a value that is read, not a name being given or a type. */
function isRead(node) {
  const { parent } = node;
  if (isAccess(parent)) return parent.expression === node || parent.argumentExpression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent)) return false;
  return !(parent.name === node || parent.propertyName === node || ts.isLabeledStatement(parent) || ts.isImportSpecifier(parent));
}

function evaluates(node) {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null;
  const callee = node.expression;
  if (isGlobal(callee, "Function")) return ts.isNewExpression(node) ? "new Function" : "Function()";
  if (isGlobal(callee, "eval")) return "eval()";
  return isAccess(callee) && isGlobal(callee.expression, "globalThis") && ["eval", "Function"].includes(member(callee)) ? "eval()" : null;
}

function unportable(node) {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken ? "**" : null;
  }
  if (isAccess(node) && isGlobal(node.expression, "Math")) return portableMath.has(member(node)) ? null : `Math.${member(node) ?? "[…]"}`;
  // Math handed on as a value could be asked for anything.
  if (isGlobal(node, "Math") && isRead(node) && !(isAccess(node.parent) && node.parent.expression === node)) return "Math as a value";
  return null;
}

function clockOrLocale(node) {
  if (isAccess(node)) {
    if (isGlobal(node.expression, "Date") && member(node) === "now") return "Date.now";
    if (isGlobal(node.expression, "performance") && member(node) === "now") return "performance.now";
    if (localeMethods.has(member(node))) return `.${member(node)}`;
    if (isGlobal(node.expression, "Intl")) return "Intl";
  }
  if (ts.isNewExpression(node) && isGlobal(node.expression, "Date") && !node.arguments?.length) return "new Date()";
  if (ts.isCallExpression(node) && isGlobal(node.expression, "Date")) return "Date()";
  return null;
}

function outside(node, declared) {
  return ts.isIdentifier(node) && surroundings.has(node.text) && !declared.has(node.text) && isRead(node) ? node.text : null;
}

/** Names a module gives itself: a variable called `document` is no page. */
function declaredIn(source) {
  const names = new Set();
  const visit = (node) => {
    if (node.name && ts.isIdentifier(node.name) && (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node))) {
      names.add(node.name.text);
    }
    if (node.name && (ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node) || ts.isImportClause(node))) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Sets of rules; a rule names what it found in a node, or says null. */
export const rules = { evaluates, unportable, clockOrLocale, outside };

/**
 * @param {string} file used for the kind of syntax and in the result.
 * @param {string} text
 * @param {readonly ((node: import("typescript").Node, declared: Set<string>) => string | null)[]} wanted
 * @returns {{ file: string, line: number, column: number, found: string }[]}
 */
export function findForbidden(file, text, wanted) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declared = declaredIn(source);
  const hits = [];
  const visit = (node) => {
    for (const rule of wanted) {
      const found = rule(node, declared);
      if (found === null) continue;
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
      hits.push({ file, line: line + 1, column: character + 1, found });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return hits;
}
