import { feature } from "topojson-client";
import { type CorpusGeometry, geometryOf } from "./corpus-text.js";

interface Polygons {
  features: { geometry: { type: string; coordinates: number[][][] | number[][][][] } }[];
}

/** The first object of a TopoJSON as GeoJSON after RFC 7946: outer rings run against the clock, which d3-geo reads as everything around them. */
function geoJsonOf(topology: { objects: Record<string, unknown> }): Polygons {
  const shapes = structuredClone(feature(topology as never, Object.values(topology.objects)[0] as never)) as unknown as Polygons;
  for (const { geometry } of shapes.features) {
    const polygons = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as number[][][][];
    for (const ring of polygons.flat()) ring.reverse();
  }
  return shapes;
}

const made = ({ isGeoJson }: CorpusGeometry, text: string): unknown => {
  const topology = JSON.parse(text);
  return isGeoJson ? geoJsonOf(topology) : topology;
};

/** What goes in as `options.geo` for the text of a chart file. @param read gives the text of a data file. */
export function geometriesOf(text: string, read: (file: string) => string): Record<string, unknown> {
  const said = geometryOf(text);
  return said === null ? {} : { [said.name]: made(said, read(said.file)) };
}
