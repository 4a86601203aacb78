import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const mine = '01900000-0000-7000-8000-00000000000a';
const foreign = '01900000-0000-7000-8000-00000000000c';

test('customers with the same e-mail, telephone or address are found, however they are written', async () => {
  await using host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: { 'identity.resellers.get': ({ id }) => ({ id, status: 'active' }) as never },
  });
  const address = { street: 'Hauptstr. 12', postalCode: '10827', city: 'Berlin' };
  const ada = await host.call('customers.create', {
    name: 'Ada',
    email: 'Ada@Example.net',
    phone: '+49 30/123',
    address,
    resellerId: mine,
  });
  const bob = await host.call('customers.create', {
    name: 'Bob',
    email: 'bob@example.net',
    address,
    resellerId: mine,
  });
  await host.call('customers.create', {
    name: 'Eve',
    phone: '030 123',
    address: { city: 'Berlin' },
    resellerId: foreign,
  });
  const given = {
    email: 'ada@example.NET',
    phone: '+49-30-123',
    address: { ...address, street: 'HAUPTSTR. 12' },
  };
  expect((await host.call('customers.duplicates.find', given)).data).toEqual([
    { customerId: ada.id, name: 'Ada', status: 'active', same: ['email', 'phone', 'address'] },
    { customerId: bob.id, name: 'Bob', status: 'active', same: ['address'] },
  ]);
  const others = await host.call('customers.duplicates.find', { ...given, except: ada.id });
  expect(others.data.map(({ name }) => name)).toEqual(['Bob']);
  const as = host.reseller({ resellerIds: [foreign], permissions: ['customers.customer.read'] });
  expect((await host.call('customers.duplicates.find', given, { as })).data).toEqual([]);
  expect((await host.call('customers.duplicates.find', {})).data).toEqual([]);
});
