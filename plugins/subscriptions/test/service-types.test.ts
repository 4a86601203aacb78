import { createTestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { offeredTypes } from './offered-types.ts';

const directory = new URL('..', import.meta.url);
const price = { amountMinor: 900, currency: 'EUR' };

function host(answers: object = offeredTypes) {
  return createTestHost({ directory, answers: answers as never });
}

describe('a type of service another plugin offers', () => {
  test('can be sold: its tariffs have its fields, and keep them through every way of reading', async () => {
    await using one = await host();
    const made = await one.call('subscriptions.tariffs.create', {
      name: ' TV ',
      type: 'iptv',
      price,
      channels: 80,
    });
    expect(made).toMatchObject({ name: 'TV', type: 'iptv', channels: 80, billingPeriod: 'monthly' });
    expect(await one.call('subscriptions.tariffs.get', { id: made.id })).toEqual(made);
    expect((await one.call('subscriptions.tariffs.list', {})).data).toEqual([made]);
    const renamed = await one.call('subscriptions.tariffs.change', { id: made.id, name: 'Television' });
    expect(renamed).toMatchObject({ name: 'Television', channels: 80 });
  });

  test('refuses what its schema does not take, by the names of the fields', async () => {
    await using one = await host();
    const tariff = { name: 'TV', type: 'iptv', price, chanels: 80 };
    await expect(one.call('subscriptions.tariffs.create', tariff)).rejects.toMatchObject({
      status: 422,
      errors: expect.arrayContaining([
        { path: '/channels', message: 'is required' },
        { path: '/chanels', message: 'is not a known field' },
      ]),
    });
  });

  test('refuses what only it knows to be wrong', async () => {
    await using one = await host();
    const tariff = { name: 'TV', type: 'iptv', price, channels: 13 };
    await expect(one.call('subscriptions.tariffs.create', tariff)).rejects.toMatchObject({
      status: 422,
      errors: [{ path: '/channels', message: 'is a number nobody sells' }],
    });
  });

  test('is listed with the schema of its fields', async () => {
    await using one = await host();
    const { data } = await one.call('subscriptions.types.list', {});
    expect(data.map(({ type }) => type)).toEqual(['internet', 'iptv']);
    expect(data[1]?.tariffFields).toMatchObject({ required: ['channels'] });
  });
});

describe('a type nobody offers', () => {
  test('is refused, and told from one whose plugin is disabled', async () => {
    await using one = await host();
    const tariff = { name: 'Fax', type: 'fax', price };
    await expect(one.call('subscriptions.tariffs.create', tariff)).rejects.toMatchObject({
      errors: [{ path: '/type', message: expect.stringContaining('GET /service-types') }],
    });
    const disabled = ({ seam }: { seam: string }) =>
      offeredTypes['kernel.providers']({ seam }).map((offer) => ({ ...offer, enabled: false }));
    await using other = await host({ ...offeredTypes, 'kernel.providers': disabled });
    const iptv = { name: 'TV', type: 'iptv', price, channels: 1 };
    await expect(other.call('subscriptions.tariffs.create', iptv)).rejects.toMatchObject({
      errors: [{ path: '/type', message: expect.stringContaining('is disabled; enable it first') }],
    });
  });

  test('any more: its services are shown, suspended and cancelled all the same', async () => {
    let offered = true;
    const providers = (asked: { seam: string }) => (offered ? offeredTypes['kernel.providers'](asked) : []);
    const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };
    const customerId = '01900000-0000-7000-8000-0000000000aa';
    const customer = { id: customerId, resellerId: customerId, status: 'active', billing };
    await using one = await host({
      ...offeredTypes,
      'kernel.providers': providers,
      'customers.get': () => customer,
    });
    const tariff = { name: 'TV', type: 'iptv', price, channels: 80 };
    const { id: tariffId } = await one.call('subscriptions.tariffs.create', tariff);
    const id = '01900000-0000-7000-8000-0000000000cc';
    const order = { id, jobId: tariffId, customerId, type: 'iptv', tariffId, desired: { state: 'active' } };
    await one.call('subscriptions.services.create', order);
    offered = false;
    const { data } = await one.call('subscriptions.services.list-of-customer', { id: customerId });
    expect(data).toMatchObject([{ id, type: 'iptv', status: 'pending' }]);
    expect(await one.call('subscriptions.tariffs.get', { id: tariffId })).toMatchObject({ channels: 80 });
    const { service } = await one.call('subscriptions.services.cancel', { id });
    expect(service.desiredStatus).toBe('cancelled');
  });

  test('that answers nonsense is told as away, and nothing is stored', async () => {
    await using one = await host({ ...offeredTypes, 'iptv.type.describe': () => ({ nonsense: true }) });
    const tariff = { name: 'TV', type: 'iptv', price, channels: 1 };
    await expect(one.call('subscriptions.tariffs.create', tariff)).rejects.toMatchObject({
      code: 'SUBSCRIPTIONS_TYPE_AWAY',
    });
    expect(await one.rows('SELECT * FROM tariffs')).toEqual([]);
  });
});
