import { describe, expect, test } from '@jest/globals';
import {
  bill,
  booksHost,
  customerId,
  differences,
  fast,
  invoicesOf,
  resellerId,
  tell,
} from './books-host.ts';
import { readPdf } from './pdf-text.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;

const rootId = '00000000-0000-7000-8000-000000000001';
const parentId = '01900000-0000-7000-8000-00000000000b';
const strangerId = '01900000-0000-7000-8000-00000000000c';
const parents: Record<string, string | undefined> = {
  [resellerId]: parentId,
  [parentId]: rootId,
  [strangerId]: rootId,
};

/** A reseller below another one, and a tax of 20 % on an account in euro. */
async function resellersHost(now = '2026-10-01T10:00:00Z'): Promise<Host> {
  const host = await booksHost({
    now,
    answers: {
      'identity.resellers.get': ({ id }: { id: string }) => {
        if (!(id in parents)) throw Object.assign(new RangeError(`no reseller ${id}`), { status: 404 });
        return { id, name: `Reseller ${id.slice(-1)}`, parentId: parents[id] };
      },
    },
  });
  const { id: taxId } = await host.call('billing.taxes.create', {
    ...{ name: 'VAT', ratePercent: '20', inclusive: false, validFrom: '2020-01-01' },
  });
  const { data } = await host.call('billing.legal-entities.list', {});
  await host.call('billing.legal-entities.change', { id: data[0]?.id as string, taxIds: [taxId] });
  return host;
}

const rule = (host: Host, more: object = {}, id = resellerId) =>
  host.call('billing.commission-rules.create', { id, kind: 'percent', percent: '10', ...more } as never);
const invoice = async (host: Host, amountMinor: number) => {
  const lines = [{ text: 'Internet', amountMinor }];
  const { id } = await host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines });
  await host.call('billing.invoices.issue', { id });
  return id;
};
const pay = async (host: Host, amountMinor: number, more: object = {}) => {
  const given = { customerId, amountMinor, currency: 'EUR', method: 'cash', ...more };
  const payment = await host.call('billing.payments.record', given);
  await host.runJobs({ together: true });
  return payment.id;
};
/** The lines of a reseller, in the order they were made. */
const ledger = async (host: Host, id = resellerId) => {
  const { data } = await host.call('billing.commissions.list', { id });
  const made = (await host.rows('SELECT id FROM commission_lines ORDER BY seq')) as { id: string }[];
  return made.flatMap((row) => data.find((line) => line.id === row.id) ?? []);
};
const amounts = async (host: Host, id = resellerId) =>
  (await ledger(host, id)).map((line) => line.amountMinor);

