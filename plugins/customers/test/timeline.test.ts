import { createTestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { entryRef } from '../domain/entry-ref.ts';
import { entryTitle } from '../domain/entry-title.ts';

const mine = '01900000-0000-7000-8000-00000000000a';
const foreign = '01900000-0000-7000-8000-00000000000c';
const nobody = '01900000-0000-7000-8000-00000000000f';
const suspended = 'subscriptions.service-suspended';

const start = () =>
  createTestHost({
    directory: new URL('..', import.meta.url),
    now: '2026-03-01T12:00:00Z',
    answers: {
      'kernel.providers': () => [],
      'identity.resellers.get': ({ id }) => ({ id, status: 'active' }) as never,
      'kernel.events': () => [
        { plugin: 'subscriptions', name: suspended, title: 'A service is suspended on the network' },
      ],
    },
  });

describe('the words of an entry', () => {
  test('are the declared title, and what the data tells', () => {
    expect(entryTitle('A job has another status', { action: 'activate', status: 'done', jobId: 'x' })).toBe(
      'A job has another status: activate, done',
    );
    expect(
      entryTitle('Invoice {invoiceNumber} over {total}', {
        invoiceNumber: 'R-1',
        total: { amountMinor: 4500, currency: 'EUR' },
      }),
    ).toBe('Invoice R-1 over 45.00 EUR');
    expect(entryTitle('Got {nothing}', {})).toBe('Got –');
  });

  test('name what it is about by the first id that is not an owner’s', () => {
    expect(entryRef({ customerId: 'c', resellerId: 'r', serviceId: 's', jobId: 'j' }, 'c')).toEqual({
      kind: 'service',
      id: 's',
    });
    expect(entryRef({ customerId: 'c' }, 'c')).toEqual({ kind: 'customer', id: 'c' });
  });
});

test('events of every plugin that name the customer are there once, the latest first, beside what was done to it', async () => {
  await using host = await start();
  const { id } = await host.call('customers.create', { name: 'Ada' });
  await host.call('customers.contacts.add', { id, name: 'Grace' });
  const data = {
    serviceId: mine,
    customerId: id,
    resellerId: mine,
    type: 'internet',
    at: '2026-03-01T13:00:00Z',
  };
  for (let delivery = 0; delivery < 3; delivery += 1)
    await host.deliver(suspended as never, data as never, { messageId: 'm-1' });
  await host.deliver(suspended as never, { ...data, customerId: nobody } as never);
  await host.deliver(suspended as never, { tariffId: mine } as never);
  await host.runJobs();
  const { data: entries, page } = await host.call('customers.timeline.list', { id });
  expect(entries).toMatchObject([
    {
      at: '2026-03-01T13:00:00.000Z',
      type: suspended,
      plugin: 'subscriptions',
      title: 'A service is suspended on the network: internet',
      ref: { kind: 'service', id: mine },
    },
    { title: 'The customer was changed: contacts', actor: { id: 'test-staff' } },
    { title: 'The customer was added', ref: { kind: 'customer', id } },
  ]);
  expect(page.total).toBe(3);
});

test('is filtered by type, paged by cursor, and goes with the customer to another reseller', async () => {
  await using host = await start();
  const { id } = await host.call('customers.create', { name: 'Ada', resellerId: mine });
  await host.call('customers.change', { id, name: 'Ada L.' });
  await host.call('customers.move', { id, resellerId: foreign });
  const permissions = ['customers.timeline.read'];
  const before = host.reseller({ resellerIds: [mine], permissions });
  await expect(host.call('customers.timeline.list', { id }, { as: before })).rejects.toMatchObject({
    status: 404,
  });
  const as = host.reseller({ resellerIds: [foreign], permissions });
  const first = await host.call('customers.timeline.list', { id, limit: 2 }, { as });
  expect(first.page).toMatchObject({ total: 3, nextCursor: expect.any(String) });
  const cursor = first.page.nextCursor as string;
  expect((await host.call('customers.timeline.list', { id, cursor }, { as })).data).toHaveLength(1);
  const filter = { type: 'customers.customer-changed' };
  expect((await host.call('customers.timeline.list', { id, filter }, { as })).data).toMatchObject([
    { title: 'The customer was changed: name' },
  ]);
});

test('what is rolled back is not in it', async () => {
  await using host = await start();
  const { id } = await host.call('customers.create', { name: 'Ada' });
  await host.call('customers.close', { id });
  await expect(host.call('customers.close', { id })).rejects.toMatchObject({ status: 409 });
  expect((await host.call('customers.timeline.list', { id })).page.total).toBe(2);
});
