/** One key or list item of a JSON text. */
interface JsonPlace {
  path: string;
  /** Character at which the key (or the item) begins. */
  offset: number;
}

interface Frame {
  path: string;
  /** Keys seen so far; undefined in a list. */
  keys: Set<string> | undefined;
  /** Index of the next item of a list. */
  index: number;
}

/** Where the rows of a chart are: thousands of places that no issue of this stage points at. */
const ROWS = "/data/values";

const escaped = (step: string): string => step.replaceAll("~", "~0").replaceAll("/", "~1");

/** Character after the text that begins at `start`. */
function endOfText(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
}

/** Character of the bracket that closes the list or object that begins at `start`. */
function endOfNested(text: string, start: number): number {
  const marks = /["[\]{}]/g;
  let depth = 0;
  marks.lastIndex = start;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '"') marks.lastIndex = endOfText(text, mark.index);
    else depth += mark[0] === "[" || mark[0] === "{" ? 1 : -1;
    if (depth === 0) return mark.index;
  }
  return text.length;
}

/**
 * Walks a JSON text and tells where its keys and items stand.
 * @param text known to be valid JSON.
 * @param onPlace called in the order of the text; `isRepeated` when the object has had that key. Rows are passed over.
 * @returns the character at which the text is nested deeper than `maxDepth`, where the walk ends; undefined when it is not.
 */
export function walkJson(text: string, maxDepth: number, onPlace: (place: JsonPlace, isRepeated: boolean) => void): number | undefined {
  const tokens = /["[\]{},]|[^\s"[\]{},:]+/g;
  const frames: Frame[] = [];
  let path = "";
  let isValueNext = true;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const frame = frames[frames.length - 1];
    const { 0: mark, index: offset } = token;
    if (mark === "]" || mark === "}") {
      frames.pop();
      isValueNext = false;
      continue;
    }
    if (mark === ",") {
      isValueNext = frame?.keys === undefined;
      continue;
    }
    if (frame?.keys && !isValueNext) {
      tokens.lastIndex = endOfText(text, offset);
      const key = JSON.parse(text.slice(offset, tokens.lastIndex)) as string;
      path = `${frame.path}/${escaped(key)}`;
      onPlace({ path, offset }, frame.keys.has(key));
      frame.keys.add(key);
      isValueNext = true;
      continue;
    }
    if (frame && !frame.keys) {
      path = `${frame.path}/${frame.index++}`;
      onPlace({ path, offset }, false);
    }
    isValueNext = false;
    if (mark === '"') tokens.lastIndex = endOfText(text, offset);
    else if (mark === "{" || mark === "[") {
      if (path === ROWS) tokens.lastIndex = endOfNested(text, offset) + 1;
      else if (frames.length >= maxDepth) return offset;
      else {
        frames.push({ path, keys: mark === "{" ? new Set() : undefined, index: 0 });
        isValueNext = mark === "[";
      }
    }
  }
  return undefined;
}