describe('commission', () => {
  test('of 10 % on 45.00 net, paid as 20.00 and 34.00 of 54.00 gross, is 1.67 + 2.83; each counts once', async () => {
    await using host = await resellersHost();
    await rule(host);
    const invoiceId = await invoice(host, 4500);
    await pay(host, 2000);
    await pay(host, 3400);
    expect(await amounts(host)).toEqual([167, 283]);
    await host.call('billing.commission-rules.create', {
      id: resellerId,
      kind: 'percent',
      percent: '99',
      validFrom: '2026-09-01',
    });
    await host.runJobs({ together: true });
    expect(await amounts(host)).toEqual([167, 283]);
    expect((await ledger(host))[0]).toMatchObject({
      invoiceId,
      invoiceNumber: 'INV-000001',
      status: 'accrued',
      collectedMinor: 2000,
      earnedOn: '2026-10-01',
    });
    expect(host.published.filter(({ name }) => name === 'billing.commission-earned')).toHaveLength(2);
    expect(await differences(host)).toEqual([]);
  });

  test('goes back with a refund, by a negative line that points to the one it takes back', async () => {
    await using host = await resellersHost();
    await rule(host);
    await invoice(host, 4500);
    await pay(host, 2000);
    const second = await pay(host, 3400);
    await host.call('billing.payments.refund', { id: second, amountMinor: 1000, reason: 'Outage' });
    await host.call('billing.payments.reverse', { id: second, reason: 'Chargeback' });
    await host.runJobs({ together: true });
    const lines = await ledger(host);
    // Earned of 44.00 of 54.00 is 3.67, and of 20.00 again 1.67.
    expect(lines.map(({ amountMinor }) => amountMinor)).toEqual([167, 283, -83, -200]);
    expect(lines.slice(2).map(({ reversesId }) => reversesId)).toEqual([lines[1]?.id, lines[1]?.id]);
    expect(await differences(host)).toEqual([]);
    await host.rows(`INSERT INTO commission_lines (id, reseller_id, terms_id, rule_id, invoice_id, invoice_number, payment_id,
        allocation_id, collected_minor, amount_minor, currency, earned_on, created_at)
      SELECT uuidv7(), reseller_id, terms_id, rule_id, invoice_id, invoice_number, payment_id, uuidv7(), 1, 1, currency,
        earned_on, created_at FROM commission_lines LIMIT 1`);
    const told = (await differences(host)).map(({ what }) => what);
    expect(told).toEqual([
      expect.stringContaining('has earned another amount'),
      expect.stringContaining('has earned on another amount of payment'),
    ]);
  });

  test('is earned on what is collected, not on what a credit note settles', async () => {
    await using host = await resellersHost();
    await rule(host);
    const invoiceId = await invoice(host, 4500);
    const { lines } = await host.call('billing.invoices.get', { id: invoiceId });
    await host.call('billing.credit-notes.create', {
      ...{ invoiceId, reason: 'Outage', lines: [{ lineId: lines[0]?.id as string, amountMinor: 1000 }] },
    });
    await pay(host, 4200);
    expect(await amounts(host)).toEqual([350]);
  });

  test('of the tariff’s own rule comes before that for all, and a parent has an override', async () => {
    await using host = await resellersHost();
    await rule(host);
    await rule(host, { percent: '20', tariffId: fast });
    await rule(host, { percent: '2', appliesTo: 'below' }, parentId);
    await rule(host, { percent: '50' }, parentId);
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z', tariffId: fast });
    await bill(host, '2026-10-01');
    await invoice(host, 1000);
    // 200.00 of the tariff and 10.00 besides, with 20 % of tax.
    await pay(host, 24_000 + 1200);
    expect(await amounts(host)).toEqual([4000, 100]);
    expect(await amounts(host, parentId)).toEqual([400, 20]);
  });

  test('by margin knows what part of the cycle was sold; flat, by steps and by months', async () => {
    await using host = await resellersHost('2026-10-15T10:00:00Z');
    const money = { currency: 'EUR' };
    await rule(host, { kind: 'margin', percent: undefined, amountMinor: 12_400, tariffId: fast, ...money });
    const tiers = [
      { fromMinor: 0, percent: '1' },
      { fromMinor: 5000, percent: '3' },
    ];
    await rule(host, { kind: 'tiers', percent: undefined, tiers, appliesTo: 'below', ...money }, parentId);
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z', tariffId: fast });
    await bill(host, '2026-10-15');
    const [october] = await invoicesOf(host);
    // 17 of 31 days: 109.68 sold, 68.00 bought.
    expect(october?.netMinor).toBe(10_968);
    await pay(host, october?.grossMinor as number);
    expect(await amounts(host)).toEqual([10_968 - 6800]);
    await invoice(host, 1000);
    await pay(host, 1200);
    // The first invoice found a month of nothing, the second one of 109.68.
    expect(await amounts(host, parentId)).toEqual([110, 30]);
    await rule(host, { kind: 'flat', percent: undefined, amountMinor: 500, months: 1, ...money });
    await invoice(host, 1000);
    await pay(host, 600);
    await pay(host, 600);
    expect((await amounts(host)).slice(1)).toEqual([250, 250]);
    await host.clock.set('2026-11-16T10:00:00Z');
    await invoice(host, 1000);
    await pay(host, 1200);
    expect(await amounts(host)).toHaveLength(3);
  });

  test('of a rule that begins in the past is caught up, and what is earned stays when a rule ends', async () => {
    await using host = await resellersHost();
    await invoice(host, 4500);
    await pay(host, 5400);
    expect(await amounts(host)).toEqual([]);
    await host.clock.set('2026-10-20T10:00:00Z');
    const { id: ruleId } = (await rule(host, { validFrom: '2026-10-01' })) as { id: string };
    await host.runJobs({ together: true });
    expect(await amounts(host)).toEqual([450]);
    await rule(host, { percent: '50', validFrom: '2026-10-01' });
    await host.runJobs({ together: true });
    expect(await amounts(host)).toEqual([450]);
    const ended = await host.call('billing.commission-rules.change', {
      id: resellerId,
      ruleId,
      validTo: '2026-10-20',
    });
    expect(ended.validTo).toBe('2026-10-20');
    expect(await amounts(host)).toEqual([450]);
  });

  test('costs a payment nothing where nobody has rules', async () => {
    await using host = await resellersHost();
    await invoice(host, 4500);
    await pay(host, 5400);
    expect(host.enqueued.filter(({ name }) => name === 'billing.earn-commission')).toEqual([]);
  });
});

