import { expect, test } from '@jest/globals';
import { addressText, networkText, readAddress, readNetwork } from '../../domain/network.ts';
import { type PoolPlan, placeOf, placeText, planPool } from '../../domain/pool-places.ts';
import { wantedPool } from '../../domain/wanted-pool.ts';

const plan = (cidr: string, exclude: readonly string[] = [], delegatedPrefixLength?: number): PoolPlan =>
  wantedPool({ cidr, exclude: [...exclude], ...(delegatedPrefixLength ? { delegatedPrefixLength } : {}) })
    .plan;

/** Everything a small pool gives out, in order. */
function given(pool: PoolPlan): string[] {
  const inGap = (place: bigint) => pool.gaps.some(({ from, to }) => place >= from && place < to);
  return Array.from({ length: Number(pool.places) }, (_, place) => BigInt(place))
    .filter((place) => !inGap(place))
    .map((place) => placeText(pool, place));
}

test('a /29 gives six addresses: not its first and not its last', () => {
  const pool = plan('192.0.2.8/29');
  expect(pool.capacity).toBe(6n);
  expect(given(pool)).toEqual([9, 10, 11, 12, 13, 14].map((last) => `192.0.2.${last}`));
});

test.each([
  ['192.0.2.8/31', 2n],
  ['192.0.2.8/32', 1n],
  ['10.0.0.0/8', 16_777_214n],
])('%s gives %s', (cidr, capacity) => {
  expect(plan(cidr).capacity).toBe(capacity);
});

test('addresses, ranges and networks are left out, however they overlap', () => {
  const pool = plan('192.0.2.0/28', [
    '192.0.2.1',
    '192.0.2.1-192.0.2.3',
    '192.0.2.2 - 192.0.2.4',
    '192.0.2.8/30',
  ]);
  expect(given(pool)).toEqual([5, 6, 7, 12, 13, 14].map((last) => `192.0.2.${last}`));
  expect(pool.capacity).toBe(6n);
});

test('an IPv6 network is cut into prefixes to delegate, or into a /64 per line', () => {
  const delegated = plan('2001:db8::/46', ['2001:db8:1::/48'], 48);
  expect(given(delegated)).toEqual(['2001:db8::/48', '2001:db8:2::/48', '2001:db8:3::/48']);
  expect(given(plan('2001:db8:0:10::/62'))).toEqual(
    ['10', '11', '12', '13'].map((subnet) => `2001:db8:0:${subnet}::/64`),
  );
  expect(plan('2001:db8::/32', [], 56).capacity).toBe(16_777_216n);
});

test('a place is found by any address that belongs to it', () => {
  const pool = plan('2001:db8::/40', [], 56);
  expect(placeOf(pool, '2001:db8:0:1ff::1')).toBe(1n);
  expect(placeOf(pool, '2001:db9::1')).toBeUndefined();
  expect(placeOf(plan('192.0.2.0/24'), '192.0.2.200')).toBe(200n);
});

test.each([
  [{ cidr: '192.0.2.1/24' }, '/cidr must be a network'],
  [{ cidr: 'home' }, '/cidr must be a network'],
  [{ cidr: '192.0.2.0/33' }, '/cidr must be a network'],
  [{ cidr: '192.0.2.0/24', delegatedPrefixLength: 56 }, '/delegatedPrefixLength is for IPv6'],
  [{ cidr: '2001:db8::/60', delegatedPrefixLength: 56 }, 'smaller than one prefix of 56 bits'],
  [{ cidr: '2001:db8::/16', delegatedPrefixLength: 64 }, 'must be a network'],
  [{ cidr: '2000::/16', delegatedPrefixLength: 64 }, 'more than 2^32'],
  [{ cidr: '192.0.2.0/24', exclude: ['192.0.2.5', '192.0.3.1'] }, '/exclude/1 must be an address'],
  [{ cidr: '192.0.2.0/24', exclude: ['192.0.2.9-192.0.2.5'] }, '/exclude/0 must be an address'],
  [{ cidr: '192.0.2.0/30', exclude: ['192.0.2.0/30'] }, 'leaves nothing'],
])('%j is refused: %s', (asked, problem) => {
  expect(() => wantedPool(asked)).toThrow(problem);
});

test('addresses and networks are read and written alike', () => {
  for (const text of ['0.0.0.0', '255.255.255.255', '::', '2001:db8::ff']) {
    const address = readAddress(text);
    expect(address && addressText(address.family, address.value)).toBe(text);
  }
  const network = readNetwork('2001:DB8::/32');
  expect(network && networkText(network)).toBe('2001:db8::/32');
  expect(planPool(network as never, 64, ['2001:db9::'])).toEqual({ outside: '2001:db9::' });
});
