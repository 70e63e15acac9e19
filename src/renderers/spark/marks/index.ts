import type { SparkType } from "../../../chart/spark.js";
import { bars } from "./bars.js";
import { columns } from "./columns.js";
import { completeness } from "./completeness.js";
import { dates } from "./dates.js";
import { histogram } from "./histogram.js";
import { area, line } from "./line.js";
import type { SparkMark } from "./mark.js";
import { progress } from "./progress.js";
import { box } from "./quantiles.js";

const list: readonly SparkMark[] = [bars, columns, line, area, histogram, dates, progress, box, completeness];

/** The marks by type. */
export const sparkMarks = Object.fromEntries(list.map((mark) => [mark.type, mark])) as Readonly<Record<SparkType, SparkMark>>;

export const sparkTypes: readonly SparkType[] = list.map((mark) => mark.type);
