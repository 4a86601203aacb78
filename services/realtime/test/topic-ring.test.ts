import { expect, test } from '@jest/globals';
import { TopicRing } from '../domain/topic-ring.ts';

const filled = (changes: number, kept: number) => {
  const ring = new TopicRing('e', kept);
  for (let number = 1; number <= changes; number += 1) ring.add({ number }, undefined);
  return ring;
};
const numbers = (ring: TopicRing, since: number) => ring.after(since)?.map(({ seq }) => seq);

test('changes are numbered from 1, and one who has seen a number gets those after it', () => {
  const ring = filled(4, 10);
  expect(ring.seq).toBe(4);
  expect(numbers(ring, 0)).toEqual([1, 2, 3, 4]);
  expect(numbers(ring, 2)).toEqual([3, 4]);
  expect(numbers(ring, 4)).toEqual([]);
});

test('one who has missed more than is kept, or names a number that was never given, has to start anew', () => {
  const ring = filled(7, 3);
  expect(numbers(ring, 4)).toEqual([5, 6, 7]);
  expect(numbers(ring, 3)).toBeUndefined();
  expect(numbers(ring, 8)).toBeUndefined();
});

test('an empty ring has nothing to send to one who has seen nothing', () => {
  expect(numbers(filled(0, 3), 0)).toEqual([]);
});

test('the last 1,000 changes are kept', () => {
  const ring = new TopicRing('e');
  for (let number = 0; number < 1_001; number += 1) ring.add(number, undefined);
  expect(ring.after(1)).toHaveLength(1_000);
  expect(ring.after(0)).toBeUndefined();
});
