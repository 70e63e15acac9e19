/** What the rows say: facts about fields, and charts for `type: auto`; so that a door may fetch it on demand. */

export { asksForRegions, enrichChart } from "../enrich/enrich.js";
export { naturalFormat } from "../enrich/natural-format.js";
