import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import type { UsagePeriodClosed } from '../contract/index.ts';
import { overQuotaCharge } from '../domain/over-quota-charge.ts';
import { problemsOfFields } from '../domain/problems-of-fields.ts';
import { usageOf } from '../domain/usage-of-tariff.ts';

const id = '01900000-0000-7000-8000-0000000000aa';
const period: UsagePeriodClosed = {
  ...{ serviceId: id, customerId: id, resellerId: id },
  ...{ from: '2026-09-30T22:00:00Z', to: '2026-10-31T23:00:00Z' },
  ...{ quotaBytes: 100e9, limitBytes: 110e9, usedBytes: 122_345_678_901, overBytes: 12_345_678_901 },
  ...{ whenUsedUp: 'charge', overPrice: { amountMinor: 50, currency: 'EUR' } },
};

test('what was moved beyond a quota costs what the tariff said, exact to the byte', () => {
  expect(overQuotaCharge(period)).toEqual({
    ...{ serviceId: id, customerId: id, key: 'over-quota|2026-09-30T22:00:00Z', currency: 'EUR' },
    ...{ from: '2026-09-30T22:00:00Z', to: '2026-10-31T23:00:00Z', text: '12.346 GB beyond the quota' },
    // 12.345678901 GB of 0.50 = 6.1728394505
    ...{ numerator: '617283945050', denominator: '100000000000' },
  });
  const yen = overQuotaCharge({ ...period, overPrice: { amountMinor: 80, currency: 'JPY' } });
  expect(yen).toMatchObject({ numerator: '987654312080', denominator: '1000000000' });
});

test('nothing is charged within the quota, without a price, or where the tariff does not charge', () => {
  const { overPrice: _, ...unpriced } = period;
  expect([
    overQuotaCharge({ ...period, overBytes: 0 }),
    overQuotaCharge({ ...period, whenUsedUp: 'throttle' }),
    overQuotaCharge(unpriced),
  ]).toEqual([undefined, undefined, undefined]);
});

test('a period that is over is handed to billing', async () => {
  const charged: unknown[] = [];
  await using host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: {
      'billing.usage-charges.add': (params: unknown) => {
        charged.push(params);
        return {};
      },
    } as never,
  });
  await host.deliver('radius.usage-period-closed', period);
  await host.deliver('radius.usage-period-closed', { ...period, overBytes: 0 });
  expect(charged).toEqual([overQuotaCharge(period)]);
});

test('a tariff hands its price beyond the quota on, and says it only where it charges', () => {
  const overPrice = { amountMinor: 50, currency: 'EUR' };
  const fields = { downKbps: 1, upKbps: 1, quotaBytes: 5, overPrice };
  expect(usageOf({ ...fields, whenUsedUp: 'charge' })).toMatchObject({ quota: { overPrice } });
  expect(problemsOfFields({ ...fields, whenUsedUp: 'charge' })).toEqual([]);
  const idle = [{ path: '/overPrice', message: 'says nothing unless whenUsedUp is charge' }];
  expect(problemsOfFields(fields)).toEqual(idle);
  expect(problemsOfFields({ overPrice })).toEqual([
    { path: '/overPrice', message: 'says nothing without quotaBytes' },
  ]);
});
