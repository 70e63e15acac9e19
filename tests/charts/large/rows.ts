/** Rows as columns, by field. */
export type Columns = Readonly<Record<string, Float64Array>>;

/** The same numbers in [0, 1) every time. Source: the linear congruential generator of Numerical Recipes. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Steps of at most half a unit up or down. */
function walk(count: number): Columns {
  const random = sequence(1);
  let height = 0;
  const step = Float64Array.from({ length: count }, (_, i) => i);
  return {
    step,
    height: step.map(() => {
      height = rounded(height + random() - 0.5);
      return height;
    }),
  };
}

/** Points about a line that rises by three in ten, densest in the middle. */
function cloud(count: number): Columns {
  const random = sequence(2);
  const heap = () => (random() + random() + random()) / 3;
  const across = new Float64Array(count).map(() => rounded(heap() * 100));
  return { across, up: across.map((value) => rounded(value * 0.3 + heap() * 40)) };
}

/** Rows of the charts that are too large for a file: each is made when it is asked for. */
export const largeRows: Readonly<Record<string, () => Columns>> = {
  line_million: () => walk(1_000_000),
  scatter_hundred_thousand: () => cloud(100_000),
};
