import type { Origin } from "../../chart/resolved.js";
import type { Scalar } from "../../data/table.js";
import { originComment, withComment } from "./comment.js";
import { yamlScalar, yamlText } from "./scalar.js";

/** Anything a resolved chart holds. `undefined` leaves are not said. */
export type Tree = Scalar | undefined | readonly Tree[] | { readonly [key: string]: Tree };
type TreeMap = { readonly [key: string]: Tree };

/** Longest line of a list; longer ones are broken. */
const WIDTH = 110;

/** In which order the keys at a JSON pointer are written; keys that are not named follow as they stand. */
export type KeyOrder = (path: string) => readonly string[];

/**
 * Block YAML: one leaf a line, each with the comment that its origin asks for; lists without objects on one line.
 */
export class YamlWriter {
  readonly lines: string[] = [];

  constructor(
    private readonly origins: Readonly<Record<string, Origin>>,
    private readonly order: KeyOrder,
  ) {}

  /** The keys of `map`, which stands at `path`; `first` is what the first line begins with instead of `indent`. */
  map(map: TreeMap, path: string, indent: string, first = indent): void {
    let start = first;
    for (const key of this.sorted(Object.keys(map), path)) {
      if (map[key] === undefined) continue;
      this.entry(key, map[key], `${path}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`, indent, start);
      start = indent;
    }
  }

  /** One key and its value; deeper parts are indented by two more than `indent`. */
  entry(key: string, value: Tree, path: string, indent: string, start = indent): void {
    const head = `${start}${yamlKey(key)}:`;
    const comment = originComment(this.origins[path]);
    if (isList(value)) this.list(head, comment, value, path, indent);
    else if (isFullMap(value)) {
      this.lines.push(withComment(head, comment));
      this.map(value, path, `${indent}  `);
    } else this.lines.push(withComment(`${head} ${inline(value)}`, comment));
  }

  private list(head: string, comment: string, list: readonly Tree[], path: string, indent: string): void {
    if (list.some(isFullMap)) {
      this.lines.push(withComment(head, comment));
      list.forEach((item, index) => {
        if (isFullMap(item)) this.map(item, `${path}/${index}`, `${indent}    `, `${indent}  - `);
        else this.lines.push(`${indent}  - ${inline(item)}`);
      });
      return;
    }
    const flow = inline(list);
    if (head.length + flow.length < WIDTH) this.lines.push(withComment(`${head} ${flow}`, comment));
    else {
      this.lines.push(withComment(head, comment));
      this.broken(list, `${indent}  `);
    }
  }

  /** A long list over several lines. */
  private broken(list: readonly Tree[], indent: string): void {
    let line = `${indent}[`;
    list.forEach((item, index) => {
      const text = inline(item) + (index === list.length - 1 ? "]" : ",");
      if (line.length + text.length > WIDTH && line.trim() !== "[") {
        this.lines.push(line.trimEnd());
        line = `${indent} `;
      }
      line += index === list.length - 1 ? text : `${text} `;
    });
    this.lines.push(line);
  }

  private sorted(keys: string[], path: string): string[] {
    const wanted = this.order(path);
    return [...wanted.filter((key) => keys.includes(key)), ...keys.filter((key) => !wanted.includes(key))];
  }
}

function inline(value: Tree): string {
  if (isList(value)) return `[${value.map(inline).join(", ")}]`;
  if (isMap(value)) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{${entries.map(([key, each]) => `${yamlText(key)}: ${inline(each)}`).join(", ")}}`;
  }
  return yamlScalar(value ?? null);
}

/** `y` is a channel here; only YAML 1.1 by the letter, not its readers, takes it for a truth value. */
function yamlKey(key: string): string {
  return key === "y" ? key : yamlText(key);
}

function isList(value: Tree): value is readonly Tree[] {
  return Array.isArray(value);
}

function isMap(value: Tree): value is TreeMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFullMap(value: Tree): value is TreeMap {
  return isMap(value) && Object.values(value).some((each) => each !== undefined);
}
