/** Says what goes on: one line that changes on a terminal, nothing elsewhere. */
export interface StepLine {
  show(text: string): void;
  clear(): void;
}

export function stepLine({ silent }: { silent: boolean }): StepLine {
  const shown = process.stderr.isTTY && !silent;
  const clear = () => void (shown && process.stderr.write('\r\x1b[2K'));
  return {
    show(text) {
      clear();
      if (shown) process.stderr.write(`  ${text} …`);
    },
    clear,
  };
}
