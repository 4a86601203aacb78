import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { networkOf } from '../domain/desired-state.ts';
import { problemsOfFields } from '../domain/problems-of-fields.ts';

const speeds = { downKbps: 100_000, upKbps: 50_000 };

test('a tariff without a quota says nothing about volume; one with it counts both ways and only tells, by billing period', () => {
  expect(networkOf(speeds)).toEqual(speeds);
  expect(networkOf({ ...speeds, quotaBytes: 5 })).toEqual({
    ...speeds,
    usage: {
      quota: { bytes: 5, period: 'billing-period', counts: 'both', whenUsedUp: 'notify', rollOver: false },
    },
  });
});

test('what a tariff says about volume goes to the network in its words', () => {
  const night = { from: 22, to: 6 };
  const fields = {
    ...{ ...speeds, quotaBytes: 5, quotaPeriod: 'day', quotaCounts: 'download', whenUsedUp: 'throttle' },
    ...{ throttledDownKbps: 1_000, throttledUpKbps: 500, quotaRollsOver: true, freeHours: [night] },
    speedHours: [{ ...night, downKbps: 1, upKbps: 2 }],
  } as const;
  expect(networkOf(structuredClone(fields) as never)).toEqual({
    ...speeds,
    usage: {
      quota: {
        ...{ bytes: 5, period: 'day', counts: 'download', whenUsedUp: 'throttle', rollOver: true },
        throttle: { downKbps: 1_000, upKbps: 500 },
        freeHours: [night],
      },
      speedHours: [{ ...night, downKbps: 1, upKbps: 2 }],
    },
  });
  expect(problemsOfFields(fields)).toEqual([]);
});

test('fields that say nothing, and those that are missing, are named when a tariff is made', () => {
  expect(problemsOfFields({ quotaBytes: 5, whenUsedUp: 'throttle', throttledUpKbps: 1 })).toEqual([
    { path: '/throttledDownKbps', message: 'is needed where whenUsedUp is throttle' },
  ]);
  expect(problemsOfFields({ freeHours: [], throttledUpKbps: 1 })).toEqual([
    { path: '/freeHours', message: 'says nothing without quotaBytes' },
    { path: '/throttledUpKbps', message: 'says nothing unless whenUsedUp is throttle' },
  ]);
});

test('another tariff takes away the quota of the one before', async () => {
  await using host = await createTestHost({ directory: new URL('..', import.meta.url) });
  const id = '019a0000-0000-7000-8000-000000000001';
  const ids = { id, customerId: id, resellerId: id, tariffId: id };
  const service = {
    ...ids,
    type: 'internet',
    status: 'active',
    desiredStatus: 'active',
    desiredVersion: 1,
    startDate: '2026-03-01',
    createdAt: '2026-03-01T00:00:00Z',
  } as const;
  const asked = { service, tariff: { id, fields: speeds } };
  expect(await host.call('internet.services.desired-state', asked)).toMatchObject({ ...speeds, usage: null });
});
