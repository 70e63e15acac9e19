import { transforms } from "vega-dataflow";
import * as encode from "vega-encode";
import { geojson, geopath, geopoint, geoshape, graticule, projection } from "vega-geo";
import { loess, regression } from "vega-regression";
import * as data from "vega-transforms";
import * as view from "vega-view-transforms";

/** Every transform that vega-lite 6.4 can ask for; Vega's others (force, trees, word clouds, voronoi, contours) are left out of the bundle. */
export function registerTransforms(): void {
  Object.assign(transforms, data, view, encode, { geojson, geopath, geopoint, geoshape, graticule, projection, loess, regression });
}
