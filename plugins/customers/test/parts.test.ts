import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const mine = '01900000-0000-7000-8000-00000000000a';
const foreign = '01900000-0000-7000-8000-00000000000c';
const permissions = ['*'];

let host: TestHost;
let id: string;
beforeEach(async () => {
  host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: {
      'kernel.providers': () => [],
      'identity.resellers.get': ({ id }) => ({ id, status: 'active' }) as never,
    },
  });
  id = (await host.call('customers.create', { name: 'Ada', resellerId: mine, tags: ['vip'] })).id;
});
afterEach(() => host.close());

test('a customer has several contacts, each for what it is asked about', async () => {
  const grace = await host.call('customers.contacts.add', {
    id,
    name: 'Grace',
    email: 'grace@example.net',
    roles: ['technical', 'emergency'],
  });
  await host.call('customers.contacts.add', { id, name: 'Alan' });
  const changed = await host.call('customers.contacts.change', { id, contactId: grace.id, email: null });
  expect(changed.email).toBeUndefined();
  const { data } = await host.call('customers.contacts.list', { id, sort: 'name' });
  expect(data).toMatchObject([
    { name: 'Alan', roles: [] },
    { name: 'Grace', roles: ['technical', 'emergency'] },
  ]);
  await host.call('customers.contacts.remove', { id, contactId: grace.id });
  expect((await host.call('customers.contacts.list', { id })).page.total).toBe(1);
  expect(host.published.slice(1)).toHaveLength(4);
  expect(host.published.at(-1)).toMatchObject({
    name: 'customers.customer-changed',
    data: { customerId: id, resellerId: mine, fields: ['contacts'] },
  });
});

test('an address has coordinates, both or none, within the globe', async () => {
  const address = { street: 'Hauptstr. 12', city: 'Berlin', country: 'DE' };
  const coordinates = { latitude: 52.4849, longitude: -13.3535 };
  await host.call('customers.addresses.add', { id, kind: 'installation', address, coordinates });
  await host.call('customers.addresses.add', { id, kind: 'billing', address });
  const { data } = await host.call('customers.addresses.list', { id, filter: { kind: 'installation' } });
  expect(data).toMatchObject([{ kind: 'installation', address, coordinates }]);
  const addressId = data[0]?.id ?? '';
  const named = { id, addressId, label: 'Cellar', coordinates };
  expect(await host.call('customers.addresses.change', named)).toMatchObject({ label: 'Cellar' });
  const bare = { id, addressId, label: null, coordinates: null };
  const changed = await host.call('customers.addresses.change', bare);
  expect(changed).not.toHaveProperty('label');
  expect(changed).not.toHaveProperty('coordinates');
  for (const wrong of [{ latitude: 90.01, longitude: 0 }, { latitude: 1 }]) {
    const params = { id, kind: 'installation' as const, address, coordinates: wrong as never };
    await expect(host.call('customers.addresses.add', params)).rejects.toMatchObject({ status: 422 });
  }
});

test('a note knows its author, can be pinned, and is not for the customer', async () => {
  await host.call('customers.notes.add', { id, text: 'Dog bites' }, { as: host.staff('*') });
  const pinned = await host.call('customers.notes.add', { id, text: 'Call after 18:00', pinned: true });
  expect(pinned.author.id).toEqual(expect.any(String));
  const { data } = await host.call('customers.notes.list', { id, filter: { pinned: true } });
  expect(data.map(({ text }) => text)).toEqual(['Call after 18:00']);
  const itself = host.customer({ customerId: id, permissions });
  expect((await host.call('customers.notes.list', { id }, { as: itself })).data).toEqual([]);
  const change = { id, noteId: pinned.id, text: 'x' };
  await expect(host.call('customers.notes.change', change, { as: itself })).rejects.toMatchObject({
    status: 404,
  });
});

test('an id of another system belongs to one customer of a reseller; a second system has its own', async () => {
  await host.call('customers.external-ids.set', { id, system: 'crm', externalId: '1' });
  await host.call('customers.external-ids.set', { id, system: 'crm', externalId: '2' });
  await host.call('customers.external-ids.set', { id, system: 'erp', externalId: '2' });
  expect((await host.call('customers.external-ids.list', { id })).data).toMatchObject([
    { system: 'crm', externalId: '2' },
    { system: 'erp', externalId: '2' },
  ]);
  const bob = await host.call('customers.create', { name: 'Bob', resellerId: mine });
  const eve = await host.call('customers.create', { name: 'Eve', resellerId: foreign });
  const taken = { system: 'crm', externalId: '2' };
  await expect(host.call('customers.external-ids.set', { id: bob.id, ...taken })).rejects.toMatchObject({
    code: 'CUSTOMERS_EXTERNAL_ID_TAKEN',
  });
  await host.call('customers.external-ids.set', { id: eve.id, ...taken });
  await host.call('customers.external-ids.remove', { id, system: 'crm' });
  await host.call('customers.external-ids.set', { id: bob.id, ...taken });
});

test('tags are replaced as a whole; odd ones are refused', async () => {
  const changed = await host.call('customers.change', { id, tags: ['fibre 2026', 'vip'] });
  expect(changed.tags).toEqual(['fibre 2026', 'vip']);
  for (const tags of [['a', 'a'], [' x'], ['<b>']])
    await expect(host.call('customers.change', { id, tags })).rejects.toMatchObject({ status: 422 });
});

test('a part named with another customer is not found, and another reseller finds nothing', async () => {
  const { id: contactId } = await host.call('customers.contacts.add', { id, name: 'Grace' });
  const bob = await host.call('customers.create', { name: 'Bob', resellerId: mine });
  await expect(host.call('customers.contacts.remove', { id: bob.id, contactId })).rejects.toMatchObject({
    status: 404,
  });
  const as = host.reseller({ resellerIds: [foreign], permissions });
  for (const name of ['customers.contacts.list', 'customers.notes.list', 'customers.addresses.list'] as const)
    await expect(host.call(name, { id }, { as })).rejects.toMatchObject({ status: 404 });
});

test('all of it goes with the customer to another reseller', async () => {
  await host.call('customers.contacts.add', { id, name: 'Grace' });
  await host.call('customers.notes.add', { id, text: 'Dog bites' });
  await host.call('customers.external-ids.set', { id, system: 'crm', externalId: '1' });
  await host.call('customers.move', { id, resellerId: foreign });
  const as = host.reseller({ resellerIds: [foreign], permissions });
  expect((await host.call('customers.contacts.list', { id }, { as })).page.total).toBe(1);
  expect((await host.call('customers.notes.list', { id }, { as })).page.total).toBe(1);
  expect((await host.call('customers.external-ids.list', { id }, { as })).data).toHaveLength(1);
});

test('a closed customer keeps its contacts as they are, and still gets notes', async () => {
  await host.call('customers.close', { id });
  await expect(host.call('customers.contacts.add', { id, name: 'Grace' })).rejects.toMatchObject({
    code: 'CUSTOMERS_CUSTOMER_CLOSED',
  });
  expect(await host.call('customers.notes.add', { id, text: 'Moved abroad' })).toMatchObject({
    customerId: id,
  });
});
