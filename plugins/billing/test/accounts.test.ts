import { describe, expect, test } from '@jest/globals';
import { basic, bill, booksHost, customerId, fast, resellerId, serviceId, tell } from './books-host.ts';

const messageId = '01900000-0000-7000-8000-0000000000e1';

describe('a billing account', () => {
  test('is made when its customer is, once, with what the customer says', async () => {
    await using host = await booksHost({ billing: { billCycleDay: 31, vatNumber: 'DE1' } });
    const created = { customerId, resellerId, name: 'Customer aa', type: 'residential' } as const;
    await host.deliver('customers.customer-created', created);
    await host.deliver('customers.customer-created', created);
    expect(await host.call('billing.accounts.get', { id: customerId })).toMatchObject({
      customerId,
      resellerId,
      currency: 'EUR',
      timezone: 'Europe/Berlin',
      cycleDay: 31,
      recipient: { name: 'Customer aa', vatNumber: 'DE1' },
      status: 'active',
    });
    expect(await host.rows('SELECT id FROM billing_accounts')).toHaveLength(1);
  });

  test('is shown as it will be while it is not made', async () => {
    await using host = await booksHost();
    expect(await host.call('billing.accounts.get', { id: customerId })).toMatchObject({ cycleDay: 1 });
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: 0,
    });
    expect(await host.rows('SELECT id FROM billing_accounts')).toHaveLength(0);
  });

  test('has terms and a language of its own', async () => {
    await using host = await booksHost();
    const changed = await host.call('billing.accounts.change', {
      id: customerId,
      termsDays: 30,
      language: 'de',
    });
    expect(changed).toMatchObject({ termsDays: 30, language: 'de' });
    const back = await host.call('billing.accounts.change', { id: customerId, termsDays: null });
    expect(back.termsDays).toBeUndefined();
    expect(host.audited.length).toBeGreaterThan(0);
  });
});

describe('billing events', () => {
  test('are made of what happens to services: the day in the zone of the account, and the terms of that day', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-14T22:30:00Z' });
    await tell(host, 'suspended', { at: '2026-10-20T10:00:00Z', suspensionReason: 'customer_request' });
    await tell(host, 'resumed', { at: '2026-10-25T10:00:00Z' });
    await tell(host, 'tariff-changed', { at: '2026-11-01T10:00:00Z', tariffId: fast });
    await tell(host, 'cancelled', { at: '2026-11-10T10:00:00Z' });
    const { data } = await host.call('billing.events.list', { id: customerId });
    const inOrder = data.toSorted((one, other) => (one.happenedAt < other.happenedAt ? -1 : 1));
    expect(inOrder.map(({ kind, effectiveOn }) => `${kind} ${effectiveOn}`)).toEqual([
      'activated 2026-10-15',
      'suspended 2026-10-20',
      'resumed 2026-10-25',
      'changed 2026-11-01',
      'cancelled 2026-11-10',
    ]);
    expect(inOrder[0]).toMatchObject({
      serviceId,
      source: 'subscriptions.service-activated',
      terms: {
        tariffId: basic,
        amountMinor: 3000,
        currency: 'EUR',
        period: 'MONTHLY',
        mode: 'IN_ADVANCE',
        cycleDay: 1,
      },
    });
    expect(inOrder[1]?.reason).toBe('customer_request');
  });

  test('come once, however often they are delivered', async () => {
    await using host = await booksHost();
    for (const attempt of [1, 2, 3])
      await tell(host, 'activated', { at: `2026-10-1${attempt + 3}T10:00:00Z`, messageId });
    expect(await host.rows('SELECT id FROM billing_events')).toHaveLength(1);
  });

  test('are never changed or removed', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    await expect(host.rows(`UPDATE billing_events SET kind = 'resumed'`)).rejects.toThrow('never changed');
    await expect(host.rows('DELETE FROM billing_events')).rejects.toThrow('never changed');
  });

  test('have a run look at the account on their day', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    const account = await host.call('billing.accounts.get', { id: customerId });
    expect(account.nextBillOn).toBe('2026-10-15');
  });

  test('follow a customer to another reseller', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    const to = '01900000-0000-7000-8000-00000000000b';
    await host.deliver('customers.customer-moved', {
      customerId,
      resellerId: to,
      fromResellerId: resellerId,
      moves: 1,
    });
    expect(await host.rows('SELECT DISTINCT reseller_id FROM billing_events')).toEqual([{ reseller_id: to }]);
    await bill(host, '2026-10-15');
    for (const table of ['run_accounts', 'run_lines', 'documents', 'document_lines', 'ledger_entries'])
      expect(await host.rows(`SELECT DISTINCT reseller_id FROM ${table}`)).toEqual([{ reseller_id: to }]);
  });

  test('are made of services that were there before, once, from a day on', async () => {
    const service = (id: string, more: object = {}) => ({
      ...{
        id,
        customerId,
        resellerId,
        type: 'internet',
        tariffId: basic,
        status: 'active',
        startDate: '2020-01-01',
      },
      ...more,
    });
    const suspended = '01900000-0000-7000-8000-0000000000cd';
    const listed = [
      service(serviceId),
      service(suspended, { status: 'suspended', suspensionReason: 'abuse' }),
    ];
    const answers = {
      'subscriptions.services.list-of-customer': () => ({
        data: listed,
        page: { nextCursor: null, total: 2, totalIsEstimate: false },
      }),
    };
    await using host = await booksHost({ answers });
    const params = { id: customerId, from: '2026-11-01' };
    expect((await host.call('billing.events.take-over', params)).services).toEqual([serviceId, suspended]);
    expect((await host.call('billing.events.take-over', params)).services).toEqual([]);
    const { data } = await host.call('billing.events.list', { id: customerId });
    expect(data.map(({ kind, effectiveOn }) => `${kind} ${effectiveOn}`).sort()).toEqual([
      'activated 2026-11-01',
      'activated 2026-11-01',
      'suspended 2026-11-01',
    ]);
  });
});
