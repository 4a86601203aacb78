import { describe, expect, test } from '@jest/globals';
import { sepaText } from '../../banking/sepa/sepa-text.ts';
import { easterOf, isSettlementDay, settlementDayFrom } from '../../banking/sepa/settlement-days.ts';
import { customerId, differences } from '../books-host.ts';
import { bankHost, otherId, page, read } from './bank-host.ts';

type Host = Awaited<ReturnType<typeof sepaHost>>['host'];
const iban = 'DE02120300000000202051';
const sepa = {
  plugin: 'billing',
  name: 'sepa',
  title: 'Debits',
  action: 'billing.sepa.provide',
  enabled: true,
  state: 'running',
};

/** Two customers with a mandate each, whose invoices of 16.45 are charged by it. */
async function sepaHost() {
  const answers = {
    'customers.list': () => page([]),
    'kernel.providers': ({ seam }: { seam: string }) =>
      seam === 'billing.payment-provider' ? [{ seam, ...sepa }] : [],
  };
  const host = await bankHost({ answers });
  const bank = (await host.call('billing.bank-accounts.list', {})).data[0]?.id as string;
  await host.call('billing.bank-accounts.change', { id: bank, creditorId: 'DE98ZZZ09999999999' });
  const mandate = (of: string, reference: string) =>
    host.call('billing.mandates.create', {
      ...{
        customerId: of,
        iban,
        reference,
        holder: 'Jörg Ößterreich & Söhne',
        signedOn: '2026-10-01',
        autoPay: 'on-issue' as const,
      },
    });
  const [one, two] = [await mandate(customerId, 'M-1'), await mandate(otherId, 'M-2')];
  await host.runJobs();
  return { host, bank, one, two };
}

const statuses = async (host: Host) =>
  (await host.call('billing.sepa-debits.list', { sort: 'createdAt' } as never)).data
    .map(({ status }) => status)
    .toSorted();
const attemptOf = async (host: Host, id = customerId) =>
  (await host.call('billing.payment-attempts.list', { filter: { customerId: id } })).data.at(-1);
const owed = async (host: Host, id = customerId) =>
  (await host.call('billing.accounts.balance', { id })).balanceMinor;

