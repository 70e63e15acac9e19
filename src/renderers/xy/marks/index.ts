import { arc } from "./arc.js";
import { area } from "./area.js";
import { bar } from "./bar.js";
import { box } from "./box.js";
import { cell } from "./cell.js";
import { line } from "./line.js";
import type { XyMark } from "./mark.js";
import { point } from "./point.js";
import { errorBar, rule, tick } from "./segments.js";
import { words } from "./words.js";

/** Every mark of this family. */
export const xyMarks: readonly XyMark[] = [bar, line, area, point, arc, cell, box];

/** Marks that only layers draw. */
const layerMarks: readonly XyMark[] = [rule, tick, errorBar, words];

/** The mark that draws a chart type or a layer; undefined when this family has none. */
export const markFor = (type: string): XyMark | undefined => [...xyMarks, ...layerMarks].find((mark) => mark.types.includes(type));
