/** A label that wants its middle at `at`, and takes `length` px. */
export interface Wish {
  at: number;
  length: number;
}

interface Cluster {
  /** Labels from here … */
  first: number;
  /** … to here stand one against the other. */
  last: number;
  /** px they take together. */
  length: number;
  /** Sum of where the start of the cluster would have to be for each label. */
  wanted: number;
  start: number;
}

/**
 * Middles of labels that touch nowhere and stand as near as possible to where they want to: neighbours that would meet form a cluster
 * at the mean of their wishes. Those that do not fit between `low` and `high` run over at the end.
 * @param wishes in ascending order of `at`.
 */
export function spread(wishes: readonly Wish[], low: number, high: number): number[] {
  const clusters: Cluster[] = [];
  const settle = (cluster: Cluster) => {
    const count = cluster.last - cluster.first + 1;
    cluster.start = Math.max(low, Math.min(high - cluster.length, cluster.wanted / count));
  };
  wishes.forEach(({ at, length }, i) => {
    let cluster: Cluster = { first: i, last: i, length, wanted: at - length / 2, start: 0 };
    settle(cluster);
    for (let before = clusters.at(-1); before && before.start + before.length > cluster.start; before = clusters.at(-1)) {
      clusters.pop();
      cluster = {
        first: before.first,
        last: cluster.last,
        length: before.length + cluster.length,
        // The labels of the second cluster start behind those of the first.
        wanted: before.wanted + cluster.wanted - before.length * (cluster.last - cluster.first + 1),
        start: 0,
      };
      settle(cluster);
    }
    clusters.push(cluster);
  });
  return clusters.flatMap(({ first, last, start }) => {
    let at = start;
    return wishes.slice(first, last + 1).map(({ length }) => {
      at += length;
      return at - length / 2;
    });
  });
}
