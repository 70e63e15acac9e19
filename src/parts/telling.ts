/** What is told about a chart: its description, warnings about its rows, and why its scene is refused; so that a door may fetch it on demand. */

export { warnAboutDuplicates, warnAboutRows } from "../resolve/rules/checks.js";
export { refuseLog, warnAboutCategories, warnAboutDomain } from "../resolve/rules/domain-checks.js";
export { hasDuplicates } from "../resolve/rules/duplicates.js";
export { labelsFit } from "../resolve/rules/labels-fit.js";
export { limitCategories } from "../resolve/rules/limit.js";
export { checkMeasure, refuseBin, refuseTimeUnit } from "../resolve/rules/measure-checks.js";
export { warnAboutUnread } from "../resolve/rules/unread.js";
export { describe } from "../resolve/rules/words.js";
export { checkScene } from "./scene-checks.js";
