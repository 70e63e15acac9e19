import { geoConicEqualArea } from "../generated/geo/d3.js";

/** A part of a map of the United States: what it holds, how it is projected, and where its middle stands for a scale of 1. */
export interface UsPart {
  readonly name: string;
  /** Times the scale of the mainland. */
  readonly scale: number;
  readonly at: readonly [number, number];
  make(): ReturnType<typeof geoConicEqualArea>;
  holds(longitude: number, latitude: number): boolean;
}

const within =
  (west: number, south: number, east: number, north: number) =>
  (x: number, y: number): boolean =>
    x >= west && x <= east && y >= south && y <= north;

const conic = (rotate: number, center: readonly [number, number], parallels: readonly [number, number]) => () =>
  geoConicEqualArea()
    .rotate([rotate, 0])
    .center([...center])
    .parallels([...parallels]);

/** Alaska crosses the meridian of 180°. */
const isAlaska = (x: number, y: number): boolean => y > 50 && y < 72 && (x < -129.9 || x > 170);

/** Mainland, Alaska at a third of its size, and Hawaii: parallels and places of d3-geo's `geoAlbersUsa`. */
const states: readonly UsPart[] = [
  { name: "alaska", scale: 0.35, at: [-0.307, 0.201], make: conic(154, [-2, 58.5], [55, 65]), holds: isAlaska },
  { name: "hawaii", scale: 1, at: [-0.205, 0.212], make: conic(157, [-3, 19.9], [8, 18]), holds: within(-179, 18, -154, 29) },
  { name: "mainland", scale: 1, at: [0, 0], make: conic(96, [-0.6, 38.7], [29.5, 45.5]), holds: within(-130, 22, -64, 52) },
];

/** The five territories in the seas beside the mainland, each as large as it can be read. */
const territories: readonly UsPart[] = [
  { name: "american samoa", scale: 2, at: [-0.405, 0.09], make: conic(170, [0, -14.2], [-14, -10]), holds: within(-171.2, -15, -168, -10) },
  { name: "guam", scale: 3, at: [-0.405, 0.045], make: conic(-144.8, [0, 13.45], [10, 20]), holds: within(144, 13, 145.05, 13.9) },
  {
    name: "northern marianas",
    scale: 1,
    at: [-0.405, -0.02],
    make: conic(-145.6, [0, 17], [10, 20]),
    holds: within(144.5, 14, 146.5, 20.8),
  },
  { name: "puerto rico", scale: 1.6, at: [0.375, 0.2], make: conic(66.4, [0, 18.2], [8, 18]), holds: within(-68.2, 17.6, -65.15, 18.7) },
  {
    name: "virgin islands",
    scale: 3,
    at: [0.435, 0.185],
    make: conic(64.8, [0, 18.05], [8, 18]),
    holds: within(-65.14, 17.6, -64.4, 18.6),
  },
];

/** The parts of a map of the United States, with or without the territories. */
export const usParts = (hasTerritories: boolean): readonly UsPart[] => (hasTerritories ? [...territories, ...states] : states);
