import type { Document, ParsedNode } from "yaml";

/** A YAML text as a document, and where a place of it stands. */
export interface ParsedYaml {
  document: Document.Parsed<ParsedNode>;
  /** The first mistake. */
  error?: { readonly message: string; readonly pos: readonly [number, number] };
  /** Counted from 1. */
  positionOf(offset: number): { line: number; column: number };
}

/**
 * Reads a text of one document. The reader alone: `parseDocument` of the package `yaml` is not bundled.
 * @param schema `failsafe` reads every scalar as a text.
 */
export async function parseYaml(text: string, options: { schema?: "failsafe"; uniqueKeys?: false } = {}): Promise<ParsedYaml> {
  const { Composer, LineCounter, Parser } = await import("yaml");
  const lines = new LineCounter();
  const composer = new Composer({ ...options, prettyErrors: false });
  const [first, second] = composer.compose(new Parser(lines.addNewLine).parse(text), true, text.length);
  const document = first as Document.Parsed<ParsedNode>;
  const several = second && { message: "there are several documents, divided by ---", pos: [second.range[0], second.range[1]] as const };
  const error = document.errors[0] ?? several;
  return {
    document,
    ...(error && { error }),
    positionOf(offset) {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    },
  };
}
