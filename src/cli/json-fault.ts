const space = /[ \t\n\r]*/y;
const scalar = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/**
 * Place of the first character where `text` stops being JSON, from 0; its length when the end comes too early or there is no fault.
 * The engine knows it too, but says so in other words in every version.
 * Source: RFC 8259.
 */
export function jsonFault(text: string): number {
  let position = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0] ?? null;
    position += found?.length ?? 0;
    return found;
  };
  /** Closing brackets still owed, innermost last. */
  const open: string[] = [];
  let wants: "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" = "value";
  for (;;) {
    take(space);
    const character = text[position];
    if (character === undefined) return text.length;
    const closes = character === open.at(-1) && wants.endsWith("end");
    if (closes) {
      open.pop();
      position++;
      wants = "comma or end";
    } else if (wants.startsWith("value") && (character === "[" || character === "{")) {
      open.push(character === "[" ? "]" : "}");
      position++;
      wants = character === "[" ? "value or end" : "key or end";
    } else if (wants.startsWith("value")) {
      if (take(scalar) === null) return position;
      wants = "comma or end";
    } else if (wants.startsWith("key")) {
      if (character !== '"' || take(scalar) === null) return position;
      wants = "colon";
    } else if (wants === "colon") {
      if (character !== ":") return position;
      position++;
      wants = "value";
    } else {
      if (character !== "," || open.length === 0) return position;
      position++;
      wants = open.at(-1) === "]" ? "value" : "key";
    }
  }
}
