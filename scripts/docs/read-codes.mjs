// Every issue code with its meaning and severity, read from the sources.
import ts from "typescript";
import { walk } from "./words-of.mjs";

const parse = (text) => ts.createSourceFile("source.ts", text, ts.ScriptTarget.ES2022, true);

/** Comments before a node: the heading of a group and the meaning of a code. */
function commentsOf(text, node) {
  const found = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const texts = found.map(({ pos, end }) => text.slice(pos, end));
  return {
    heading: texts
      .find((each) => each.startsWith("//"))
      ?.slice(2)
      .trim(),
    meaning: texts
      .find((each) => each.startsWith("/**"))
      ?.replace(/^\/\*\*|\*\/$|^\s*\*/gm, "")
      .replace(/\s+/g, " ")
      .trim(),
  };
}

/**
 * @param {string} codesText source of the union of codes: a `//` comment begins a group, a doc comment tells the meaning
 * @param {string} messagesText source of the table of texts
 * @returns {{ code: string, group: string, meaning: string, severity: string }[]}
 */
export function codesOf(codesText, messagesText) {
  const severities = new Map();
  for (const node of walk(parse(messagesText)))
    if (ts.isPropertyAssignment(node) && ts.isCallExpression(node.initializer) && /^[A-Z]+(_[A-Z]+)*$/.test(node.name.getText()))
      severities.set(node.name.getText(), node.initializer.expression.getText());
  const codes = [];
  let group = "";
  for (const node of walk(parse(codesText))) {
    if (!ts.isUnionTypeNode(node)) continue;
    // The comment before a member stands before its bar, so it belongs to the space after the member before.
    let from = node.getFullStart();
    for (const member of node.types) {
      const { heading, meaning } = commentsBetween(codesText, from, member.getStart());
      from = member.getEnd();
      group = heading ?? group;
      const code = member.getText().slice(1, -1);
      codes.push({ code, group, meaning: meaning ?? "", severity: severities.get(code) ?? "" });
    }
  }
  return codes;
}

function commentsBetween(text, from, to) {
  const space = text.slice(from, to);
  const end = space.lastIndexOf("|");
  return commentsOf(space.slice(0, end < 0 ? undefined : end), { getFullStart: () => 0 });
}
