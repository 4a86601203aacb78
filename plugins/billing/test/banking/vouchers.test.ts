import { expect, test } from '@jest/globals';
import { makeCode, readCode } from '../../vouchers/voucher-code.ts';
import { booksHost, customerId, differences } from '../books-host.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;
const make = (host: Host, more: object = {}) =>
  host.call('billing.voucher-batches.make', {
    name: 'Kiosks',
    vouchers: 3,
    amountMinor: 2000,
    currency: 'EUR',
    ...more,
  });
const redeem = (host: Host, code: string, more: object = {}) =>
  host.call('billing.vouchers.redeem', { id: customerId, code }, more);
const refusal = (code: string) => ({ code });

test('a voucher is a payment of whoever types its code first, once, ten times in parallel', async () => {
  await using host = await booksHost();
  const { codes } = await make(host);
  const [code = ''] = codes;
  const as = host.customer({ customerId, permissions: ['billing.voucher.redeem'] });
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => redeem(host, typed, { as })));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [payment] = (await host.call('billing.payments.list', {})).data;
  expect(payment).toMatchObject({ method: 'voucher', amountMinor: 2000, customerId });
  const { data } = await host.call('billing.voucher-batches.list', {});
  expect(data).toMatchObject([{ vouchers: 3, redeemed: 1 }]);
  expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
    creditMinor: 2000,
  });
  expect(await differences(host)).toEqual([]);
});

test('of a code nothing but a keyed hash is kept, and it is told once', async () => {
  await using host = await booksHost();
  const { codes, batch } = await make(host, { vouchers: 50 });
  expect(new Set(codes).size).toBe(50);
  const kept = JSON.stringify([
    await host.rows('SELECT * FROM vouchers'),
    host.audited,
    await host.call('billing.voucher-batches.list', {}),
  ]);
  for (const code of codes)
    expect(kept.includes(code) || kept.includes(code.replaceAll('-', ''))).toBe(false);
  expect(batch.vouchers).toBe(50);
});

test('a code that was mistyped, is blocked, over, of another currency or customer is refused with nothing booked', async () => {
  await using host = await booksHost();
  const { codes, batch } = await make(host);
  const [first = '', second = ''] = codes;
  const wrong = first.startsWith('A') ? `B${first.slice(1)}` : `A${first.slice(1)}`;
  await expect(redeem(host, wrong)).rejects.toMatchObject(refusal('BILLING_VOUCHER_MISTYPED'));
  await expect(redeem(host, makeCode())).rejects.toMatchObject(refusal('BILLING_VOUCHER_NOT_GOOD'));
  const stranger = host.customer({ customerId: batch.id, permissions: ['billing.voucher.redeem'] });
  await expect(redeem(host, first, { as: stranger })).rejects.toThrow();
  const dollars = await make(host, { currency: 'USD' });
  await expect(redeem(host, dollars.codes[0] as string)).rejects.toMatchObject(
    refusal('BILLING_OTHER_CURRENCY'),
  );
  const old = await make(host, { expiresOn: '2026-10-14' });
  await expect(redeem(host, old.codes[0] as string)).rejects.toMatchObject(
    refusal('BILLING_VOUCHER_NOT_GOOD'),
  );
  await redeem(host, first);
  await host.call('billing.voucher-batches.block', { id: batch.id, reason: 'Stolen' });
  await expect(redeem(host, second)).rejects.toMatchObject(refusal('BILLING_VOUCHER_NOT_GOOD'));
  expect(await host.rows('SELECT id FROM payments')).toHaveLength(1);
});

test('the check symbol notices each single wrong symbol', () => {
  const code = readCode(makeCode()) as string;
  for (let at = 0; at < code.length; at += 1)
    for (const symbol of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
      if (symbol !== code[at])
        expect(readCode(code.slice(0, at) + symbol + code.slice(at + 1))).toBeUndefined();
});
