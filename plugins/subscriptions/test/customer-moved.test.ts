import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { offeredTypes } from './offered-types.ts';

const directory = new URL('..', import.meta.url);
const former = '01900000-0000-7000-8000-00000000000a';
const next = '01900000-0000-7000-8000-00000000000b';
const customerId = '01900000-0000-7000-8000-0000000000aa';
const serviceId = '01900000-0000-7000-8000-0000000000cc';
const permissions = ['subscriptions.service.read', 'subscriptions.service.create', 'customers.customer.read'];
const move = { customerId, resellerId: next, fromResellerId: former, moves: 1 };

/** A platform whose customer still seems to be the former reseller's, as for a request that began before the move. */
function host() {
  const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };
  const customer = { id: customerId, resellerId: former, status: 'active', billing };
  return createTestHost({
    directory,
    answers: { ...offeredTypes, 'customers.get': () => customer } as never,
  });
}

async function orderedBy(one: Awaited<ReturnType<typeof host>>, as = one.staff('*')) {
  const tariff = await one.call('subscriptions.tariffs.create', {
    name: 'Fibre',
    type: 'internet',
    price: { amountMinor: 4500, currency: 'EUR' },
    downKbps: 1_000,
    upKbps: 1_000,
  });
  return one.call(
    'subscriptions.services.create',
    {
      id: serviceId,
      jobId: '01900000-0000-7000-8000-0000000000dd',
      customerId,
      type: 'internet',
      tariffId: tariff.id,
      desired: { state: 'active' },
    },
    { as },
  );
}

test('services and what was asked for them go with their customer to another reseller', async () => {
  await using one = await host();
  await orderedBy(one);
  await one.deliver('customers.customer-moved', move);
  const as = (id: string) => ({ as: one.reseller({ resellerIds: [id], permissions }) });
  expect(await one.call('subscriptions.services.get', { id: serviceId }, as(next))).toMatchObject({
    resellerId: next,
  });
  await expect(one.call('subscriptions.services.get', { id: serviceId }, as(former))).rejects.toMatchObject({
    status: 404,
  });
  expect(await one.rows('SELECT reseller_id FROM job_requests')).toEqual([{ reseller_id: next }]);
});

test('an order staff placed while the customer moved belongs to the new reseller, with its event', async () => {
  await using one = await host();
  await one.deliver('customers.customer-moved', move);
  await orderedBy(one);
  expect(await one.rows('SELECT reseller_id FROM services')).toEqual([{ reseller_id: next }]);
  expect(one.published).toMatchObject([{ data: { serviceId, resellerId: next } }]);
});

test('an order of the former reseller that comes too late is answered like one for no customer at all', async () => {
  await using one = await host();
  await one.deliver('customers.customer-moved', move);
  const late = one.reseller({ resellerIds: [former], permissions });
  await expect(orderedBy(one, late)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await one.rows('SELECT * FROM services')).toEqual([]);
});
