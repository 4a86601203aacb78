import { describe, expect, test } from '@jest/globals';
import { customerId, differences } from './books-host.ts';
import { caseOf, dunningHost, issue, pay, told } from './dunning-host.ts';

describe('a debt that is given up', () => {
  test('is a loss in the ledger, owed no more, and ends the block; twice is refused', async () => {
    await using around = await dunningHost();
    const { host } = around;
    const { id } = await issue(host);
    await pay(host, 600);
    for (const day of ['15', '16']) await around.at(`2026-11-${day}T08:00:00Z`);
    const about = { id, reason: 'Insolvent' };
    const twins = await Promise.allSettled([
      host.call('billing.invoices.write-off', about),
      host.call('billing.invoices.write-off', about),
    ]);
    expect(twins.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await around.settle();
    expect(await host.call('billing.invoices.get', { id })).toMatchObject({
      status: 'written-off',
      settledMinor: 3600,
    });
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: 0,
      openMinor: 0,
    });
    const lost = await host.rows(
      `SELECT amount_minor::integer AS lost FROM ledger_entries WHERE ledger_account = 'bad-debt'`,
    );
    expect(lost).toEqual([{ lost: 3000 }]);
    expect(around.services.map(({ desiredStatus }) => desiredStatus)).toEqual(['active', 'active']);
    expect(await caseOf(host)).toMatchObject({ status: 'closed' });
    expect(await differences(host)).toEqual([]);
    expect(
      host.audited.filter(({ outcome, reason }) => outcome === 'done' && reason === 'Insolvent'),
    ).toHaveLength(1);
  });

  test('is paid after all by money that comes later, as far as it goes', async () => {
    await using around = await dunningHost();
    const { host } = around;
    const { id } = await issue(host);
    await host.call('billing.invoices.write-off', { id, reason: 'Gone away' });
    await around.settle();
    await pay(host, 2000);
    await around.settle();
    expect(await host.call('billing.invoices.get', { id })).toMatchObject({ status: 'written-off' });
    const balance = () => host.call('billing.accounts.balance', { id: customerId });
    expect(await balance()).toMatchObject({ balanceMinor: 0, creditMinor: 0 });
    await pay(host, 2000);
    await around.settle();
    expect(await host.call('billing.invoices.get', { id })).toMatchObject({
      status: 'paid',
      settledMinor: 3600,
    });
    expect(await balance()).toMatchObject({ balanceMinor: -400, creditMinor: 400 });
    expect(await host.rows(`SELECT sum(amount_minor)::integer AS lost FROM write_offs`)).toEqual([
      { lost: 0 },
    ]);
    expect(host.published.filter(({ name }) => name === 'billing.invoice-paid')).toHaveLength(1);
    expect(await differences(host)).toEqual([]);
  });

  test('is owed again when that was a mistake', async () => {
    await using around = await dunningHost();
    const { host } = around;
    const { id } = await issue(host);
    const undo = () => host.call('billing.invoices.undo-write-off', { id, reason: 'Wrong one' });
    await expect(undo()).rejects.toMatchObject({ code: 'BILLING_NOT_WRITTEN_OFF' });
    await host.call('billing.invoices.write-off', { id, reason: 'Insolvent' });
    expect(await undo()).toMatchObject({ amountMinor: -3600 });
    expect(await host.call('billing.invoices.get', { id })).toMatchObject({
      status: 'issued',
      settledMinor: 0,
    });
    expect(told(host)).toEqual(['invoice-written-off', 'write-off-undone']);
    const { data } = await host.call('billing.accounts.statement', { id: customerId });
    expect(data.map(({ kind }) => kind).sort()).toEqual(['invoice', 'write-off', 'write-off-return']);
    expect(await differences(host)).toEqual([]);
  });
});
