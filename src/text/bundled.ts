/** What needs the widths of the bundled face, so that a door can fetch it all at once. */
export { callFonts } from "./call-fonts.js";
export { createMeasurer } from "./measurer.js";
export { isCovered, reportTexts } from "./report.js";
