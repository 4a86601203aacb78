/** Runs works in turns, one at a time, so that what else the machine does meets all; answers the milliseconds of each. */
export async function inAlternation(
  count: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<number[][]> {
  const times: number[][] = works.map(() => []);
  const warmUp = Math.ceil(count / 20);
  for (let round = -warmUp; round < count; round += 1) {
    for (const [index, work] of works.entries()) {
      const startedAt = performance.now();
      await work();
      if (round >= 0) times[index]?.push(performance.now() - startedAt);
    }
  }
  return times;
}
