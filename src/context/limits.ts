/** Bounds that keep one chart from taking a process down. Every one comes from `defaults/` and ends in an issue. */
export interface Limits {
  /** Most rows a chart may have. */
  rows: number;
  /** Most shapes and texts a drawing may have. */
  marks: number;
  /** Longest text (characters) taken from a chart or a row; longer text is cut with an issue. */
  text: number;
  /** Widest and highest canvas, px. */
  canvas: number;
  /** Most pixels (width × height × pixelRatio²) of a canvas, or of a picture inside the chart. */
  pixels: number;
  /** Most distinct categories on one scale. */
  categories: number;
  /** Longest chart text, and longest base64 text of the pictures in a drawing, characters. */
  source: number;
  /** Deepest nesting of a chart. */
  depth: number;
  /** Most panels of a chart. */
  panels: number;
  /** Most views and cells of a Vega-Lite specification. */
  views: number;
  /** Most work for a Vega-Lite specification, in steps that count the same on every machine. */
  work: number;
  /** Most points of a geometry that a caller hands in. */
  vertices: number;
  /** Largest font file, unpacked, bytes. */
  font: number;
  /** Most items of a face. */
  items: number;
  /** Most queries of a face. */
  queries: number;
  /** Most rows of all queries of a face together. */
  face_rows: number;
}
