import { expect, test } from '@jest/globals';
import { healthOf } from '../domain/health-of-devices.ts';
import { sameValue } from '../domain/same-value.ts';

test.each([
  ['rate-limit', '50M/100M', '50000k/100000k', true],
  ['max-limit', '50000000/1000000000', '50000k/1000000k', true],
  ['max-limit', '50M/100M', '100M/50M', false],
  ['target', '203.0.113.7/32', '203.0.113.7', true],
  ['disabled', 'no', 'false', true],
  ['disabled', 'yes', 'false', false],
  ['name', '50M', '50000k', false],
  ['comment', undefined, '', false],
])('%s: %s and %s', (field, actual, wanted, same) => {
  expect(sameValue(field, actual, wanted)).toBe(same);
});

test('health names the first router that cannot be used, and how many', () => {
  expect(healthOf([{}, {}])).toEqual({ state: 'healthy' });
  expect(healthOf([{}, { problem: 'The router b is down.' }])).toEqual({
    state: 'degraded',
    reason: '1 of 2 routers could not be used when last asked: The router b is down.',
  });
});
