import { expect, test } from '@jest/globals';
import { closeBooks, type TopUpLeft, thresholdOf } from '../../domain/allowance.ts';

test('thresholds are reached at exactly 80, 90 and 100 percent', () => {
  const of = (used: bigint) => thresholdOf(used, 1_000n);
  expect([0n, 799n, 800n, 899n, 900n, 999n, 1_000n, 5_000n].map(of)).toEqual([
    0, 0, 80, 80, 90, 90, 100, 100,
  ]);
  expect(thresholdOf(9_007_199_254_740_992n, 9_007_199_254_740_993n)).toBe(90);
});

const topUp = (id: string, leftBytes: bigint, validity: TopUpLeft['validity'] = 'until-used') => ({
  ...{ id, leftBytes, validity },
});
const books = { quotaBytes: 100n, rolledOverBytes: 0n, rollOver: true, topUps: [] };

test('what is left of the quota rolls over, once: what was rolled over itself is used first and ends', () => {
  expect(closeBooks({ ...books, usedBytes: 30n }).rolledOverBytes).toBe(70n);
  expect(closeBooks({ ...books, usedBytes: 30n, rolledOverBytes: 70n }).rolledOverBytes).toBe(100n);
  expect(closeBooks({ ...books, usedBytes: 90n, rolledOverBytes: 70n }).rolledOverBytes).toBe(80n);
  expect(closeBooks({ ...books, usedBytes: 500n }).rolledOverBytes).toBe(0n);
  expect(closeBooks({ ...books, usedBytes: 30n, rollOver: false }).rolledOverBytes).toBe(0n);
});

test('top-ups of the period end with it; those that last lose what was used of them, the oldest first', () => {
  const topUps = [topUp('a', 50n), topUp('b', 20n, 'period'), topUp('c', 50n)];
  expect(closeBooks({ ...books, usedBytes: 180n, topUps }).topUps).toEqual([topUp('c', 40n)]);
  expect(closeBooks({ ...books, usedBytes: 100n, topUps }).topUps).toEqual([
    topUp('a', 50n),
    topUp('c', 50n),
  ]);
});

test('what is over everything is told', () => {
  const topUps = [topUp('a', 50n)];
  expect(closeBooks({ ...books, usedBytes: 170n, topUps }).overBytes).toBe(20n);
  expect(closeBooks({ ...books, usedBytes: 150n, topUps }).overBytes).toBe(0n);
});
