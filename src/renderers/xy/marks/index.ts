import { arc } from "./arc.js";
import { area } from "./area.js";
import { bar } from "./bar.js";
import { box } from "./box.js";
import { cell } from "./cell.js";
import { line } from "./line.js";
import type { XyMark } from "./mark.js";
import { point } from "./point.js";

/** Every mark of this family. */
export const xyMarks: readonly XyMark[] = [bar, line, area, point, arc, cell, box];

/** The mark that draws a chart type; undefined when this family has none. */
export const markFor = (type: string): XyMark | undefined => xyMarks.find((mark) => mark.types.includes(type));
