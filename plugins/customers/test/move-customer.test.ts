import { platformErrors, rootResellerId } from '@isp/sdk';
import { type Answers, createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const directory = new URL('..', import.meta.url);
const mine = '01900000-0000-7000-8000-00000000000a';
const foreign = '01900000-0000-7000-8000-00000000000c';
const permissions = ['customers.customer.read', 'customers.customer.create', 'customers.customer.move'];

const closed = '01900000-0000-7000-8000-00000000000d';
const unknown = '01900000-0000-7000-8000-00000000000e';
const answers: Answers = {
  'identity.resellers.get': ({ id }) => {
    if (id === unknown) throw platformErrors.NOT_FOUND({ id });
    return { id, status: id === closed ? 'closed' : 'active' } as never;
  },
};

test('no customer is given to a reseller that is closed or not there, neither new nor by a move', async () => {
  await using host = await createTestHost({ directory, answers });
  const { id } = await host.call('customers.create', { name: 'Ada' });
  const give = (resellerId: string) => [
    () => host.call('customers.create', { name: 'Bob', resellerId }),
    () => host.call('customers.move', { id, resellerId }),
  ];
  for (const call of give(closed))
    await expect(call()).rejects.toMatchObject({ code: 'CUSTOMERS_RESELLER_CLOSED' });
  for (const call of give(unknown)) await expect(call()).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('staff gives a customer to another reseller, and whoever follows learns which move is the newest', async () => {
  await using host = await createTestHost({ directory, answers });
  const { id } = await host.call('customers.create', { name: 'Ada' });
  await host.call('customers.move', { id, resellerId: mine, reason: 'asked for it' });
  const moved = await host.call('customers.move', { id, resellerId: foreign });
  expect(moved).toMatchObject({ id, resellerId: foreign });
  expect(host.published.filter(({ name }) => name === 'customers.customer-moved')).toMatchObject([
    { data: { customerId: id, resellerId: mine, fromResellerId: rootResellerId, moves: 1 } },
    { data: { customerId: id, resellerId: foreign, fromResellerId: mine, moves: 2 } },
  ]);
});

test('the former reseller finds it no more, the new one does', async () => {
  await using host = await createTestHost({ directory, answers });
  const before = host.reseller({ resellerIds: [mine], permissions });
  const after = host.reseller({ resellerIds: [foreign], permissions });
  const { id, resellerId } = await host.call('customers.create', { name: 'Ada' }, { as: before });
  expect(resellerId).toBe(mine);
  await host.call('customers.move', { id, resellerId: foreign });
  await expect(host.call('customers.get', { id }, { as: before })).rejects.toMatchObject({ status: 404 });
  expect(await host.call('customers.get', { id }, { as: after })).toMatchObject({ id });
});

test('moving it where it is already changes nothing and tells nobody', async () => {
  await using host = await createTestHost({ directory, answers });
  const { id } = await host.call('customers.create', { name: 'Ada' });
  await host.call('customers.move', { id, resellerId: rootResellerId });
  expect(host.published.map(({ name }) => name)).toEqual(['customers.customer-created']);
});

test('a reseller gives no customer away, whatever it is permitted', async () => {
  await using host = await createTestHost({ directory, answers });
  const reseller = host.reseller({ resellerIds: [mine, foreign], permissions });
  const { id } = await host.call('customers.create', { name: 'Ada' }, { as: reseller });
  await expect(
    host.call('customers.move', { id, resellerId: foreign }, { as: reseller }),
  ).rejects.toMatchObject({ code: 'CUSTOMERS_MOVE_BY_STAFF' });
});

test('a customer sees itself and nobody else', async () => {
  await using host = await createTestHost({ directory, answers });
  const ada = await host.call('customers.create', { name: 'Ada' });
  const bob = await host.call('customers.create', { name: 'Bob' });
  const as = host.customer({ customerId: ada.id, permissions });
  expect((await host.call('customers.list', {}, { as })).data.map(({ id }) => id)).toEqual([ada.id]);
  await expect(host.call('customers.get', { id: bob.id }, { as })).rejects.toMatchObject({ status: 404 });
  await expect(host.call('customers.create', { name: 'Eve' }, { as })).rejects.toMatchObject({ status: 404 });
});
