import { expect, test } from '@jest/globals';
import { accountedFor, fuzz } from './fuzz.ts';

const rounds = 24_000;
const seed = 20_260_301;

test(`${rounds} damaged datagrams never throw and are all accounted for`, async () => {
  const counts = await fuzz(rounds, seed, () => undefined);
  expect(accountedFor(counts)).toEqual({ ends: rounds, faults: 0 });
  expect(counts['access-request']).toBeGreaterThan(1000);
  expect(counts['accounting-request']).toBeGreaterThan(1000);
});
