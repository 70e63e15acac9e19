/** Bytes written bit by bit, the lowest bit of a byte first. Room is made before, by `reserve`. */
export class Bits {
  private bytes: Uint8Array;
  private length = 0;
  private waiting = 0;
  private count = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for so many bits more. */
  reserve(bits: number): void {
    const needed = this.length + ((bits + this.count) >>> 3) + 8;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** @param width at most 16. */
  write(value: number, width: number): void {
    this.waiting |= value << this.count;
    this.count += width;
    if (this.count < 16) return;
    this.bytes[this.length++] = this.waiting;
    this.bytes[this.length++] = this.waiting >>> 8;
    this.waiting >>>= 16;
    this.count -= 16;
  }

  /** Fills the last byte with zeroes. */
  align(): void {
    for (; this.count > 0; this.count -= 8) {
      this.bytes[this.length++] = this.waiting;
      this.waiting >>>= 8;
    }
    this.waiting = 0;
    this.count = 0;
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
