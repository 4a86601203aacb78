import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { offeredTypes } from './offered-types.ts';

const directory = new URL('..', import.meta.url);
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

function host() {
  return createTestHost({ directory, answers: offeredTypes as never, now: '2026-11-20T10:00:00Z' });
}

function fibre(one: TestHost, more: object = {}) {
  const fields = { downKbps: 1_000, upKbps: 1_000 };
  return one.call('subscriptions.tariffs.create', {
    ...{ name: 'Fibre', type: 'internet', price: eur(4_500) },
    ...fields,
    ...more,
  });
}

describe('the price of a tariff', () => {
  test('changes today, and what it was stays known', async () => {
    await using one = await host();
    const { id } = await fibre(one);
    await one.clock.set('2026-11-25T10:00:00Z');
    const changed = await one.call('subscriptions.tariffs.change', { id, price: eur(4_900) });
    expect(changed.price).toEqual(eur(4_900));
    expect((await one.call('subscriptions.tariffs.prices', { id })).data).toEqual([
      { price: eur(4_500), validFrom: '2026-11-20' },
      { price: eur(4_900), validFrom: '2026-11-25' },
    ]);
  });

  test('set ahead begins on its day, not before', async () => {
    await using one = await host();
    const { id } = await fibre(one);
    const priceFrom = '2027-01-01';
    const changed = await one.call('subscriptions.tariffs.change', { id, price: eur(5_200), priceFrom });
    expect(changed.price).toEqual(eur(4_500));
    await one.clock.set('2026-12-31T23:59:59Z');
    expect((await one.call('subscriptions.tariffs.get', { id })).price).toEqual(eur(4_500));
    await one.clock.set('2027-01-01T00:00:00Z');
    expect((await one.call('subscriptions.tariffs.get', { id })).price).toEqual(eur(5_200));
    expect(one.published.map(({ name }) => name)).toEqual(['subscriptions.tariff-price-changed']);
  });

  test('never changes for days that are over, nor its currency', async () => {
    await using one = await host();
    const { id } = await fibre(one);
    const change = (params: object) => one.call('subscriptions.tariffs.change', { id, ...params } as never);
    const earlier = change({ price: eur(1), priceFrom: '2026-11-19' });
    await expect(earlier).rejects.toMatchObject({ errors: [{ path: '/priceFrom' }] });
    const dollars = change({ price: { amountMinor: 1, currency: 'USD' } });
    await expect(dollars).rejects.toMatchObject({ errors: [{ path: '/price/currency' }] });
    await expect(change({ priceFrom: '2027-01-01' })).rejects.toMatchObject({
      errors: [{ path: '/priceFrom', message: 'goes with a price only' }],
    });
  });
});

describe('the validity of a tariff', () => {
  test('bounds the days a service may begin', async () => {
    await using one = await host();
    const tariff = await fibre(one, { validFrom: '2026-12-01', validTo: '2026-12-31' });
    expect(tariff).toMatchObject({ validFrom: '2026-12-01', validTo: '2026-12-31' });
    const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };
    const resellerId = '00000000-0000-7000-8000-000000000001';
    await using other = await createTestHost({
      directory,
      answers: {
        ...offeredTypes,
        'customers.get': () => ({ resellerId, status: 'active', billing }),
      } as never,
      now: '2026-11-20T10:00:00Z',
    });
    const sold = await fibre(other, { validFrom: '2026-12-01', validTo: '2026-12-31' });
    const order = (number: number, startDate?: string) =>
      other.call('subscriptions.services.create', {
        id: `01900000-0000-7000-8000-00000000000${number}`,
        jobId: `01900000-0000-7000-8000-00000000001${number}`,
        customerId: '01900000-0000-7000-8000-0000000000aa',
        type: 'internet',
        tariffId: sold.id,
        desired: {},
        ...(startDate ? { startDate } : {}),
      });
    await expect(order(1)).rejects.toMatchObject({ errors: [{ path: '/tariffId' }] });
    await expect(order(2, '2027-01-01')).rejects.toMatchObject({ errors: [{ path: '/tariffId' }] });
    expect((await order(3, '2026-12-31')).service.startDate).toBe('2026-12-31');
  });

  test('can be opened again, and never ends before it begins', async () => {
    await using one = await host();
    const { id } = await fibre(one, { validFrom: '2026-12-01', validTo: '2026-12-31' });
    const early = one.call('subscriptions.tariffs.change', { id, validTo: '2026-11-30' });
    await expect(early).rejects.toMatchObject({ errors: [{ path: '/validTo' }] });
    const open = await one.call('subscriptions.tariffs.change', { id, validTo: null });
    expect(open.validTo).toBeUndefined();
  });
});
