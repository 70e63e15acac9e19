import { Worker } from "node:worker_threads";

/** Watches work that does not give the loop back: says what was being done and ends the process. */
export interface Watchdog {
  /** Work on something begins; `what` is told when it does not end in time. */
  begin(what: string): void;
  /** It ended in time. */
  end(): void;
  stop(): Promise<number>;
}

const ROOM = 60_000;

const watcher = `
const { workerData: { shared, limitMs } } = require("node:worker_threads");
const head = new Int32Array(shared, 0, 2);
const text = new Uint8Array(shared, 8);
let seen = 0, since = Date.now();
setInterval(() => {
  const turn = Atomics.load(head, 0);
  if (turn !== seen || turn % 2 === 0) { seen = turn; since = Date.now(); return; }
  if (Date.now() - since < limitMs) return;
  const what = Buffer.from(text.slice(0, Atomics.load(head, 1))).toString();
  require("node:fs").writeSync(2, "\\nNothing came back for " + limitMs + " ms from: " + what + "\\n");
  process.kill(process.pid, "SIGKILL");
}, 200);
`;

/** @param limitMs after which work counts as hanging. */
export function createWatchdog(limitMs: number): Watchdog {
  const shared = new SharedArrayBuffer(8 + ROOM);
  const head = new Int32Array(shared, 0, 2);
  const text = new Uint8Array(shared, 8);
  const worker = new Worker(watcher, { eval: true, workerData: { shared, limitMs } });
  worker.unref();
  return {
    begin(what) {
      Atomics.store(head, 1, new TextEncoder().encodeInto(what.slice(0, ROOM / 3), text).written);
      Atomics.add(head, 0, 1);
    },
    end: () => void Atomics.add(head, 0, 1),
    stop: () => worker.terminate(),
  };
}
