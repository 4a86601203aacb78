import { platformErrors } from '@isp/sdk';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const offer = {
  plugin: 'shop',
  seam: 'customers.personal-data',
  name: 'shop',
  title: 'Shop',
  action: 'shop.personal-data',
  enabled: true,
  served: true,
  state: 'running',
};
const orders = [{ id: 'o-1', item: 'Router' }];
const kept = [{ what: 'invoices', why: 'ten years by tax law' }];

type Ask = (question: { customerId: string; wish: string }) => object;
const ordinary: Ask = ({ wish }) => (wish === 'export' ? { data: { orders } } : { kept });

const start = (answer: Ask = ordinary, served = true) =>
  createTestHost({
    directory: new URL('..', import.meta.url),
    answers: {
      'kernel.providers': ({ seam }) => (seam === offer.seam ? ([{ ...offer, served }] as never) : []),
      ['shop.personal-data' as never]: answer as never,
    },
  });

test('an export has what every plugin holds of the customer, and is audited', async () => {
  await using host = await start();
  const { id } = await host.call('customers.create', { name: 'Ada', email: 'ada@example.net' });
  await host.call('customers.notes.add', { id, text: 'Dog bites' });
  const { plugins } = await host.call('customers.personal-data.export', { id });
  expect(plugins).toMatchObject({
    customers: { customer: { name: 'Ada' }, notes: [{ text: 'Dog bites' }], contacts: [] },
    shop: { orders },
  });
  expect(host.audited.at(-1)).toMatchObject({ action: 'customers.personal-data.export', subject: { id } });
  await using down = await start(() => {
    throw platformErrors.UNAVAILABLE({ plugin: 'shop' });
  });
  const bob = await down.call('customers.create', { name: 'Bob' });
  await expect(down.call('customers.personal-data.export', { id: bob.id })).rejects.toMatchObject({
    status: 503,
  });
});

test('a plugin that waits for its first settings holds nothing, so nobody waits for it', async () => {
  await using host = await start(() => {
    throw platformErrors.UNAVAILABLE({ plugin: 'shop' });
  }, false);
  const { id } = await host.call('customers.create', { name: 'Ada' });
  const { plugins } = await host.call('customers.personal-data.export', { id });
  expect(plugins).not.toHaveProperty('shop');
});

test('an erased customer is known by nothing; what is kept is named, and the audit log does not keep the rest', async () => {
  await using host = await start();
  const { id } = await host.call('customers.create', {
    name: 'Ada Lovelace',
    email: 'ada@example.net',
    phone: '+4930123456',
    address: { street: 'Hauptstr. 12' },
    billing: { vatNumber: 'DE1' },
    customFields: { nick: 'Addie' },
  });
  await host.call('customers.contacts.add', { id, name: 'Grace' });
  await host.call('customers.notes.add', { id, text: 'Dog bites' });
  await expect(host.call('customers.erase', { id, reason: 'asked for' })).rejects.toMatchObject({
    code: 'CUSTOMERS_STILL_ACTIVE',
  });
  await host.call('customers.close', { id });
  const rows = host.audited.length;
  expect(await host.call('customers.erase', { id, reason: 'asked for' })).toMatchObject({
    status: 'running',
  });
  await host.runJobs();
  expect(await host.call('customers.erase', { id, reason: 'again' })).toMatchObject({
    status: 'done',
    reason: 'asked for',
    kept: [{ plugin: 'shop', ...kept[0] }],
  });
  const { plugins } = await host.call('customers.personal-data.export', { id });
  expect(JSON.stringify(plugins.customers)).not.toMatch(/Ada|ada@|Hauptstr|493|DE1|Addie|Grace|Dog/);
  expect(JSON.stringify(host.audited.slice(rows))).not.toMatch(/Ada|ada@|Hauptstr|493|DE1|Addie|Grace|Dog/);
  expect(host.published.filter(({ name }) => name === 'customers.customer-erased')).toHaveLength(1);
});

test('a legal hold blocks the erasure with its reason until it is released', async () => {
  await using host = await start();
  const { id } = await host.call('customers.create', { name: 'Ada' });
  await host.call('customers.legal-holds.set', { id, reason: 'old' });
  await host.call('customers.legal-holds.set', { id, reason: 'court file 12' });
  await host.call('customers.close', { id });
  await expect(host.call('customers.erase', { id, reason: 'x' })).rejects.toMatchObject({
    code: 'CUSTOMERS_LEGAL_HOLD',
    message: expect.stringContaining('court file 12'),
  });
  expect(await host.call('customers.get', { id })).toMatchObject({ name: 'Ada' });
  await host.call('customers.legal-holds.release', { id, reason: 'file closed' });
  expect(await host.call('customers.erase', { id, reason: 'x' })).toMatchObject({ status: 'running' });
  await expect(host.call('customers.legal-holds.set', { id, reason: 'too late' })).rejects.toMatchObject({
    code: 'CUSTOMERS_ERASED',
  });
});

test('a plugin that is down erases later; until then the erasure is not done', async () => {
  let down = true;
  await using host = await start((question) => {
    if (down && question.wish === 'erase') throw platformErrors.UNAVAILABLE({ plugin: 'shop' });
    return ordinary(question);
  });
  const { id } = await host.call('customers.create', { name: 'Ada' });
  await host.call('customers.close', { id });
  await host.call('customers.erase', { id, reason: 'x' });
  await expect(host.runJobs()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(await host.call('customers.erasures.get', { id })).toMatchObject({
    status: 'running',
    waitingFor: expect.stringMatching(/^shop: /),
  });
  down = false;
  expect(await host.call('customers.erase', { id, reason: 'again' })).toMatchObject({ status: 'running' });
  await host.runJobs();
  expect(await host.call('customers.erasures.get', { id })).toMatchObject({
    status: 'done',
    kept: [{ plugin: 'shop' }],
  });
  expect(await host.call('customers.erasures.get', { id })).not.toHaveProperty('waitingFor');
});

test('another reseller can neither read, hold nor erase', async () => {
  await using host = await start();
  const { id } = await host.call('customers.create', { name: 'Ada' });
  const as = host.reseller({ resellerIds: ['01900000-0000-7000-8000-00000000000c'], permissions: ['*'] });
  const calls = [
    () => host.call('customers.personal-data.export', { id }, { as }),
    () => host.call('customers.legal-holds.set', { id, reason: 'x' }, { as }),
    () => host.call('customers.erase', { id, reason: 'x' }, { as }),
    () => host.call('customers.erasures.get', { id }, { as }),
  ];
  for (const call of calls) await expect(call()).rejects.toMatchObject({ status: 404 });
});
