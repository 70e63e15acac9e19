import { onDemand } from "../parts/part.js";

/**
 * What small doors fetch when a chart asks for it: the look of the house, the widths of the face, the checks of charts, what the rows say,
 * the colours of categories, descriptions, maps, small pictures, other languages, layers, and the reader of YAML.
 */
export const fetchedParts = {
  house: onDemand("knows the look of the house", () => import("../parts/house.js")),
  text: onDemand("measures text", () => import("../text/bundled.js")),
  fonts: onDemand("reads fonts", () => import("../text/open/index.js")),
  checks: onDemand("checks charts", () => import("../intent/checking.js")),
  enriching: onDemand("asks the rows", () => import("../parts/enriching.js")),
  coloring: onDemand("colours categories", () => import("../parts/coloring.js")),
  telling: onDemand("describes charts", () => import("../parts/telling.js")),
  geo: onDemand("draws maps", () => import("../resolve/geo/family.js")),
  small: onDemand("resolves small pictures", () => import("../resolve/spark/family.js")),
  languages: onDemand("knows other languages", () => import("../parts/languages.js")),
  layering: onDemand("resolves layers", () => import("../parts/layering.js")),
  yaml: onDemand("reads YAML", () => import("../intent/read-yaml.js")),
};
