import { describe, expect, test } from '@jest/globals';
import { deviceOf } from '../domain/device.ts';
import { countedAddress, isWithin, parseNetwork } from '../domain/networks.ts';

describe('networks', () => {
  test.each([
    ['192.0.2.9', ['192.0.2.0/24'], true],
    ['192.0.2.9', ['192.0.2.9'], true],
    ['192.0.3.9', ['192.0.2.0/24'], false],
    ['::ffff:192.0.2.9', ['192.0.2.0/24'], true],
    ['2001:db8::1', ['192.0.2.0/24', '2001:db8::/32'], true],
    ['2001:db9::1', ['2001:db8::/32'], false],
    ['unknown', ['0.0.0.0/0'], false],
    [undefined, ['0.0.0.0/0'], false],
  ])('%s within %j: %s', (address, networks, within) => {
    expect(isWithin(address, networks)).toBe(within);
  });

  test.each(['192.0.2.0/33', 'office', '', '192.0.2'])('"%s" is none', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });

  test('all addresses one IPv6 customer has count as one', () => {
    expect(countedAddress('2001:db8:0:1::1')).toBe(countedAddress('2001:db8:0:1:ffff::2'));
    expect(countedAddress('2001:db8:0:2::1')).not.toBe(countedAddress('2001:db8:0:1::1'));
    expect(countedAddress('::ffff:192.0.2.9')).toBe('192.0.2.9');
  });
});

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome on Linux',
  ],
  ['curl/8.14.1', 'curl'],
  ['', 'Unknown device'],
  [undefined, 'Unknown device'],
])('the device of %j is %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
