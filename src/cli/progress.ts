import type { Shell } from "./shell.js";

/** A line that shows how far a run over several charts is; nothing at all unless a person watches and there are several. */
export interface Progress {
  start(chart: string): void;
  /** Takes the line away, before something else is printed and at the end. */
  clear(): void;
  end(drawn: number, refused: number): void;
}

export function createProgress(shell: Shell, total: number): Progress {
  if (!shell.isTerminal || total < 2) return { start() {}, clear() {}, end() {} };
  const begun = shell.clock();
  const clear = () => shell.err("\r\u001b[2K");
  let number = 0;
  return {
    start(chart) {
      number++;
      shell.err(`\r\u001b[2K[${number}/${total}] ${chart}`);
    },
    clear,
    end(drawn, refused) {
      clear();
      const seconds = ((shell.clock() - begun) / 1000).toFixed(1);
      shell.err(`${drawn} drawn, ${refused} refused, ${seconds} s\n`);
    },
  };
}