describe('a rule', () => {
  test('that does not fit is refused with the fields that are wrong', async () => {
    await using host = await resellersHost();
    await expect(rule(host, { percent: '100.5' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await expect(rule(host, { kind: 'flat' })).rejects.toThrow(/amountMinor|currency/);
    await expect(rule(host, { validFrom: '2026-10-02', validTo: '2026-10-01' })).rejects.toThrow('validTo');
    await expect(rule(host, {}, rootId)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  test('is not a reseller’s to make, and is seen by the reseller and those above only', async () => {
    await using host = await resellersHost();
    await rule(host);
    const permissions = ['billing.commission.read', 'billing.commission.change', 'billing.settlement.make'];
    const mine = host.reseller({ resellerIds: [resellerId], permissions });
    const above = host.reseller({ resellerIds: [parentId, resellerId], permissions });
    const stranger = host.reseller({ resellerIds: [strangerId], permissions });
    const list = (as: ReturnType<Host['reseller']>, id = resellerId) =>
      host.call('billing.commission-rules.list', { id }, { as });
    expect((await list(mine)).data).toHaveLength(1);
    expect((await list(above)).data).toHaveLength(1);
    expect((await list(stranger, strangerId)).data).toEqual([]);
    await expect(list(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const wish = { id: resellerId, kind: 'percent', percent: '90' } as const;
    await expect(host.call('billing.commission-rules.create', wish, { as: mine })).rejects.toMatchObject({
      code: 'BILLING_ISP_ONLY',
    });
    const change = { id: resellerId, ruleId: wish.id, validTo: null };
    await expect(host.call('billing.commission-rules.change', change, { as: mine })).rejects.toMatchObject({
      code: 'BILLING_ISP_ONLY',
    });
  });
});

describe('a settlement', () => {
  const preview = (host: Host, until = '2026-10-31') =>
    host.call('billing.settlements.preview', { id: resellerId, until });
  const confirm = (host: Host, settlementId: string) =>
    host.call('billing.settlements.confirm', { id: resellerId, settlementId });
  const payOut = (host: Host, settlementId: string) =>
    host.call('billing.settlements.pay', { id: resellerId, settlementId, reference: 'Transfer 1' });

  test('is previewed, confirmed and paid once: lines are payable, then settled', async () => {
    await using host = await resellersHost();
    await rule(host);
    await invoice(host, 4500);
    await pay(host, 5400);
    const { id, payoutMinor, lineCount } = await preview(host);
    expect([payoutMinor, lineCount]).toEqual([450, 1]);
    const lines = () => host.call('billing.settlements.lines', { id: resellerId, settlementId: id });
    expect((await lines()).data.map(({ status }) => status)).toEqual(['accrued']);
    await confirm(host, id);
    expect((await lines()).data.map(({ status }) => status)).toEqual(['payable']);
    await expect(confirm(host, id)).rejects.toMatchObject({ code: 'BILLING_SETTLEMENT_STATUS' });
    await payOut(host, id);
    expect((await ledger(host)).map(({ status }) => status)).toEqual(['settled']);
    await expect(payOut(host, id)).rejects.toMatchObject({ code: 'BILLING_SETTLEMENT_STATUS' });
    expect(host.published.filter(({ name }) => name.startsWith('billing.settlement-'))).toHaveLength(2);
    await expect(preview(host)).rejects.toThrow('currency');
    await expect(host.rows('UPDATE commission_lines SET amount_minor = 1')).rejects.toThrow('never changed');
    await expect(host.rows(`UPDATE settlements SET payout_minor = payout_minor + 1`)).rejects.toThrow();
  });

  test('carries a negative balance over, and is refused when something was earned since', async () => {
    await using host = await resellersHost();
    await rule(host);
    await invoice(host, 4500);
    const payment = await pay(host, 5400);
    const first = await preview(host);
    await confirm(host, first.id);
    await payOut(host, first.id);
    await host.call('billing.payments.reverse', { id: payment, reason: 'Chargeback' });
    await host.runJobs({ together: true });
    const second = await preview(host);
    expect(second).toMatchObject({ linesMinor: -450, payoutMinor: 0, carriedOutMinor: -450 });
    await confirm(host, second.id);
    await invoice(host, 9000);
    await pay(host, 5400);
    const third = await preview(host);
    await pay(host, 10_800);
    await expect(confirm(host, third.id)).rejects.toMatchObject({ code: 'BILLING_SETTLEMENT_STALE' });
    const fourth = await preview(host);
    expect(fourth).toMatchObject({
      carriedInMinor: -450,
      linesMinor: 1350,
      payoutMinor: 900,
      carriedOutMinor: 0,
    });
    const { data } = await host.call('billing.settlements.list', { id: resellerId });
    expect(data.map(({ status }) => status).sort()).toEqual(['confirmed', 'paid', 'previewed']);
  });
});

test('the statement of a settlement is a PDF: each invoice with its rule, what was received, and the payout', async () => {
  await using host = await resellersHost();
  await rule(host, { name: 'Ten percent' });
  for (const amount of [4500, 9000]) await invoice(host, amount);
  await pay(host, 5400);
  await pay(host, 10_800);
  const until = '2026-10-31';
  const { id: settlementId } = await host.call('billing.settlements.preview', { id: resellerId, until });
  const one = { id: resellerId, settlementId };
  const print = async () => {
    const { fileName, base64 } = await host.call('billing.settlements.pdf', one);
    expect(fileName).toBe(`commission-${settlementId}.pdf`);
    return (await readPdf(base64)).texts.join('\n');
  };
  expect(await print()).toContain('This is a preview');
  await host.call('billing.settlements.confirm', one);
  await host.call('billing.settlements.pay', { ...one, reference: 'Transfer 7' });
  const text = await print();
  expect(text).not.toContain('This is a preview');
  for (const part of [
    'Commission statement',
    'INV-000001',
    'Ten percent',
    '€54.00',
    '€4.50',
    '€9.00',
    '€13.50',
    'Transfer 7',
  ])
    expect(text).toContain(part);
  const foreign = host.reseller({ resellerIds: [strangerId], permissions: ['billing.commission.read'] });
  await expect(host.call('billing.settlements.pdf', one, { as: foreign })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
