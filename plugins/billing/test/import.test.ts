import { describe, expect, test } from '@jest/globals';
import { readAmount, readDate } from '../domain/import/read-cells.ts';
import { booksHost, customerId, differences, invoicesOf, resellerId } from './books-host.ts';

const other = '01900000-0000-7000-8000-0000000000ab';
const billing = { type: 'postpaid', currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 };
const known: Record<string, string> = { 'C-1': customerId, 'C-2': other };

/** Billing beside two customers of another system, whose ids there are C-1 and C-2. */
const importHost = () =>
  booksHost({
    customers: [customerId, other],
    answers: {
      'customers.list': ({ filter }: { filter: { externalId: { in: string[] } } }) => ({
        data: filter.externalId.in
          .filter((externalId) => known[externalId])
          .map((externalId) => ({ id: known[externalId], resellerId, externalId, name: 'Ada', billing })),
        page: { nextCursor: null, total: 0, totalIsEstimate: false },
      }),
    },
  });

type Host = Awaited<ReturnType<typeof importHost>>;
type Kind = 'opening-balances' | 'invoices' | 'payments';

async function take(host: Host, kind: Kind, content: string, more: object = {}) {
  const answer = await host.call('billing.import', { kind, content, ...more });
  await host.runJobs();
  return answer.import ? host.call('billing.imports.get', { id: answer.import.id }) : answer;
}

const balanceOf = async (host: Host, id = customerId) =>
  (await host.call('billing.accounts.balance', { id })).balanceMinor;

