/** Delay before the n-th restart in a row: at once, then 1, 2, 4 … 60 s, each ±20 % so that hosts do not restart together. */
export function restartDelayMs(failuresInARow: number): number {
  if (failuresInARow <= 1) return 0;
  const seconds = Math.min(2 ** (failuresInARow - 2), 60);
  return Math.round(seconds * 1000 * (0.8 + Math.random() * 0.4));
}
