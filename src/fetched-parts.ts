import { onDemand } from "./parts.js";

/**
 * What small doors fetch when a chart asks for it: the look of the house, the widths of the face, the checks of charts, what the rows say,
 * the colours of categories, descriptions, maps, small pictures, other languages, layers, and the reader of YAML.
 */
export const fetchedParts = {
  house: onDemand("knows the look of the house", () => import("./house.js")),
  text: onDemand("measures text", () => import("./text/bundled.js")),
  fonts: onDemand("reads fonts", () => import("./text/open/index.js")),
  checks: onDemand("checks charts", () => import("./intent/checking.js")),
  enriching: onDemand("asks the rows", () => import("./enriching.js")),
  coloring: onDemand("colours categories", () => import("./coloring.js")),
  telling: onDemand("describes charts", () => import("./telling.js")),
  geo: onDemand("draws maps", () => import("./resolve/geo/family.js")),
  small: onDemand("resolves small pictures", () => import("./resolve/spark/family.js")),
  languages: onDemand("knows other languages", () => import("./languages.js")),
  layering: onDemand("resolves layers", () => import("./layering.js")),
  yaml: onDemand("reads YAML", () => import("./intent/read-yaml.js")),
};
