/** Sizes of paper that have a name. */
export type PaperName = "a3" | "a4" | "a5" | "letter" | "legal" | "tabloid";
export type Orientation = "portrait" | "landscape";

/** Paper of a pdf, where its name alone does not say enough. */
export interface PaperDef {
  size: PaperName;
  /** Default upright for a face, and turned the way the picture is for a chart. */
  orientation?: Orientation;
  /** On all four sides, with its unit: 12mm, 1.2cm, 0.5in or 36pt; at most a third of the short side. */
  margin?: string;
}

/** A paper: its name, its name and how it lies, such as `a4-landscape`, or both with a margin. */
export type Paper = PaperName | `${PaperName}-${Orientation}` | PaperDef;

const NAME = /^(a[345]|letter|legal|tabloid)(-(portrait|landscape))?$/;
const MARGIN = /^\d+(\.\d+)? ?(mm|cm|in|pt)$/;

/** Whether a value is said as a paper is. */
export function isPaper(value: unknown): value is Paper {
  if (typeof value !== "object" || value === null) return typeof value === "string" && NAME.test(value);
  const { size, orientation = "portrait", margin = "0mm", ...others } = value as PaperDef;
  return NAME.test(`${size}-${orientation}`) && MARGIN.test(margin) && Object.keys(others).length === 0;
}