describe('books of another system', () => {
  const invoices = 'number,customerExternalId,amount,issuedOn,dueOn\n4711,C-1,45.00,2026-09-01,2026-09-15\n';

  test('are open invoices with their own numbers, owed, and without revenue or taxes', async () => {
    await using host = await importHost();
    const done = await take(host, 'invoices', `${invoices}4712,C-1,10.00,2026-10-01,\n`);
    expect(done).toMatchObject({ status: 'done', rows: 2, created: 2, skipped: 0, failed: 0 });
    const [one, two] = (await invoicesOf(host)).toSorted((a, b) => (`${a.number}` < `${b.number}` ? -1 : 1));
    expect(one).toMatchObject({
      ...{ number: '4711', status: 'issued', origin: 'import', issuedOn: '2026-09-01', dueOn: '2026-09-15' },
      ...{ grossMinor: 4500, netMinor: 4500, lines: [{ text: 'Invoice 4711', amountMinor: 4500 }] },
    });
    expect(two).toMatchObject({ number: '4712', dueOn: '2026-10-01' });
    expect(await balanceOf(host)).toBe(5500);
    expect(await host.rows('SELECT DISTINCT ledger_account FROM ledger_entries ORDER BY 1')).toEqual([
      { ledger_account: 'opening' },
      { ledger_account: 'receivable' },
    ]);
    expect(host.published.map(({ name }) => name)).not.toContain('billing.invoice-issued');
    expect(await differences(host)).toEqual([]);
  });

  test('taken over twice change nothing the second time, also two files at once', async () => {
    await using host = await importHost();
    await Promise.all([1, 2].map(() => host.call('billing.import', { kind: 'invoices', content: invoices })));
    await host.runJobs();
    const { data } = await host.call('billing.imports.list', {});
    expect(data.map(({ created, skipped }) => [created, skipped]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(await take(host, 'invoices', invoices)).toMatchObject({ created: 0, skipped: 1 });
    expect(await balanceOf(host)).toBe(4500);
  });

  test('with payments and balances come out at what is owed: credit pays what is open, and nobody is told', async () => {
    await using host = await importHost();
    await take(host, 'invoices', invoices);
    const payments =
      'externalId;customerExternalId;amount;receivedOn;method\nP-1;C-1;20,50;03.10.2026;card\n';
    const german = { dateFormat: 'DD.MM.YYYY', decimalSign: ',' };
    expect(await take(host, 'payments', payments, german)).toMatchObject({ created: 1 });
    const balances = 'customerExternalId,amount,on\nC-1,-4.50,2026-10-01\nC-2,"1,234.56",2026-10-01\n';
    expect(await take(host, 'opening-balances', balances)).toMatchObject({ created: 2 });
    expect([await balanceOf(host), await balanceOf(host, other)]).toEqual([2000, 123_456]);
    expect((await invoicesOf(host))[0]).toMatchObject({ status: 'issued', settledMinor: 2500 });
    expect(host.published).toEqual([]);
    expect(await differences(host)).toEqual([]);
  });

  test('are only looked at in a dry run, with what is new, known and wrong', async () => {
    await using host = await importHost();
    await take(host, 'invoices', invoices);
    const content = `${invoices}4713,C-1,1.00,2026-10-01,\n4714,C-9,1.00,2026-10-01,\n`;
    const answer = await host.call('billing.import', { kind: 'invoices', content, dryRun: true });
    expect(answer).toMatchObject({ rows: 3, known: 1, failed: 1, dryRun: true });
    expect(answer.totals).toEqual([{ currency: 'EUR', rows: 1, amountMinor: 100 }]);
    expect(answer.errors).toEqual([
      { line: 4, problems: [{ field: 'customerExternalId', message: 'is no customer you can see' }] },
    ]);
    expect(answer.import).toBeUndefined();
    expect(await balanceOf(host)).toBe(4500);
  });

  test('that do not fit are said row by row, and come back as a file to be corrected', async () => {
    await using host = await importHost();
    const rows = [
      'number,customerExternalId,amount,currency,issuedOn,dueOn',
      '1,C-1,0,,2026-10-01,',
      '2,C-1,1.005,,2026-10-01,',
      '3,C-1,1.00,USD,2026-10-01,',
      '4,C-1,1.00,,2026-13-01,',
      '5,C-1,1.00,,2026-10-02,2026-10-01',
      '6,C-1,1.00,,2026-12-24,',
      '7,,1.00,,2026-10-01,',
      '8,C-1,1.00,,2026-10-01,',
      '8,C-1,1.00,,2026-10-01,',
    ].join('\n');
    const done = await take(host, 'invoices', rows);
    expect(done).toMatchObject({ rows: 9, created: 1, failed: 8 });
    const { content } = await host.call('billing.imports.error-file', { id: (done as { id: string }).id });
    expect(content.split('\r\n').map((line) => line.split(/,"?line /)[1])).toEqual([
      undefined,
      '2: amount is to be more than 0',
      expect.stringContaining('3: amount ""1.005"" has more decimal places than EUR has (2)'),
      '4: currency is USD, but the account is in EUR"',
      '5: issuedOn is no date written as YYYY-MM-DD',
      '6: dueOn must not be before issuedOn',
      '7: 2026-12-24 is a day to come',
      '8: customerExternalId says no customer; give customerId or customerExternalId',
      '10: externalId is in line 9 already',
      undefined,
    ]);
    expect(await balanceOf(host)).toBe(100);
  });
});

test('amounts and dates are read as the file writes them, or not at all', () => {
  const amount = (text: string, decimalSign: '.' | ',') => {
    const read = readAmount(text, 'EUR', { decimalSign });
    return 'minor' in read ? read.minor : undefined;
  };
  expect(
    ['1234.5', '1,234.50', '-0.01', "1'234", '1.234,50', '12e3', '', '1.2.3'].map((text) =>
      amount(text, '.'),
    ),
  ).toEqual([...[123_450n, 123_450n, -1n, 123_400n, undefined, undefined, undefined, undefined]]);
  expect(['1234,5', '1.234,50', '12.50', '1,234.50'].map((text) => amount(text, ','))).toEqual([
    ...[123_450n, 123_450n, undefined, undefined],
  ]);
  expect(readDate('3.2.2026', { dateFormat: 'DD.MM.YYYY' })).toBe('2026-02-03');
  expect(readDate('02/03/2026', { dateFormat: 'MM/DD/YYYY' })).toBe('2026-02-03');
  expect(readDate('2026-02-29', {})).toBeUndefined();
});
