/** What decides the colours of the categories of one field. Categories are keys: texts, each once. */
export interface CategoryQuestion {
  /** Colours that are settled, of an earlier map: key → `#rrggbb`. They stay, whether or not the category is there. */
  readonly kept: ReadonlyMap<string, string>;
  /** Colours given by the author; they count before those that are settled. */
  readonly pins: ReadonlyMap<string, string>;
  /** Categories in the order of the palette. Each keeps its place there, whether or not it is there. */
  readonly order: readonly string[];
  /** The other categories that need a colour, in an order that depends on nothing but the keys. */
  readonly open: readonly string[];
  /**
   * At least `count` colours to choose from, best first, or as many as there are; never fewer than one.
   * A longer list starts with the shorter ones.
   */
  readonly colors: (count: number) => readonly string[];
}

/** Colours of categories, and how many of the colours that there are to choose from had to be looked at. */
export interface CategoryAssignment {
  readonly colors: ReadonlyMap<string, string>;
  /** Place of the last colour taken, counted from one; 0 when none was. */
  readonly reach: number;
  /** Categories that share a colour because there was none left. */
  readonly recycled: readonly string[];
}

/** The first `wanted` colours that nobody has, as places in a list no longer than it has to be; fewer when there are no more. */
function freeColors(
  colors: CategoryQuestion["colors"],
  taken: ReadonlySet<string>,
  wanted: number,
): { all: readonly string[]; places: number[] } {
  for (let count = wanted; ; ) {
    const all = colors(count);
    const places = all.flatMap((color, place) => (taken.has(color) ? [] : [place]));
    if (places.length >= wanted || all.length < count) return { all, places };
    count += wanted - places.length;
  }
}

/**
 * One colour per category. A pinned or settled colour is nobody else's; a listed category has the colour of its place in the list,
 * or the first free one when that is taken; the others take the free ones in turn.
 * The result is a function of the question alone, so neither rows nor chart can change it.
 */
export function assignCategories({ kept, pins, order, open, colors }: CategoryQuestion): CategoryAssignment {
  const chosen = new Map([...kept, ...pins]);
  const taken = new Set(chosen.values());
  const waiting = new Set<string>();
  const listed = [...new Set(order)];
  const places = colors(listed.length);
  let reach = 0;
  const take = (key: string, color: string, place: number): void => {
    chosen.set(key, color);
    taken.add(color);
    reach = Math.max(reach, place + 1);
  };
  listed.forEach((key, place) => {
    if (chosen.has(key)) return;
    const color = places[place];
    if (color === undefined || taken.has(color)) waiting.add(key);
    else take(key, color, place);
  });
  for (const key of open) if (!chosen.has(key)) waiting.add(key);
  if (waiting.size === 0) return { colors: chosen, reach, recycled: [] };
  const free = freeColors(colors, taken, waiting.size);
  const settled = new Set([...kept.values(), ...pins.values()]);
  const shared = free.all.filter((color) => !settled.has(color));
  const again = shared.length > 0 ? shared : free.all;
  const recycled: string[] = [];
  for (const [i, key] of [...waiting].entries()) {
    const place = free.places[i];
    if (place !== undefined) take(key, free.all[place]!, place);
    else {
      chosen.set(key, again[recycled.length % again.length]!);
      recycled.push(key);
    }
  }
  return { colors: chosen, reach, recycled };
}
