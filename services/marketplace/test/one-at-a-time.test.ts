import { expect, test } from '@jest/globals';
import { oneAtATime } from '../refresh/one-at-a-time.ts';

test('what is asked for in the middle runs once more afterwards, however often it was asked for', async () => {
  const ends: (() => void)[] = [];
  let runs = 0;
  const ask = oneAtATime(() => {
    runs += 1;
    const run = runs;
    return new Promise<number>((resolve) => ends.push(() => resolve(run)));
  });
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(runs).toBe(1);
  ends[0]?.();
  expect(await first).toBe(1);
  await Promise.resolve();
  ends[1]?.();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  expect(runs).toBe(2);
});

test('one that fails is told to who asked for it, and the next runs all the same', async () => {
  let runs = 0;
  const ask = oneAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new TypeError('no luck');
    return runs;
  });
  const [first, second] = [ask(), ask()];
  await expect(first).rejects.toThrow('no luck');
  expect(await second).toBe(2);
});
