/** What reads the fonts of a call, in a part of its own. */
export { openFaces } from "./open-faces.js";
