import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writePain001 } from '../../banking/transfers/write-pain001.ts';
import { customerId, differences, invoicesOf, resellerId } from '../books-host.ts';
import { all, readXml, textAt } from '../read-xml.ts';
import { bankHost, read } from './bank-host.ts';

type Host = Awaited<ReturnType<typeof bankHost>>;
const theirs = 'DE02120300000000202051';
const other = 'AT611904300234573201';

const bankOf = async (host: Host) =>
  (await host.call('billing.bank-accounts.list', {})).data[0]?.id as string;
const makeFile = async (host: Host, more: object = {}) =>
  host.call('billing.transfer-files.make', { bankAccountId: await bankOf(host), ...more });
const transfersOf = async (host: Host) => (await host.call('billing.transfers.list', {})).data;

/** A customer who paid an invoice by his bank, and got 5.00 of it back in the books. */
async function refundedHost() {
  const host = await bankHost();
  const [invoice] = await invoicesOf(host);
  const paid = { amount: '16.45', name: 'Jörg Ößter', iban: theirs, text: `Invoice ${invoice?.number}` };
  const { entries } = await read(host, [paid]);
  const refund = {
    id: entries[0]?.paymentId as string,
    amountMinor: 500,
    reason: 'Two days without internet',
  };
  const { id } = await host.call('billing.payments.refund', refund);
  return { host, refundId: id };
}

