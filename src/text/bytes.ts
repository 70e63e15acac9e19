/** A font that cannot be read: not a font, cut off, or contradicting itself. Says which part is at fault. */
export class FontError extends Error {
  override readonly name: string = "FontError";
}

/** A font that is larger than it may be. */
export class FontSizeError extends FontError {
  override readonly name = "FontSizeError";

  constructor(bytes: number, maxBytes: number) {
    super(`the font has ${bytes} bytes, more than limits.font of ${maxBytes}`);
  }
}

/** Steps that reading one part of a font may take; a font that says the same thing over and over ends here. */
export class Budget {
  constructor(
    private left: number,
    private readonly part: string,
  ) {}

  /** @throws FontError when nothing is left. */
  spend(steps = 1): void {
    this.left -= steps;
    if (this.left < 0) throw new FontError(`the font's ${this.part} are too many`);
  }
}

/** Big-endian numbers of one part of a font. Reading past its end throws a FontError that names the part. */
export class Bytes {
  readonly #view: DataView;

  constructor(
    private readonly data: Uint8Array,
    private readonly part: string,
  ) {
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  all(): Uint8Array {
    return this.data;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.checked(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.checked(at, 2));
  }

  i16(at: number): number {
    return this.#view.getInt16(this.checked(at, 2));
  }

  i8(at: number): number {
    return this.#view.getInt8(this.checked(at, 1));
  }

  u32(at: number): number {
    return this.#view.getUint32(this.checked(at, 4));
  }

  tag(at: number): string {
    return String.fromCharCode(this.u8(at), this.u8(at + 1), this.u8(at + 2), this.u8(at + 3));
  }

  slice(at: number, length: number): Uint8Array {
    return this.data.subarray(this.checked(at, length), at + length);
  }

  private checked(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.data.length) {
      throw new FontError(`the font's "${this.part}" ends at byte ${this.data.length}, but byte ${at + Math.max(length, 0)} is needed`);
    }
    return at;
  }
}
