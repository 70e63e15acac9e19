import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderSync } from "../../../dist/index.js";
import { largeRows } from "./rows.js";

/** What is expected of each: bytes of the svg, and their SHA-256, since a picture of 100,000 points is no file to keep. */
const expected: Readonly<Record<string, { bytes: number; most: number; sha256: string }>> = {
  line_million: { bytes: 39_123, most: 60_000, sha256: "19bd530aeabdcd572ef5bcf4ac9a09a7cd99e557be4bccfad075763706a25d4a" },
  scatter_hundred_thousand: { bytes: 4_571_994, most: 5_000_000, sha256: "f8f3ef1ba6d237150825de864b50daff1bb425481111bcdd3b442bc3bca2411b" },
};

const draw = (name: string, rows: unknown) =>
  renderSync(readFileSync(new URL(`${name}.chart.yaml`, import.meta.url), "utf8"), { data: rows, fonts: "reference" });

describe("charts of very many rows", () => {
  it.each(Object.keys(largeRows))("%s is drawn to the byte, small enough to be sent", (name) => {
    const { content, issues } = draw(name, largeRows[name]!());
    const svg = `${content}`;
    const { most, ...accepted } = expected[name]!;
    expect({ bytes: Buffer.byteLength(svg), sha256: createHash("sha256").update(svg).digest("hex") }).toEqual(accepted);
    expect(accepted.bytes).toBeLessThan(most);
    expect(issues).toEqual([]);
  });

  it("one value that stands out of a million is seen", () => {
    const { step, height } = largeRows.line_million!();
    const plain = draw("line_million", { step, height }).content;
    const middle = (height![567_889]! + height![567_891]!) / 2;
    for (const [value, isSeen] of [
      [middle, false],
      [middle + 100, true],
    ] as const) {
      const changed = height!.slice();
      changed[567_890] = value;
      expect(draw("line_million", { step, height: changed }).content !== plain).toBe(isSeen);
    }
  });
});
