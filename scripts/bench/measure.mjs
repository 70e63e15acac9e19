// Timing without favours: every contestant has a process of its own, as it would have in use, and they take turns.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Drawings in one turn. */
const TURN = 5;

/** Starts a process for each name: `{ warm(chart, size), close() }`. */
export async function openContestants(names) {
  const workers = new Map();
  for (const name of names) {
    const worker = fork(fileURLToPath(new URL("worker.mjs", import.meta.url)), [name]);
    await once(worker, "message");
    workers.set(name, worker);
  }
  function ask(name, message) {
    const worker = workers.get(name);
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`${name} ended before it answered`));
      worker.once("exit", ended);
      worker.once("message", (answer) => {
        worker.off("exit", ended);
        resolve(answer);
      });
      worker.send(message);
    });
  }
  return {
    /**
     * Median ms and bytes of one chart for each contestant.
     * @param {{ warm: number, rounds: number }} size drawings of each that are not counted, and that are.
     */
    async warm(chart, { warm, rounds }) {
      const found = Object.fromEntries(names.map((name) => [name, { times: [], bytes: 0 }]));
      const order = [...names];
      for (let drawn = -warm; drawn < rounds; drawn += TURN) {
        for (const name of order) {
          const { times, bytes } = await ask(name, { name: chart.name, count: TURN });
          if (drawn >= 0) found[name].times.push(...times);
          found[name].bytes = bytes;
        }
        // Who comes after whom changes from turn to turn.
        order.push(order.shift());
      }
      return Object.fromEntries(Object.entries(found).map(([name, { times, bytes }]) => [name, { ms: median(times), bytes }]));
    },
    close() {
      for (const worker of workers.values()) worker.kill();
    },
  };
}
