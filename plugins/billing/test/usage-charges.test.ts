import { expect, test } from '@jest/globals';
import { bill, booksHost, customerId, differences, invoicesOf, serviceId, tell } from './books-host.ts';

const usage = {
  ...{ customerId, serviceId, key: 'over-quota|1', text: '12.346 GB beyond the quota', currency: 'EUR' },
  ...{ numerator: '617283945050', denominator: '100000000000' },
  ...{ from: '2026-09-30T22:00:00Z', to: '2026-10-31T23:00:00Z' },
};

test('12.345678901 GB of 0.50 beyond the quota of October are 6.17 on the bill of November, once', async () => {
  await using host = await booksHost({ now: '2026-10-01T10:00:00Z' });
  await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
  await bill(host, '2026-10-01');
  await host.clock.set('2026-11-01T03:00:00Z');
  const add = (more: object = {}) => host.call('billing.usage-charges.add', { ...usage, ...more });
  const [one, two] = await Promise.all([add(), add()]);
  expect(one).toEqual(two);
  expect(one.charge).toMatchObject({ amountMinor: 617, effectiveOn: '2026-11-01', serviceId });
  expect(await add({ key: 'over-quota|2', numerator: '4', denominator: '1000' })).toEqual({});
  await expect(add({ key: 'over-quota|3', currency: 'USD' })).rejects.toMatchObject({
    code: 'BILLING_OTHER_CURRENCY',
  });
  await bill(host, '2026-11-01');
  const november = (await invoicesOf(host)).at(-1);
  const lines = november?.lines.map(({ text, amountMinor }) => `${text}: ${amountMinor}`);
  expect(lines?.toSorted()).toEqual([
    '12.346 GB beyond the quota, 2026-10-01 to 2026-10-31: 617',
    'Basic: 3000',
  ]);
  await add();
  await bill(host, '2026-11-02');
  expect(await invoicesOf(host)).toHaveLength(2);
  expect(await differences(host)).toEqual([]);
});