describe('a direct debit', () => {
  test('waits for the file, is in one file only, and is a payment when the bank books the sum', async () => {
    const { host, bank } = await sepaHost();
    await using _ = host;
    expect(await statuses(host)).toEqual(['waiting', 'waiting']);
    const preview = await host.call('billing.sepa-files.make', { bankAccountId: bank, preview: true });
    expect(preview).toEqual({ collectOn: '2026-11-17', debits: 2, sumMinor: 3290, excluded: [] });
    const make = () => host.call('billing.sepa-files.make', { bankAccountId: bank, version: '02' });
    const outcomes = await Promise.allSettled([make(), make()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [file] = (await host.call('billing.sepa-files.list', {})).data;
    const { content, fileName } = await host.call('billing.sepa-files.content', { id: file?.id as string });
    expect(fileName).toBe(`${file?.messageId}.xml`);
    for (const part of [
      'urn:iso:std:iso:20022:tech:xsd:pain.008.001.02',
      '<NbOfTxs>2</NbOfTxs><CtrlSum>32.90</CtrlSum>',
      '<LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>FRST</SeqTp>',
      '<ReqdColltnDt>2026-11-17</ReqdColltnDt>',
      '<InstdAmt Ccy="EUR">16.45</InstdAmt><DrctDbtTx><MndtRltdInf><MndtId>M-1</MndtId><DtOfSgntr>2026-10-01</DtOfSgntr>',
      '<Dbtr><Nm>Jorg Ossterreich + Sohne</Nm></Dbtr>',
      `<IBAN>${iban}</IBAN>`,
    ])
      expect(content).toContain(part);
    const { entries } = await read(host, [
      { amount: '32.90', parts: [{ amount: '32.90', endToEndId: `${file?.messageId}-1` }] },
    ]);
    expect(entries[0]).toMatchObject({
      status: 'ignored',
      reason: `2 debits of ${file?.messageId}-1 were collected`,
    });
    expect(await statuses(host)).toEqual(['collected', 'collected']);
    expect([await owed(host), await owed(host, otherId)]).toEqual([0, 0]);
    await expect(
      host.call('billing.statement-entries.undo', { id: entries[0]?.id as string, reason: 'No' }),
    ).rejects.toMatchObject({ code: 'BILLING_DEBITS_STAY' });
    const again = await read(
      host,
      [
        {
          amount: '32.90',
          parts: [{ amount: '32.90', endToEndId: `${file?.messageId}-1`, bankReference: 'B2' }],
        },
      ],
      { id: 'S2' },
    );
    expect(again.entries.map(({ status }) => status)).toEqual(['unmatched']);
    expect(await attemptOf(host)).toMatchObject({ status: 'succeeded', method: 'sepa-debit' });
    expect(await differences(host)).toEqual([]);
  });

  test('that comes back after it was collected is reversed and tried again, or ends the mandate', async () => {
    const { host, bank, two } = await sepaHost();
    await using _ = host;
    await host.call('billing.sepa-files.make', { bankAccountId: bank });
    const { data } = await host.call('billing.sepa-debits.list', {});
    const idOf = (of: string) => data.find((one) => one.customerId === of)?.endToEndId as string;
    const [first, second] = [idOf(customerId), idOf(otherId)];
    const { entries } = await read(host, [
      { amount: '16.45', endToEndId: first },
      { amount: '16.45', endToEndId: second },
      { amount: '16.45', debit: true, endToEndId: first, returnReason: 'AM04' },
      { amount: '20.45', debit: true, endToEndId: second, returnReason: 'AC04' },
    ]);
    expect(entries.map(({ status }) => status)).toEqual(['booked', 'booked', 'booked', 'booked']);
    expect(entries.at(-1)?.reason).toBe('a debit that came back (AC04), with 4.00 EUR of fees');
    expect([await owed(host), await owed(host, otherId)]).toEqual([1645, 1645]);
    const soft = await attemptOf(host);
    expect(soft).toMatchObject({ status: 'declined', declineCode: 'am04', declineClass: 'soft' });
    expect(soft?.nextRetryAt).toBeDefined();
    const hard = await attemptOf(host, otherId);
    expect(hard).toMatchObject({ status: 'declined', declineCode: 'ac04', declineClass: 'hard' });
    expect(hard?.nextRetryAt).toBeUndefined();
    expect(await host.call('billing.mandates.get', { id: two.id })).toMatchObject({ status: 'refused' });
    expect(await differences(host)).toEqual([]);
  });

  test('the bank refuses before is declined by its report, once', async () => {
    const { host, bank } = await sepaHost();
    await using _ = host;
    await host.call('billing.sepa-files.make', { bankAccountId: bank });
    const { data } = await host.call('billing.sepa-debits.list', { filter: { customerId } });
    const refusal = (id: string) =>
      `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf></TxInfAndSts>`;
    const content = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><OrgnlPmtInfAndSts>${refusal(data[0]?.endToEndId as string)}${refusal('X')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
    expect(await host.call('billing.sepa-reports.take', { content })).toEqual({ refused: 1, unknown: 1 });
    expect(await host.call('billing.sepa-reports.take', { content })).toEqual({ refused: 0, unknown: 2 });
    expect(await attemptOf(host)).toMatchObject({ status: 'declined', declineClass: 'soft' });
    expect(await host.rows('SELECT id FROM payments')).toEqual([]);
  });

  test('whose invoice is paid meanwhile, or whose mandate was revoked, is left out with the reason', async () => {
    const { host, bank, two } = await sepaHost();
    await using _ = host;
    await host.call('billing.payments.record', {
      customerId,
      amountMinor: 1645,
      currency: 'EUR',
      method: 'cash',
    });
    await host.call('billing.mandates.revoke', { id: two.id, reason: 'Asked for it' });
    await expect(host.call('billing.mandates.revoke', { id: two.id, reason: 'Again' })).rejects.toMatchObject(
      {
        code: 'BILLING_MANDATE_OVER',
      },
    );
    const made = await host.call('billing.sepa-files.make', { bankAccountId: bank });
    expect(made.file).toBeUndefined();
    expect(made.excluded.map(({ reason }) => reason).toSorted()).toEqual([
      'the invoice is settled',
      'the mandate is revoked',
    ]);
    expect(await statuses(host)).toEqual(['cancelled', 'cancelled']);
    expect(await attemptOf(host, otherId)).toMatchObject({
      status: 'declined',
      declineCode: 'mandate_revoked',
    });
    await expect(host.call('billing.sepa-files.make', { bankAccountId: bank })).rejects.toMatchObject({
      code: 'BILLING_NO_DEBITS',
    });
  });
});

test('a mandate takes a real IBAN of SEPA, shows it masked, stores it sealed, and its reference is there once', async () => {
  const { host, one } = await sepaHost();
  await using _ = host;
  const clerk = host.staff('billing.mandate.read');
  expect((await host.call('billing.mandates.get', { id: one.id }, { as: clerk })).iban).toBe('DE******2051');
  expect(one.iban).toBe(iban);
  for (const table of ['sepa_mandates', 'sepa_files', 'payment_methods'])
    expect(JSON.stringify(await host.rows(`SELECT * FROM ${table}`))).not.toContain(iban);
  const create = (more: object) =>
    host.call('billing.mandates.create', { customerId, iban, signedOn: '2026-10-01', ...more });
  await expect(create({ iban: 'DE02120300000000202052' })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  await expect(create({ iban: 'SA0380000000608010167519' })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  await expect(create({ signedOn: '2027-01-01' })).rejects.toMatchObject({ code: 'BILLING_DAY_TO_COME' });
  await expect(create({ reference: 'M-2' })).rejects.toMatchObject({ code: 'BILLING_MANDATE_KNOWN' });
  const foreign = host.reseller({ resellerIds: [customerId], permissions: ['billing.mandate.read'] });
  expect((await host.call('billing.mandates.list', {}, { as: foreign })).data).toEqual([]);
});

test('settlement days leave out weekends and the six holidays of TARGET', () => {
  expect(['2026', '2027', '2038'].map((year) => easterOf(Number(year)).toString())).toEqual([
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ]);
  const off = ['2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2027-01-01', '2026-11-21'];
  expect(off.map((day) => isSettlementDay(Temporal.PlainDate.from(day)))).toEqual(off.map(() => false));
  expect(settlementDayFrom(Temporal.PlainDate.from('2026-12-25')).toString()).toBe('2026-12-28');
});

test('texts for banks have the letters of SEPA only', () => {
  expect(sepaText('Żółć & Søn: "Café" 漢', 70)).toBe('Zo.c + Son: .Cafe. .');
  expect(sepaText('漢'.repeat(200), 10)).toBe('..........');
});
