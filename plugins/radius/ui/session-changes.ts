/** Changes come in bursts; what is shown follows twice a second at most. */
const shortestMs = 500;

/** Counts changes up, at most twice a second. */
export function sessionChanges(count: (next: (before: number) => number) => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      count((before) => before + 1);
    }, shortestMs);
  };
}
