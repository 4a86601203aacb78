/** How long one job works on a run before it makes room; the next goes on from there. Milliseconds of real time. */
const atMost = 5_000;

/** Whether a job that began then may begin another batch. */
export function isTimeLeft(since: number): boolean {
  return performance.now() - since < atMost;
}