describe('a refund', () => {
  test('goes back to the account it came from, once, and is paid when the bank books it', async () => {
    const { host, refundId } = await refundedHost();
    await using _ = host;
    const pay = () => host.call('billing.transfers.pay-out-refund', { refundId });
    const transfer = await pay();
    expect(transfer).toMatchObject({
      iban: theirs,
      holder: 'Jörg Ößter',
      amountMinor: 500,
      status: 'waiting',
    });
    await expect(pay()).rejects.toMatchObject({ code: 'BILLING_PAID_OUT' });
    expect(await makeFile(host, { preview: true })).toEqual({
      ...{ executeOn: '2026-11-16', transfers: 1, sumMinor: 500 },
    });
    const outcomes = await Promise.allSettled([makeFile(host), makeFile(host)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [file] = (await host.call('billing.transfer-files.list', {})).data;
    const { content, fileName } = await host.call('billing.transfer-files.content', {
      id: file?.id as string,
    });
    expect(fileName).toBe(`${file?.messageId}.xml`);
    const told = all(readXml(content), 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf')[0];
    expect(told && textAt(told, 'RmtInf/Ustrd')).toBe('Two days without internet');
    const { endToEndId } = transfer;
    const { entries } = await read(host, [{ amount: '5.00', debit: true, endToEndId }], { id: 'S2' });
    expect(entries[0]).toMatchObject({ status: 'ignored', reason: 'a refund paid out by transfer' });
    expect((await transfersOf(host)).map(({ status }) => status)).toEqual(['paid']);
    await expect(
      host.call('billing.statement-entries.undo', { id: entries[0]?.id as string, reason: 'No' }),
    ).rejects.toMatchObject({ code: 'BILLING_DEBITS_STAY' });
    const twice = await read(host, [{ amount: '5.00', debit: true, endToEndId, bankReference: 'B2' }], {
      id: 'S3',
    });
    expect(twice.entries.map(({ status }) => status)).toEqual(['unmatched']);
    expect(await differences(host)).toEqual([]);
  });

  test('that came back, or that the bank refused, is paid out again to another account', async () => {
    const { host, refundId } = await refundedHost();
    await using _ = host;
    const { endToEndId } = await host.call('billing.transfers.pay-out-refund', { refundId });
    await makeFile(host);
    await read(host, [{ amount: '5.00', debit: true, endToEndId }], { id: 'S2' });
    const { entries } = await read(host, [{ amount: '5.00', endToEndId, returnReason: 'AC04' }], {
      id: 'S3',
    });
    expect(entries[0]?.reason).toBe('a refund paid out by transfer that came back (AC04)');
    const second = await host.call('billing.transfers.pay-out-refund', {
      refundId,
      iban: other,
      holder: 'J. Ö.',
    });
    await makeFile(host, { version: '03' });
    const refusal = `<TxInfAndSts><OrgnlEndToEndId>${second.endToEndId}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf></TxInfAndSts>`;
    const content = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><OrgnlPmtInfAndSts>${refusal}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
    expect(await host.call('billing.sepa-reports.take', { content })).toEqual({ refused: 1, unknown: 0 });
    expect((await transfersOf(host)).map(({ status, reason }) => `${status} ${reason}`).toSorted()).toEqual([
      'returned AC01',
      'returned AC04',
    ]);
    const third = await host.call('billing.transfers.pay-out-refund', { refundId });
    await host.call('billing.transfers.cancel', { id: third.id, reason: 'Asks for cash' });
    await expect(
      host.call('billing.transfers.cancel', { id: third.id, reason: 'Again' }),
    ).rejects.toMatchObject({ code: 'BILLING_TRANSFER_OVER' });
    await expect(makeFile(host)).rejects.toMatchObject({ code: 'BILLING_NO_TRANSFERS' });
  });

  test('needs an account where nothing tells one, a real one, and has to be a refund', async () => {
    const host = await bankHost();
    await using _ = host;
    const cash = { customerId, amountMinor: 1645, currency: 'EUR', method: 'cash' };
    const { id } = await host.call('billing.payments.record', cash);
    const pay = (refundId: string, more: object = {}) =>
      host.call('billing.transfers.pay-out-refund', { refundId, ...more });
    await expect(pay(id)).rejects.toMatchObject({ code: 'BILLING_NOT_A_REFUND' });
    const { id: refundId } = await host.call('billing.payments.refund', {
      id,
      amountMinor: 100,
      reason: 'x',
    });
    await expect(pay(refundId)).rejects.toMatchObject({ code: 'BILLING_NO_PAYEE' });
    await expect(pay(refundId, { iban: other })).rejects.toMatchObject({ code: 'BILLING_NO_PAYEE' });
    await expect(pay(refundId, { iban: 'DE02120300000000202052', holder: 'A' })).rejects.toThrow('/iban');
    await expect(pay(refundId, { iban: 'SA0380000000608010167519', holder: 'A' })).rejects.toThrow(
      'a country without SEPA',
    );
    const clerk = host.staff('billing.transfer.make');
    await host.call('billing.transfers.pay-out-refund', { refundId, iban: other, holder: 'A' });
    const seen = await host.call('billing.transfers.list', {}, { as: clerk });
    expect(seen.data[0]?.iban).toBe('AT******3201');
    await makeFile(host);
    for (const table of ['bank_transfers', 'transfer_files'])
      expect(JSON.stringify(await host.rows(`SELECT * FROM ${table}`))).not.toContain(other);
  });
});

test('a settlement is paid when the bank books its transfer, and by hand only while none is on its way', async () => {
  const host = await bankHost({
    answers: { 'identity.resellers.get': ({ id }: { id: string }) => ({ id, parentId: undefined }) },
  });
  await using _ = host;
  await host.call('billing.commission-rules.create', { id: resellerId, kind: 'percent', percent: '10' });
  const lines = [{ text: 'Internet', amountMinor: 10_000 }];
  const { id: invoiceId } = await host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines });
  await host.call('billing.invoices.issue', { id: invoiceId });
  const cash = { customerId, amountMinor: 20_000, currency: 'EUR', method: 'cash' };
  await host.call('billing.payments.record', cash);
  await host.runJobs({ together: true });
  const until = '2026-11-30';
  const { id: settlementId } = await host.call('billing.settlements.preview', { id: resellerId, until });
  const one = { id: resellerId, settlementId };
  const pay = () =>
    host.call('billing.transfers.pay-out-settlement', { ...one, iban: other, holder: 'Coast Networks' });
  await expect(pay()).rejects.toMatchObject({ code: 'BILLING_SETTLEMENT_STATUS' });
  const { payoutMinor } = await host.call('billing.settlements.confirm', one);
  const transfer = await pay();
  expect(transfer).toMatchObject({ amountMinor: payoutMinor, description: 'Commission until 2026-11-30' });
  await expect(host.call('billing.settlements.pay', { ...one, reference: 'x' })).rejects.toMatchObject({
    code: 'BILLING_PAID_OUT',
  });
  await makeFile(host);
  const amount = `${payoutMinor / 100}`;
  const { endToEndId } = transfer;
  await read(host, [{ amount, debit: true, endToEndId }]);
  expect(await host.call('billing.settlements.get', one)).toMatchObject({
    ...{ status: 'paid', reference: endToEndId },
  });
  await expect(pay()).rejects.toMatchObject({ code: 'BILLING_SETTLEMENT_STATUS' });
});

test('what is written of transfers is read again: 500 random files', () => {
  const transfer = fc.record({
    endToEndId: fc.stringMatching(/^[A-Za-z0-9]{1,35}$/),
    amountMinor: fc.bigInt({ min: 1n, max: 99_999_999_999n }),
    holder: fc.stringMatching(/^[A-Za-z0-9/?:().,'+-]{1,70}$/),
    iban: fc.constantFrom(theirs, other),
    bic: fc.constantFrom('COBADEFFXXX', undefined),
    description: fc.stringMatching(/^[A-Za-z0-9/?:().,'+-]{1,140}$/),
  });
  const debtor = { name: 'Fibre <North> & Co', iban: theirs, bic: 'COBADEFFXXX' };
  fc.assert(
    fc.property(
      fc.array(transfer, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('03', '09'),
      (made, version) => {
        const transfers = made.map(({ bic, ...one }) => ({ ...one, ...(bic ? { bic } : {}) }));
        const about = { version, messageId: 'CT-1', createdAt: '2026-11-16T10:00:00', debtor } as const;
        const xml = readXml(writePain001({ ...about, executeOn: '2026-11-17', transfers }));
        expect(xml.attributes.xmlns).toBe(`urn:iso:std:iso:20022:tech:xsd:pain.001.001.${version}`);
        const [block] = all(xml, 'CstmrCdtTrfInitn/PmtInf');
        if (!block) return;
        const bicName = version === '03' ? 'BIC' : 'BICFI';
        expect(textAt(block, version === '03' ? 'ReqdExctnDt' : 'ReqdExctnDt/Dt')).toBe('2026-11-17');
        expect(textAt(block, 'Dbtr/Nm')).toBe('Fibre .North. + Co');
        expect(textAt(block, `DbtrAgt/FinInstnId/${bicName}`)).toBe('COBADEFFXXX');
        const cents = (text = '') => BigInt(text.replace('.', ''));
        const read = all(block, 'CdtTrfTxInf').map((one) => ({
          endToEndId: textAt(one, 'PmtId/EndToEndId'),
          amountMinor: cents(textAt(one, 'Amt/InstdAmt')),
          holder: textAt(one, 'Cdtr/Nm'),
          iban: textAt(one, 'CdtrAcct/Id/IBAN'),
          bic: textAt(one, `CdtrAgt/FinInstnId/${bicName}`),
          description: textAt(one, 'RmtInf/Ustrd'),
        }));
        expect(read).toEqual(made);
        const sum = made.reduce((total, { amountMinor }) => total + amountMinor, 0n);
        for (const at of ['CstmrCdtTrfInitn/GrpHdr', 'CstmrCdtTrfInitn/PmtInf'])
          expect([textAt(xml, `${at}/NbOfTxs`), cents(textAt(xml, `${at}/CtrlSum`))]).toEqual([
            `${made.length}`,
            sum,
          ]);
      },
    ),
    { numRuns: 500 },
  );
});
