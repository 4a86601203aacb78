import type { OfferedVersion } from '@isp/sdk';
import { expect, test } from '@jest/globals';
import { checkUpdate } from '../domain/check-update.ts';
import { offeredPlugin, offeredVersion } from './offered.ts';

const now = Temporal.Instant.from('2026-05-10T12:00:00Z');
const source = { id: 's', name: 'Mirror', order: 1, revocations: [] };

function check(
  versions: readonly OfferedVersion[],
  changes: { coolDownHours?: number; revoked?: boolean } = {},
) {
  const installed = offeredVersion('sms', '1.0.0').manifest;
  return checkUpdate({
    installed,
    offer: { plugin: offeredPlugin(versions), source, installable: versions },
    coolDownHours: 24,
    now,
    revoked: false,
    firstSeen: () => now.subtract({ hours: 1 }),
    grounds: {
      platformVersion: '0.1.0',
      installed: new Map([['sms', installed]]),
      offered: () => versions,
    },
    ...changes,
  });
}

const fresh = offeredVersion('sms', '1.2.0', { publishedAt: '2026-05-10T10:00:00Z' });
const rested = offeredVersion('sms', '1.1.0', { publishedAt: '2026-05-01T10:00:00Z' });

test('the newest version whose cool-down is over is available', () => {
  expect(check([fresh, rested])).toEqual({ offered: rested, state: 'available' });
});

test('a version that is still too fresh is told with when it will be available', () => {
  const found = check([fresh]);
  expect(found).toMatchObject({ state: 'cooling-down' });
  expect(found?.availableAt?.toString()).toBe('2026-05-11T10:00:00Z');
});

test('a version without a date counts from when it was first seen', () => {
  expect(check([offeredVersion('sms', '1.1.0')])?.availableAt?.toString()).toBe('2026-05-11T11:00:00Z');
});

test('without a cool-down, and when the installed version was revoked, it is available at once', () => {
  expect(check([fresh], { coolDownHours: 0 })).toMatchObject({ offered: fresh, state: 'available' });
  expect(check([fresh], { revoked: true })).toMatchObject({ offered: fresh, state: 'available' });
});

test('neither an older version, a pre-release, a deprecated one nor one that does not fit is an update', () => {
  const dated = { publishedAt: '2026-05-01T10:00:00Z' };
  expect(
    check([
      offeredVersion('sms', '2.0.0', { ...dated, engine: '^9.0.0' }),
      offeredVersion('sms', '1.3.0', { ...dated, deprecated: 'sends twice' }),
      offeredVersion('sms', '1.2.0-rc.1', dated),
      offeredVersion('sms', '1.1.0', { ...dated, requires: { cards: '^1.0.0' } }),
      offeredVersion('sms', '1.0.0', dated),
      offeredVersion('sms', '0.9.0', dated),
    ]),
  ).toBeUndefined();
});
