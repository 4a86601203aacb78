import { rootResellerId } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const directory = new URL('..', import.meta.url);
const second = '01900000-0000-7000-8000-00000000000c';

const start = () =>
  createTestHost({
    directory,
    answers: {
      'kernel.providers': () => [],
      'identity.resellers.get': ({ id }) => ({ id, status: 'active' }) as never,
    },
  });

async function names(host: TestHost, q: string, as?: ReturnType<TestHost['reseller']>): Promise<string[]> {
  const { data } = await host.call('customers.list', { q, sort: 'name' }, as ? { as } : {});
  return data.map(({ name }) => name);
}

test('customers are found by beginnings of words, whatever case, accents and order', async () => {
  await using host = await start();
  await host.call('customers.create', { name: 'Zoë Müller-Straßer', email: 'zoe.m@Example.net' });
  await host.call('customers.create', { name: "Seán O'Hara", phone: '+353 1 234 5678' });
  await host.call('customers.create', { name: 'Łukasz Żółć', externalId: 'K-0042' });
  for (const q of ['zoe', 'MÜLL', 'mueller', 'strasser zo', 'zoe.m@example.net', 'm@exam', 'muller-str'])
    expect([q, await names(host, q)]).toEqual([q, ['Zoë Müller-Straßer']]);
  for (const q of ['o’hara', 'hara sean', '00353 1 2345678', '012345678', '01 234', '12345678'])
    expect([q, await names(host, q)]).toEqual([q, ["Seán O'Hara"]]);
  for (const q of ['lukasz zolc', 'k-0042', '0042', 'ŻÓŁĆ'])
    expect([q, await names(host, q)]).toEqual([q, ['Łukasz Żółć']]);
  for (const q of ['uller', 'zoe sean', '%', '_', "'; DROP TABLE customers --", '\\'])
    expect([q, await names(host, q)]).toEqual([q, []]);
});

test('what is changed, added in another system or erased is found as it is now', async () => {
  await using host = await start();
  const { id } = await host.call('customers.create', { name: 'Ada Byron' });
  await host.call('customers.change', { id, name: 'Ada Lovelace' });
  await host.call('customers.external-ids.set', { id, system: 'crm', externalId: 'CRM 7788' });
  expect(await names(host, 'byron')).toEqual([]);
  expect(await names(host, 'crm 7788')).toEqual(['Ada Lovelace']);
  await host.call('customers.external-ids.remove', { id, system: 'crm' });
  expect(await names(host, '7788')).toEqual([]);
  await host.call('customers.custom-fields.define', {
    name: 'nick',
    title: 'Nickname',
    type: 'text',
    searchable: true,
  });
  await host.call('customers.change', { id, customFields: { nick: 'Countess' } });
  expect(await names(host, 'count')).toEqual(['Ada Lovelace']);
  await host.call('customers.close', { id });
  await host.call('customers.erase', { id, reason: 'asked for' });
  expect(await names(host, 'lovelace')).toEqual([]);
  expect(JSON.stringify(await host.rows('SELECT word FROM customers_words'))).not.toMatch(/love|ada|count/);
});

test('a reseller finds its own customers only, a customer itself only, and a moved one goes along', async () => {
  await using host = await start();
  const { id } = await host.call('customers.create', { name: 'Ada One' });
  await host.call('customers.create', { name: 'Ada Two', resellerId: second });
  const reseller = host.reseller({ resellerIds: [second], permissions: ['*'] });
  expect(await names(host, 'ada')).toEqual(['Ada One', 'Ada Two']);
  expect(await names(host, 'ada', reseller)).toEqual(['Ada Two']);
  expect(await names(host, 'ada', host.customer({ customerId: id, permissions: ['*'] }))).toEqual([
    'Ada One',
  ]);
  await host.call('customers.move', { id, resellerId: second });
  expect(await names(host, 'ada', reseller)).toEqual(['Ada One', 'Ada Two']);
  const root = host.reseller({ resellerIds: [rootResellerId], permissions: ['*'] });
  expect(await names(host, 'ada', root)).toEqual([]);
});

test('the list is narrowed down to a tag or an external id', async () => {
  await using host = await start();
  await host.call('customers.create', { name: 'Ada', tags: ['vip', 'fibre'], externalId: 'K-1' });
  await host.call('customers.create', { name: 'Cem', tags: ['fibre'], externalId: 'K-3' });
  const listed = async (filter: object) =>
    (await host.call('customers.list', { filter: filter as never, sort: 'name' })).data.map(
      ({ name }) => name,
    );
  expect(await listed({ tag: 'fibre' })).toEqual(['Ada', 'Cem']);
  expect(await listed({ tag: 'fib' })).toEqual([]);
  expect(await listed({ tag: "'] OR true --" })).toEqual([]);
  expect(await listed({ tag: 'fibre', externalId: 'K-3' })).toEqual(['Cem']);
  expect(await listed({ externalId: { in: ['K-1', 'K-3'] } })).toEqual(['Ada', 'Cem']);
});
