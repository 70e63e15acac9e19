/** One record of a delimited text, as written: nothing is typed yet. */
export interface Delimited {
  cells: string[];
  /** Line it starts on, from 1. */
  line: number;
}

/** What stops a delimited text from being read, and where; both count from 1. */
export class DelimitedError extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

/**
 * Splits a text into records, lazily. Lines with nothing on them are left out.
 * Quoted cells may hold the delimiter, line ends and doubled quotes; a quote inside an unquoted cell is an ordinary character.
 * @param delimiter one character.
 * @throws DelimitedError for a quote that is never closed, and for text between a closing quote and the next delimiter.
 * Source: RFC 4180; also takes LF and CR alone as line ends.
 */
export function* splitDelimited(text: string, delimiter: string): Generator<Delimited> {
  const { length } = text;
  let position = 0;
  let line = 1;
  let lineStart = 0;
  while (position < length) {
    const first = line;
    const cells: string[] = [];
    let isQuoted = false;
    for (;;) {
      if (text[position] === '"') {
        isQuoted = true;
        const opened = { line, column: position - lineStart + 1 };
        let cell = "";
        for (;;) {
          const close = text.indexOf('"', position + 1);
          if (close === -1) throw new DelimitedError("a quote opens here and is never closed", opened.line, opened.column);
          const piece = text.slice(position + 1, close);
          for (const { index, 0: end } of piece.matchAll(/\r\n|\r|\n/g)) {
            line++;
            lineStart = position + 1 + index + end.length;
          }
          cell += piece;
          position = close + 1;
          if (text[position] !== '"') break;
          cell += '"';
        }
        cells.push(cell);
        const after = text[position];
        if (after !== undefined && after !== delimiter && after !== "\n" && after !== "\r") {
          throw new DelimitedError("text follows a closing quote", line, position - lineStart + 1);
        }
      } else {
        const start = position;
        while (position < length) {
          const character = text[position];
          if (character === delimiter || character === "\n" || character === "\r") break;
          position++;
        }
        cells.push(text.slice(start, position));
      }
      if (text[position] !== delimiter) break;
      position++;
    }
    position += text[position] === "\r" && text[position + 1] === "\n" ? 2 : 1;
    line++;
    lineStart = position;
    if (cells.length > 1 || cells[0] !== "" || isQuoted) yield { cells, line: first };
  }
}
