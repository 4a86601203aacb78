import { expect, test } from '@jest/globals';
import { bill, booksHost, customerId, differences, tell } from '../books-host.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;

async function owing() {
  const host = await booksHost();
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
  await bill(host, '2026-10-15');
  return host;
}
const take = (host: Host, amountMinor = 5000) =>
  host.call('billing.deposits.take', {
    id: customerId,
    amountMinor,
    currency: 'EUR',
    method: 'transfer',
    reason: 'For the router',
  });
const owed = async (host: Host) =>
  (await host.call('billing.accounts.balance', { id: customerId })).balanceMinor;
const held = async (host: Host) =>
  (
    await host.rows<{ sum: number }>(
      `SELECT coalesce(-sum(amount_minor), 0)::integer AS sum FROM ledger_entries WHERE ledger_account = 'deposit'`,
    )
  )[0]?.sum;

test('a deposit is a liability: it pays nothing by itself, and leaves what is owed as it is', async () => {
  await using host = await owing();
  const { id, leftMinor } = await take(host);
  expect([leftMinor, await held(host), await owed(host)]).toEqual([5000, 5000, 1645]);
  const part = await host.call('billing.deposits.return', { id, amountMinor: 1000, reason: 'Too much' });
  expect([part.leftMinor, part.status, await held(host)]).toEqual([4000, 'held', 4000]);
  await expect(
    host.call('billing.deposits.return', { id, amountMinor: 4001, reason: 'More' }),
  ).rejects.toMatchObject({
    code: 'BILLING_DEPOSIT_NOT_LEFT',
  });
  expect(await host.call('billing.deposits.return', { id, reason: 'Router came back' })).toMatchObject({
    status: 'settled',
    leftMinor: 0,
  });
  expect([await held(host), await owed(host)]).toEqual([0, 1645]);
  expect(
    host.published
      .filter(({ name }) => /deposit/.test(name))
      .map(({ data }) => (data as { amountMinor: number }).amountMinor),
  ).toEqual([5000, -1000, -4000]);
  expect(await differences(host)).toEqual([]);
});

test('applied, it pays what is open and no more; when that payment is taken back, it is held again', async () => {
  await using host = await owing();
  const { id } = await take(host);
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => host.call('billing.deposits.apply', { id })));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect([await held(host), await owed(host)]).toEqual([3355, 0]);
  const [payment] = (await host.call('billing.payments.list', { filter: { customerId } })).data;
  expect(payment).toMatchObject({ method: 'deposit', amountMinor: 1645, reference: id });
  await host.call('billing.payments.reverse', { id: payment?.id as string, reason: 'A mistake' });
  expect([await held(host), await owed(host)]).toEqual([5000, 1645]);
  await expect(host.call('billing.deposits.apply', { id, amountMinor: 5001 })).rejects.toMatchObject({
    code: 'BILLING_DEPOSIT_NOT_LEFT',
  });
  expect(await differences(host)).toEqual([]);
  await host.rows(`UPDATE deposits SET left_minor = 4999`);
  expect(await differences(host)).toEqual([
    expect.objectContaining({ what: expect.stringContaining('deposits') }),
  ]);
});

test('nobody records a payment as one made of a deposit, and no other reseller sees it', async () => {
  await using host = await owing();
  const { id } = await take(host);
  const payment = { customerId, amountMinor: 100, currency: 'EUR', method: 'deposit', reference: id };
  await expect(host.call('billing.payments.record', payment)).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  const permissions = ['billing.deposit.read', 'billing.deposit.change'];
  const foreign = host.reseller({ resellerIds: [customerId], permissions });
  expect((await host.call('billing.deposits.list', {}, { as: foreign })).data).toEqual([]);
  await expect(
    host.call('billing.deposits.return', { id, reason: 'Mine' }, { as: foreign }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(host.rows('UPDATE deposits SET amount_minor = 1')).rejects.toThrow('never changed');
});
