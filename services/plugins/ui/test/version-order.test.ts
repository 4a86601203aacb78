import { expect, test } from '@jest/globals';
import { isOlder } from '../version-order.ts';

test.each([
  ['1.2.0', '1.3.0'],
  ['1.9.0', '1.10.0'],
  ['1.10.0', '2.0.0'],
  ['1.0.0-rc.1', '1.0.0'],
  ['1.0.0-rc.2', '1.0.0-rc.10'],
  ['1.0.0', '1.0.1-rc.1'],
])('%s is older than %s', (older, newer) => {
  expect(isOlder(older, newer)).toBe(true);
  expect(isOlder(newer, older)).toBe(false);
});

test('a version is not older than itself, nor than another build of it', () => {
  expect(isOlder('1.0.0', '1.0.0')).toBe(false);
  expect(isOlder('1.0.0+a', '1.0.0+b')).toBe(false);
});
