import { zlibSync } from "fflate";
import type { PDFContext, PDFDict, PDFObject, PDFRef } from "pdf-lib";
import { PDFName } from "pdf-lib";

/** What objects of a file are written from; texts are names. */
export type Literal = PDFObject | string | number | boolean | null | Literal[] | { [key: string]: Literal };

/** Kinds of things that content streams call by name, and the letter their names start with. */
const LETTERS = { ExtGState: "G", Pattern: "P", XObject: "X", Font: "F" } as const;

/** `mem` is said, since what fflate chooses by itself hangs on the engine's logarithm. */
const COMPRESSION = { level: 6, mem: 5 } as const;

export type ResourceKind = keyof typeof LETTERS;

/**
 * The objects that the page and every form in it share, each content once.
 * Objects are numbered as they are asked for, so the same drawing gives the same file.
 */
export class Resources {
  /** Where the dictionary of names will stand. */
  readonly ref: PDFRef;
  /** Names of graphics states without a mask, by opacity. */
  readonly opacities = new Map<number, string>();
  private readonly objects = new Map<string, PDFRef>();
  private readonly names: Record<ResourceKind, Map<string, PDFRef>>;
  private readonly known = new Map<string, string>();

  constructor(readonly context: PDFContext) {
    this.ref = context.nextRef();
    this.names = { ExtGState: new Map(), Pattern: new Map(), XObject: new Map(), Font: new Map() };
  }

  object(literal: Literal): PDFObject {
    return this.context.obj(literal as Parameters<PDFContext["obj"]>[0] & PDFObject);
  }

  /** An object that stands in the file once, however often its content is asked for. */
  shared(literal: Literal): PDFRef {
    const made = this.object(literal);
    const key = made.toString();
    let ref = this.objects.get(key);
    if (!ref) {
      ref = this.context.register(made);
      this.objects.set(key, ref);
    }
    return ref;
  }

  /** A compressed stream. */
  stream(dictionary: { [key: string]: Literal }, content: string | Uint8Array): PDFRef {
    const bytes = typeof content === "string" ? Uint8Array.from(content, (character) => character.charCodeAt(0)) : content;
    const whole = { ...dictionary, Filter: "FlateDecode" } as Record<string, PDFObject | string>;
    return this.context.register(this.context.stream(zlibSync(bytes, COMPRESSION), whole));
  }

  /** A stream of operators that stands in the file once. */
  sharedStream(dictionary: { [key: string]: Literal }, content: string): PDFRef {
    const key = `${this.object(dictionary)}${content}`;
    let ref = this.objects.get(key);
    if (!ref) {
      ref = this.stream(dictionary, content);
      this.objects.set(key, ref);
    }
    return ref;
  }

  /** Name by which content streams call an object: a literal is put in once, a reference as it is. */
  name(kind: ResourceKind, literal: Literal): string {
    const made = this.object(literal);
    const key = `${kind} ${made}`;
    let name = this.known.get(key);
    if (name === undefined) {
      const names = this.names[kind];
      name = `${LETTERS[kind]}${names.size}`;
      names.set(name, isReference(literal) ? literal : this.context.register(made));
      this.known.set(key, name);
    }
    return name;
  }

  /** Puts the dictionary of names into the file. */
  finish(): void {
    const dictionary = this.context.obj({}) as PDFDict;
    for (const [kind, names] of Object.entries(this.names)) {
      if (names.size > 0) dictionary.set(PDFName.of(kind), this.context.obj(Object.fromEntries(names)));
    }
    this.context.assign(this.ref, dictionary);
  }
}

function isReference(literal: Literal): literal is PDFRef {
  return typeof literal === "object" && literal !== null && "objectNumber" in literal;
}
