import type { Principal } from '@isp/sdk';
import { expect, test } from '@jest/globals';
import { booksHost, customerId, differences } from '../books-host.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;
const permissions = [
  'billing.cash-desk.use',
  'billing.payment.record',
  'billing.payment.refund',
  'billing.payment.read',
];

/** Somebody of the staff, known by his id. */
function clerk(host: Host, id: string, more: readonly string[] = []) {
  const caller = host.staff(...permissions, ...more);
  const principal = { ...(caller.principal as Principal), id, name: `${id.slice(-1)}@isp.example` };
  return { principal };
}
const ana = '01900000-0000-7000-8000-00000000001a';
const ben = '01900000-0000-7000-8000-00000000001b';

async function deskOf(host: Host) {
  const { id } = await host.call('billing.cash-desks.create', { name: 'Till 1', currency: 'EUR' });
  return id;
}

test('cash somebody takes goes into the desk he has open, refunds go out, and the difference is told at the end', async () => {
  await using host = await booksHost();
  const id = await deskOf(host);
  const as = clerk(host, ana);
  await host.call('billing.cash-desks.open', { id, floatMinor: 10_000 }, { as });
  const pay = (amountMinor: number, more: object = {}) =>
    host.call(
      'billing.payments.record',
      { customerId, amountMinor, currency: 'EUR', method: 'cash', ...more },
      { as },
    );
  const first = await pay(2000);
  await pay(500, { method: 'transfer' });
  await host.call('billing.payments.refund', { id: first.id, amountMinor: 300, reason: 'Too much' }, { as });
  await host.call(
    'billing.cash-desks.move',
    { id, kind: 'pay-out', amountMinor: 5000, reason: 'Bank' },
    { as },
  );
  const report = await host.call(
    'billing.cash-desks.close',
    { id, countedMinor: 6690, note: 'A coin is missing' },
    { as },
  );
  expect(report).toMatchObject({
    status: 'closed',
    floatMinor: 10_000,
    expectedMinor: 6700,
    countedMinor: 6690,
    differenceMinor: -10,
  });
  expect(report.totals).toEqual([
    { kind: 'pay-out', count: 1, amountMinor: -5000 },
    { kind: 'payment', count: 1, amountMinor: 2000 },
    { kind: 'refund', count: 1, amountMinor: -300 },
  ]);
  expect(host.published.filter(({ name }) => name === 'billing.cash-desk-closed')).toHaveLength(1);
  await expect(host.rows('UPDATE cash_sessions SET counted_minor = 1')).rejects.toThrow('never changed');
  expect(await differences(host)).toEqual([]);
});

test('a desk is of one person at a time, and one person has one; who is second is told who has it', async () => {
  await using host = await booksHost();
  const [id, other] = [await deskOf(host), await deskOf(host)];
  const open = (of: string, as: ReturnType<typeof clerk>) =>
    host.call('billing.cash-desks.open', { id: of, floatMinor: 0 }, { as });
  const outcomes = await Promise.allSettled([open(id, clerk(host, ana)), open(id, clerk(host, ben))]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [first, second] = outcomes[0]?.status === 'fulfilled' ? [ana, ben] : [ben, ana];
  const [owner, guest] = [clerk(host, first), clerk(host, second)];
  await expect(open(id, guest)).rejects.toMatchObject({
    code: 'BILLING_CASH_DESK_OPEN',
    message: expect.stringContaining(`by ${first.slice(-1)}@isp.example`),
  });
  await expect(open(other, owner)).rejects.toMatchObject({ code: 'BILLING_CASH_DESK_ELSEWHERE' });
  const close = (as: ReturnType<typeof clerk>) =>
    host.call('billing.cash-desks.close', { id, countedMinor: 0 }, { as });
  await expect(close(guest)).rejects.toMatchObject({ code: 'BILLING_CASH_DESK_OF_OTHER' });
  await close(clerk(host, second, ['billing.cash-desk.manage']));
  await expect(close(owner)).rejects.toMatchObject({ code: 'BILLING_CASH_DESK_CLOSED' });
  const move = { id, kind: 'pay-in' as const, amountMinor: 1, reason: 'Change' };
  await expect(host.call('billing.cash-desks.move', move, { as: owner })).rejects.toMatchObject({
    code: 'BILLING_CASH_DESK_CLOSED',
  });
});

test('no more goes out than is there, and where cash is taken at desks only, nobody takes it without one', async () => {
  await using host = await booksHost({ config: { automaticRuns: false, cashAtDesksOnly: true } });
  const id = await deskOf(host);
  const as = clerk(host, ana);
  const pay = () =>
    host.call(
      'billing.payments.record',
      { customerId, amountMinor: 100, currency: 'EUR', method: 'cash' },
      { as },
    );
  await expect(pay()).rejects.toMatchObject({ code: 'BILLING_NO_CASH_SESSION' });
  await host.call('billing.cash-desks.open', { id, floatMinor: 50 }, { as });
  const move = { id, kind: 'pay-out' as const, amountMinor: 51, reason: 'Bank' };
  await expect(host.call('billing.cash-desks.move', move, { as })).rejects.toMatchObject({
    code: 'BILLING_CASH_NOT_THERE',
  });
  await pay();
  const { data } = await host.call('billing.cash-sessions.list', {}, { as });
  expect(data).toMatchObject([{ status: 'open', expectedMinor: 150 }]);
  const foreign = host.reseller({ resellerIds: [customerId], permissions });
  expect((await host.call('billing.cash-sessions.list', {}, { as: foreign })).data).toEqual([]);
});
