import { sampleRamp } from "./ramp.js";

/**
 * Places of classes on a ramp, 0 to 1, from the least class to the greatest: evenly spaced, the outermost at the ramp's ends.
 * With a midpoint each side of it takes its half of the ramp, and a class around it the middle.
 * @param edges between the classes, upwards.
 */
export function classShares(edges: readonly number[], midpoint?: number): number[] {
  const count = edges.length + 1;
  if (midpoint === undefined) return edges.length === 0 ? [1] : Array.from({ length: count }, (_, i) => i / edges.length);
  const below = edges.filter((edge) => edge <= midpoint).length;
  const above = edges.filter((edge) => edge >= midpoint).length;
  return Array.from({ length: count }, (_, i) => {
    if (i < below) return 0.5 - (0.5 * (below - i)) / below;
    const place = count - i;
    return place <= above ? 0.5 + (0.5 * (above - place + 1)) / above : 0.5;
  });
}

/** Colours of classes, from the least to the greatest. A palette of as many colours is used as it stands. */
export function classColors(ramp: readonly string[], edges: readonly number[], midpoint?: number): string[] {
  if (ramp.length === edges.length + 1) return [...ramp];
  return classShares(edges, midpoint).map((share) => sampleRamp(ramp, share));
}
