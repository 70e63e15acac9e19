// A topology as a few short texts: arcs and rings as numbers of variable length, six bits a character.
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Whole numbers, each zigzag and in groups of five bits, the lowest first; the sixth bit says that more follow. */
export function writeNumbers(numbers) {
  let text = "";
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    do {
      const digit = rest % 32;
      rest = (rest - digit) / 32;
      text += ALPHABET[digit + (rest > 0 ? 32 : 0)];
    } while (rest > 0);
  }
  return text;
}

/** `regions`: {id, name, owner?, polygons: arc numbers by ring by polygon, point?: [longitude, latitude]}. */
export function pack({ arcs, transform, regions }) {
  const used = [...new Set(regions.flatMap(({ polygons }) => polygons.flat(2)).map((arc) => (arc < 0 ? ~arc : arc)))].sort((a, b) => a - b);
  const place = new Map(used.map((arc, i) => [arc, i]));
  const moved = (arc) => (arc < 0 ? ~place.get(~arc) : place.get(arc));
  // Arcs run on from where the one before began: many begin near each other.
  let [x, y] = [0, 0];
  const numbers = used.flatMap((index) => {
    const [first, ...rest] = arcs[index];
    const out = [rest.length, first[0] - x, first[1] - y, ...rest.flat()];
    [x, y] = first;
    return out;
  });
  const rings = regions.flatMap(({ polygons }) => [
    polygons.length,
    ...polygons.flatMap((polygon) => [polygon.length, ...polygon.flatMap((ring) => [ring.length, ...ring.map(moved)])]),
  ]);
  return {
    scale: transform.scale,
    translate: transform.translate,
    ids: regions.map(({ id }) => id).join(" "),
    names: regions.map(({ name }) => name).join("\n"),
    owners: Object.fromEntries(regions.filter(({ owner }) => owner).map(({ id, owner }) => [id, owner])),
    points: Object.fromEntries(regions.filter(({ point }) => point).map(({ id, point }) => [id, point])),
    count: used.length,
    arcs: writeNumbers(numbers),
    rings: writeNumbers(rings),
  };
}
