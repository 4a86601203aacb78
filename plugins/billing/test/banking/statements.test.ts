import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { creditorReference } from '../../banking/matching/creditor-reference.ts';
import { customerId, differences } from '../books-host.ts';
import { bankHost, entriesOf, numbersOf, otherId, page, read } from './bank-host.ts';
import { camtFile, ownIban } from './camt-file.ts';

type Host = Awaited<ReturnType<typeof bankHost>>;
const balanceOf = async (host: Host, id = customerId) => {
  const { balanceMinor, creditMinor } = await host.call('billing.accounts.balance', { id });
  return { balanceMinor, creditMinor };
};

describe('a bank statement', () => {
  test.each(['02', '08'])(
    'in camt.053 version %s books what names its invoice, in full, in part and with a bit more',
    async (version) => {
      await using host = await bankHost();
      const numbers = [...(await numbersOf(host)).keys(), ...(await numbersOf(host, otherId)).keys()];
      const [first = '', second = ''] = numbers;
      const { statement, entries } = await read(
        host,
        [
          {
            amount: '16.45',
            name: 'Erika Müller',
            iban: 'DE02120300000000202051',
            text: `Invoice ${first} thank you`,
          },
          { amount: '10.00', text: second.toLowerCase().replace('-', ' ') },
          { amount: '10.00', reference: creditorReference(second) },
          { amount: '5.00', pending: true, text: second },
        ],
        { version, closing: '36.45' },
      );
      expect(statement).toMatchObject({
        status: 'done',
        entries: 3,
        skipped: 1,
        duplicates: 0,
        warnings: [],
        counts: { booked: 3 },
      });
      expect(entries.map(({ status, score, customerId: of }) => [status, score, of])).toEqual([
        ['booked', 100, customerId],
        ['booked', 95, otherId],
        ['booked', 95, otherId],
      ]);
      expect(entries[0]).toMatchObject({
        iban: 'DE02120300000000202051',
        name: 'Erika Müller',
        bookedOn: '2026-11-16',
      });
      const payment = await host.call('billing.payments.get', { id: entries[0]?.paymentId as string });
      expect(payment).toMatchObject({
        method: 'transfer',
        amountMinor: 1645,
        receivedOn: '2026-11-16',
        allocations: [{ amountMinor: 1645 }],
      });
      expect(await balanceOf(host)).toEqual({ balanceMinor: 0, creditMinor: 0 });
      expect(await balanceOf(host, otherId)).toEqual({ balanceMinor: -355, creditMinor: 355 });
      expect(host.published.filter(({ name }) => name === 'billing.payment-received')).toHaveLength(3);
      expect(host.published.filter(({ name }) => name === 'billing.invoice-paid')).toHaveLength(2);
      expect(await differences(host)).toEqual([]);
    },
  );

  test('is taken once: the same file is refused, an entry of another file is known again, two alike in one are two', async () => {
    await using host = await bankHost();
    const cash = { amount: '5.00', text: 'Cash' };
    const { statement } = await read(host, [cash, cash]);
    expect(statement.entries).toBe(2);
    await expect(
      host.call('billing.statements.import', { content: camtFile([cash, cash]) }),
    ).rejects.toMatchObject({
      code: 'BILLING_STATEMENT_KNOWN',
      data: { id: statement.id },
    });
    const again = await read(host, [cash, { amount: '7.00', text: 'Other' }, cash, cash], { id: 'S2' });
    expect(again.statement).toMatchObject({ entries: 2, duplicates: 2 });
    const uploads = [1, 2, 3].map(() =>
      host.call('billing.statements.import', { content: camtFile([{ amount: '9.00' }]) }),
    );
    const outcomes = await Promise.allSettled(uploads);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('that is packed is unpacked; one of a stranger’s account, of another kind or cut off is refused', async () => {
    await using host = await bankHost();
    const content = camtFile([{ amount: '1.00', text: 'Hello' }]);
    const contentBase64 = gzipSync(content).toString('base64');
    expect(await host.call('billing.statements.import', { contentBase64 })).toMatchObject({
      entries: 1,
      format: 'camt.053',
    });
    const refuse = (text: string) =>
      expect(host.call('billing.statements.import', { content: text })).rejects;
    await refuse(content.replaceAll(ownIban, 'DE02120300000000202051')).toMatchObject({
      code: 'BILLING_UNKNOWN_BANK_ACCOUNT',
    });
    const message = (text: RegExp) => ({
      code: 'VALIDATION_FAILED',
      errors: [{ message: expect.stringMatching(text) }],
    });
    await refuse(content.replace('camt.053.001.02', 'camt.052.001.02')).toMatchObject(message(/camt\.053/));
    await refuse(content.slice(0, -40)).toMatchObject(message(/no well-formed XML/));
    await refuse(content.replace('1.00', '1.001')).toMatchObject(message(/amount/));
    await refuse('just text').toMatchObject(message(/no XML/));
    expect(await host.rows('SELECT id FROM bank_statements')).toHaveLength(1);
    const { statement } = await read(host, [{ amount: '2.00' }], { closing: '3.00' });
    expect(statement.warnings).toEqual([
      expect.stringContaining('2.00 EUR, its closing balance is 3.00 EUR'),
    ]);
  });

  test('with entities of its own, nested without end or of one endless text is refused before it is looked at', async () => {
    await using host = await bankHost();
    const content = camtFile([{ amount: '1.00', text: 'Hello' }]);
    const refuse = async (text: string, why: RegExp) =>
      expect(host.call('billing.statements.import', { content: text })).rejects.toMatchObject({
        errors: [{ message: expect.stringMatching(why) }],
      });
    const external = '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const laughs = '<!DOCTYPE Document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    for (const [doctype, entity] of [
      [external, '&x;'],
      [laughs, '&b;'],
    ] as const)
      await refuse(content.replace('?>', `?>${doctype}`).replace('Hello', entity), /document type/);
    await refuse(content.replace('Hello', '&nbsp;'), /entity/i);
    await refuse(content.replace('Hello', '<a>'.repeat(100)), /deep/);
    await refuse(content.replace('Hello', 'a'.repeat(30_000)), /characters/);
  });

  test('in CSV is read by the format that is kept with the account; one row that cannot be read refuses all', async () => {
    await using host = await bankHost();
    const [number = ''] = (await numbersOf(host)).keys();
    const { data } = await host.call('billing.bank-accounts.list', {});
    const bankAccountId = data[0]?.id as string;
    const csvFormat = {
      skipLines: 1,
      dateFormat: 'DD.MM.YYYY' as const,
      decimalSign: ',' as const,
      columns: {
        bookedOn: 'Buchungstag',
        amount: 'Betrag',
        name: 'Name',
        iban: 'IBAN',
        remittance: ['Zweck 1', 'Zweck 2'],
      },
    };
    await host.call('billing.bank-accounts.change', { id: bankAccountId, csvFormat });
    const head = `Umsätze;;\nBuchungstag;Name;IBAN;Zweck 1;Zweck 2;Betrag\n`;
    const content = `${head}16.11.2026;Müller, Erika;DE02 1203 0000 0000 2020 51;Rechnung;${number};16,45\n16.11.2026;Bank;;Gebühren;;-1.234,50\n`;
    const bytes = Buffer.from(content, 'latin1').toString('base64');
    const { id } = await host.call('billing.statements.import', { contentBase64: bytes, bankAccountId });
    await host.runJobs();
    const entries = await entriesOf(host, id);
    expect(entries.map(({ amountMinor, status, name }) => [amountMinor, status, name])).toEqual([
      [1645, 'booked', 'Müller, Erika'],
      [-123_450, 'unmatched', 'Bank'],
    ]);
    const wrong = `${head}16.11.2026;A;;;;1,00\n31.02.2026;B;;;;2,00\n`;
    await expect(
      host.call('billing.statements.import', { content: wrong, bankAccountId }),
    ).rejects.toMatchObject({
      errors: [{ message: expect.stringMatching(/line 4: 31\.02\.2026 is no day/) }],
    });
    expect(await host.rows('SELECT id FROM bank_statements')).toHaveLength(1);
  });
});

describe('an entry', () => {
  test('that is a sum of several payments is taken apart; when they do not come to it, it waits as one', async () => {
    await using host = await bankHost();
    const [first = ''] = (await numbersOf(host)).keys();
    const [second = ''] = (await numbersOf(host, otherId)).keys();
    const parts = [
      { amount: '16.45', text: first },
      { amount: '16.45', text: second },
    ];
    const { entries } = await read(host, [
      { amount: '32.90', bankReference: 'B1', parts },
      { amount: '40.00', bankReference: 'B2', parts },
    ]);
    expect(entries.map(({ status, amountMinor }) => [status, amountMinor])).toEqual([
      ['booked', 1645],
      ['booked', 1645],
      ['unmatched', 4000],
    ]);
    expect(entries[2]?.reason).toContain('2 payments in one entry');
  });

  test('nothing is sure of waits with whose it may be: amount and name, number of the customer, account that paid before', async () => {
    const numbered = [{ id: otherId, externalId: 'K-4711' }];
    await using host = await bankHost({ answers: { 'customers.list': () => page(numbered) } });
    const { entries } = await read(host, [
      { amount: '16.45', name: 'AA, Customer' },
      { amount: '20.00', text: 'Customer number K-4711' },
      { amount: '16.45', text: 'K-4711', iban: 'DE02120300000000202051' },
      { amount: '3.33', text: 'Hello' },
    ]);
    expect(
      entries.map(({ status, score, suggestions }) => [status, score, suggestions[0]?.customerId]),
    ).toEqual([
      ['unmatched', 75, customerId],
      ['unmatched', 80, otherId],
      ['booked', 95, undefined],
      ['unmatched', undefined, undefined],
    ]);
    const again = await read(host, [{ amount: '1.00', iban: 'DE02120300000000202051' }], { id: 'S2' });
    expect(again.entries[0]).toMatchObject({
      status: 'unmatched',
      score: 70,
      suggestions: [{ customerId: otherId }],
    });
  });

  test('that names invoices of two customers, or is in another currency, is left to a person', async () => {
    await using host = await bankHost();
    const [first = ''] = (await numbersOf(host)).keys();
    const [second = ''] = (await numbersOf(host, otherId)).keys();
    const { entries } = await read(host, [
      { amount: '32.90', text: `${first} and ${second}` },
      { amount: '16.45', currency: 'USD', text: first },
    ]);
    expect(entries[0]).toMatchObject({
      status: 'unmatched',
      score: 75,
      reason: expect.stringContaining('several customers'),
    });
    expect(entries[1]).toMatchObject({
      status: 'unmatched',
      score: 40,
      reason: expect.stringContaining('the transfer is in USD'),
    });
    const id = entries[1]?.id as string;
    await expect(host.call('billing.statement-entries.match', { id, customerId })).rejects.toMatchObject({
      code: 'BILLING_OTHER_CURRENCY',
    });
  });

  test('is matched by hand once, however often it is asked, undone by a reversal, and matched anew', async () => {
    await using host = await bankHost();
    const { entries } = await read(host, [{ amount: '20.00', text: 'Hello' }]);
    const id = entries[0]?.id as string;
    const match = (of: string) => host.call('billing.statement-entries.match', { id, customerId: of });
    const outcomes = await Promise.allSettled([match(customerId), match(customerId), match(otherId)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await host.rows('SELECT id FROM payments')).toHaveLength(1);
    expect(await balanceOf(host)).toEqual({ balanceMinor: -355, creditMinor: 355 });
    const undone = await host.call('billing.statement-entries.undo', { id, reason: 'Another customer' });
    expect(undone).toMatchObject({ status: 'unmatched', reason: 'undone: Another customer' });
    expect(undone.paymentId).toBeUndefined();
    expect(await balanceOf(host)).toEqual({ balanceMinor: 1645, creditMinor: 0 });
    await match(otherId);
    expect(await balanceOf(host, otherId)).toEqual({ balanceMinor: -355, creditMinor: 355 });
    expect(await differences(host)).toEqual([]);
    expect(
      host.audited.filter(({ action }) => action === 'billing.statement-entries.match').length,
    ).toBeGreaterThan(0);
  });

  test('of money that went out is ignored with a reason, or takes a payment back, in part too', async () => {
    await using host = await bankHost();
    const [number = ''] = (await numbersOf(host)).keys();
    const { entries } = await read(host, [
      { amount: '16.45', text: number },
      { amount: '10.00', debit: true, returnReason: 'AC04', text: 'Return' },
      { amount: '2.50', debit: true, text: 'Fees' },
    ]);
    const [paid, back, fees] = entries;
    expect([back?.status, fees?.status, back?.returnReason]).toEqual(['unmatched', 'unmatched', 'AC04']);
    await expect(
      host.call('billing.statement-entries.match', { id: back?.id as string, customerId }),
    ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    const paymentId = paid?.paymentId as string;
    const taken = await host.call('billing.statement-entries.match', { id: back?.id as string, paymentId });
    expect(taken).toMatchObject({ status: 'booked', customerId, reason: 'returned by the bank (AC04)' });
    expect(await balanceOf(host)).toEqual({ balanceMinor: 1000, creditMinor: 0 });
    await expect(
      host.call('billing.statement-entries.undo', { id: back?.id as string, reason: 'No' }),
    ).rejects.toMatchObject({ code: 'BILLING_RETURN_STAYS' });
    await host.call('billing.statement-entries.ignore', {
      id: fees?.id as string,
      reason: 'Fees of the bank',
    });
    await expect(
      host.call('billing.statement-entries.ignore', { id: fees?.id as string, reason: 'Again' }),
    ).rejects.toMatchObject({ code: 'BILLING_ENTRY_ELSEWHERE' });
    expect(await differences(host)).toEqual([]);
  });

  test('shows the payer’s IBAN in full only to those who may see it, and is stored sealed', async () => {
    await using host = await bankHost();
    const iban = 'DE02120300000000202051';
    const { entries } = await read(host, [{ amount: '1.00', iban }]);
    expect(entries[0]?.iban).toBe(iban);
    const clerk = host.staff('billing.statement.read');
    expect((await host.call('billing.statement-entries.list', {}, { as: clerk })).data[0]?.iban).toBe(
      'DE******2051',
    );
    expect(JSON.stringify(await host.rows('SELECT * FROM statement_entries'))).not.toContain(iban);
    const reseller = host.reseller({ resellerIds: [customerId], permissions: ['billing.statement.read'] });
    expect((await host.call('billing.statement-entries.list', {}, { as: reseller })).data).toEqual([]);
    await expect(host.rows('UPDATE statement_entries SET amount_minor = 1')).rejects.toThrow('never changed');
  });
});
