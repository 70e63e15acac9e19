import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { pictureSize } from "../../../src/scene/picture-size.js";
import { makePng, pngAddress } from "../converters/pdf/pictures.js";

const photo = readFileSync(new URL("../converters/pdf/photo.jpg", import.meta.url));
const jpegAddress = (bytes: Uint8Array) => `data:image/jpeg;base64,${Buffer.from(bytes).toString("base64")}`;
/** A JPEG with this much said before its frame. */
const withSegment = (length: number, frame: readonly number[]) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255]), Buffer.alloc(length - 2), Buffer.from(frame)]);

it.each([
  [1, 1],
  [12, 5],
  [300, 70],
])("a PNG of %d × %d pixels has that size", (width, height) => {
  expect(pictureSize(pngAddress(makePng({ width, height, type: 2, at: () => [1, 2, 3] })))).toEqual({ width, height });
});

it("a PNG that claims 4 thousand million pixels a side is taken at its word", () => {
  const png = makePng({ width: 1, height: 1, type: 2, at: () => [1, 2, 3] });
  png.fill(255, 16, 24);
  expect(pictureSize(pngAddress(png))).toEqual({ width: 4294967295, height: 4294967295 });
});

it("a JPEG has the size of its frame, of any kind, however much is said before it", () => {
  expect(pictureSize(jpegAddress(photo))).toEqual({ width: 24, height: 16 });
  for (const marker of [0xc0, 0xc2, 0xc9])
    for (const length of [2, 3, 4, 60_000])
      expect(pictureSize(jpegAddress(withSegment(length, [0xff, 0xff, marker, 0, 11, 8, 1, 2, 3, 4, 1, 1])))).toEqual({
        width: 0x304,
        height: 0x102,
      });
});

it("anything else has no size, and ends", () => {
  const jpeg = jpegAddress(withSegment(40, [0xff, 0xc0, 0, 11, 8, 1]));
  for (const href of [
    "",
    "data:image/png;base64,",
    "data:image/png;base64,iVBO",
    jpeg,
    jpegAddress(Buffer.alloc(99, 255)),
    jpegAddress(Buffer.from([0xff, 0xd8, 0xff, 0xda])),
  ])
    expect(pictureSize(href)).toBe(undefined);
  for (const href of ["https://example.org/a.png", "data:image/gif;base64,R0lGODlhAQABAAAAACw="]) expect(pictureSize(href)).toBe(undefined);
});
