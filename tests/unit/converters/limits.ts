/** Limits for tests of converters, about those of the house. */
export const limits = {
  rows: 1e6,
  marks: 1e5,
  text: 2000,
  canvas: 16384,
  pixels: 67108864,
  categories: 1000,
  source: 2e7,
  depth: 40,
  vertices: 1e6,
  font: 2e7,
  items: 400,
  queries: 100,
  face_rows: 5e6,
  views: 500,
  panels: 100,
  work: 20_000_000,
};
