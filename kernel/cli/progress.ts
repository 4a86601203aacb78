/** Progress of a long work: one line that changes on a terminal, one line per step elsewhere. */
export interface Progress {
  step(text: string): void;
  done(): void;
  failed(): void;
}

export function printedProgress(): Progress {
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const clear = () => process.stdout.isTTY && process.stdout.write('\r\x1b[2K');
  return {
    step(text) {
      clear();
      process.stdout.write(process.stdout.isTTY ? `  ${text} …` : `  ${text}\n`);
    },
    done() {
      clear();
      process.stdout.write(`Ready after ${seconds()}.\n`);
    },
    failed() {
      clear();
    },
  };
}
