import { platformErrors } from '@isp/sdk';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const offer = {
  plugin: 'shop',
  seam: 'customers.closing',
  name: 'shop',
  title: 'Shop',
  action: 'shop.open',
  enabled: true,
  served: true,
  state: 'running',
};

const start = (answer: () => object, how: { enabled?: boolean; served?: boolean } = {}) =>
  createTestHost({
    directory: new URL('..', import.meta.url),
    answers: {
      'kernel.providers': () => [{ ...offer, ...how }] as never,
      ['shop.open' as never]: answer as never,
    },
  });

test('a customer with something open is not closed, and told what it is; with force it is', async () => {
  await using host = await start(() => ({
    open: [{ kind: 'service', id: 's-1', title: 'internet, active' }],
  }));
  const { id } = await host.call('customers.create', { name: 'Ada' });
  await expect(host.call('customers.close', { id })).rejects.toMatchObject({
    code: 'CUSTOMERS_THINGS_OPEN',
    message: expect.stringContaining('internet, active (s-1)'),
  });
  expect(await host.call('customers.get', { id })).toMatchObject({ status: 'active' });
  expect(await host.call('customers.close', { id, force: true })).toMatchObject({ status: 'closed' });
});

test('with nothing open, or when the plugin that held it is disabled, it is closed', async () => {
  await using empty = await start(() => ({ open: [] }));
  const { id } = await empty.call('customers.create', { name: 'Ada' });
  expect(await empty.call('customers.close', { id })).toMatchObject({ status: 'closed' });
  await using without = await start(() => ({}), { enabled: false });
  const bob = await without.call('customers.create', { name: 'Bob' });
  expect(await without.call('customers.close', { id: bob.id })).toMatchObject({ status: 'closed' });
});

test('a plugin that has never run here is not asked', async () => {
  await using host = await start(
    () => {
      throw platformErrors.UNAVAILABLE({ plugin: 'shop' });
    },
    { served: false },
  );
  const { id } = await host.call('customers.create', { name: 'Ada' });
  expect(await host.call('customers.close', { id })).toMatchObject({ status: 'closed' });
});

test('while nobody can say what is open it is not closed, nor when the answer is none', async () => {
  await using host = await start(() => {
    throw platformErrors.UNAVAILABLE({ plugin: 'shop' });
  });
  const { id } = await host.call('customers.create', { name: 'Ada' });
  await expect(host.call('customers.close', { id })).rejects.toMatchObject({ status: 503 });
  await using odd = await start(() => ({ open: 'nothing' }));
  const bob = await odd.call('customers.create', { name: 'Bob' });
  await expect(odd.call('customers.close', { id: bob.id })).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('somebody who does not see the customer learns nothing of what is open', async () => {
  await using host = await start(() => ({ open: [{ kind: 'service', id: 's-1', title: 'secret' }] }));
  const { id } = await host.call('customers.create', { name: 'Ada' });
  const as = host.reseller({ resellerIds: ['01900000-0000-7000-8000-00000000000c'], permissions: ['*'] });
  await expect(host.call('customers.close', { id }, { as })).rejects.toMatchObject({ status: 404 });
});
