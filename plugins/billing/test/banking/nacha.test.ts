import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bankingDaysAfter, isBankingDay } from '../../banking/ach/banking-days.ts';
import { readCorrection } from '../../banking/ach/corrected-data.ts';
import { textField } from '../../banking/ach/nacha-fields.ts';
import { readNacha } from '../../banking/ach/read-nacha.ts';
import { isRoutingNumber } from '../../banking/ach/routing-number.ts';
import { type AchEntry, type AchFileContent, writeNacha } from '../../banking/ach/write-nacha.ts';

const entry: AchEntry = {
  entryClass: 'PPD',
  accountType: 'checking',
  routingNumber: '091000019',
  accountNumber: '12345678901',
  amountMinor: 3000n,
  reference: 'A1B2C3D4E5F6A7B',
  holder: 'José Müller',
  traceNumber: '021000020000001',
};
const file: AchFileContent = {
  destination: '021000021',
  destinationName: 'Big Bank',
  origin: '1234567890',
  originName: 'Fibre North',
  companyId: '1234567890',
  companyName: 'Fibre North',
  entryDescription: 'INTERNET',
  bank: '021000021',
  createdAt: '2026-11-16T05:07',
  modifier: 'A',
  effectiveOn: '2026-11-17',
  entries: [entry],
};
const recordsOf = (content: string) => content.replace(/\r\n$/, '').split('\r\n');

test('a file has the records of Nacha, each field at its place', () => {
  const second = {
    ...entry,
    entryClass: 'WEB',
    accountType: 'savings',
    traceNumber: '021000020000002',
  } as const;
  expect(recordsOf(writeNacha({ ...file, entries: [entry, second] }))).toEqual([
    '101 02100002112345678902611160507A094101BIG BANK               FIBRE NORTH                    ',
    '5225FIBRE NORTH                         1234567890PPDINTERNET  261117261117   1021000020000001',
    '62709100001912345678901      0000003000A1B2C3D4E5F6A7BJOSE MULLER             0021000020000001',
    `8225${'000001'}${'0009100001'}${'000000003000'}${'000000000000'}1234567890${' '.repeat(25)}021000020000001`,
    '5225FIBRE NORTH                         1234567890WEBINTERNET  261117261117   1021000020000002',
    '63709100001912345678901      0000003000A1B2C3D4E5F6A7BJOSE MULLER           R 0021000020000002',
    `8225${'000001'}${'0009100001'}${'000000003000'}${'000000000000'}1234567890${' '.repeat(25)}021000020000002`,
    `9000002000001${'00000002'}${'0018200002'}${'000000006000'}${'000000000000'}${' '.repeat(39)}`,
    '9'.repeat(94),
    '9'.repeat(94),
  ]);
});

test('what is written is read again: 2,000 random files', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  const entries = fc.array(
    fc.record({
      entryClass: fc.constantFrom('PPD', 'CCD', 'WEB'),
      accountType: fc.constantFrom('checking', 'savings'),
      routingNumber: digits(9),
      accountNumber: fc.integer({ min: 1, max: 17 }).chain(digits),
      amountMinor: fc.bigInt({ min: 1n, max: 9_999_999_999n }),
      reference: digits(15),
      holder: fc.string({ maxLength: 40, unit: 'grapheme' }),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(entries, (made) => {
      const traced = made.map((one, index) => ({
        ...one,
        traceNumber: `02100002${String(index + 1).padStart(7, '0')}`,
      })) as AchEntry[];
      const content = writeNacha({ ...file, entries: traced });
      const records = recordsOf(content);
      expect(records.length % 10).toBe(0);
      expect(new Set(records.map(({ length }) => length))).toEqual(new Set([94]));
      const read = readNacha(content).toSorted((one, other) =>
        one.traceNumber < other.traceNumber ? -1 : 1,
      );
      expect(
        read.map(({ line: _, transactionCode, holder, ...one }) => ({ ...one, transactionCode, holder })),
      ).toEqual(
        traced.map(({ accountType, holder, ...one }) => ({
          ...one,
          transactionCode: accountType === 'checking' ? '27' : '37',
          holder: textField(holder, 22).trim(),
        })),
      );
    }),
    { numRuns: 2_000 },
  );
});

describe('a file that is wrong is refused by the line and what is wrong with it:', () => {
  const good = recordsOf(writeNacha(file));
  const changed = (line: number, from: number, text: string) =>
    good
      .map((record, index) =>
        index === line - 1 ? record.slice(0, from - 1) + text + record.slice(from - 1 + text.length) : record,
      )
      .join('\n');
  test.each([
    [
      'line 3 has 93 characters instead of 94',
      good.map((one, at) => (at === 2 ? one.slice(1) : one)).join('\n'),
    ],
    ['line 1 does not begin with 101, as a file header does', changed(1, 1, '9')],
    ['line 2 begins with x, which is no type of record', changed(2, 1, 'x')],
    ['line 3 has no transaction code (00)', changed(3, 2, '00')],
    ['line 3 has no number (000000300A) at 30 to 39', changed(3, 39, 'A')],
    ['line 4 tells 3000 as the sum of debits of the batch; it is 3001', changed(3, 39, '1')],
    ['line 4 tells 9100001 as the hash of banks of the batch; it is 9100002', changed(3, 11, '2')],
    ['line 4 tells 2 as the count of entries and addenda of the batch; it is 1', changed(4, 10, '2')],
    ['line 5 tells another number of batches than 1', changed(5, 7, '2')],
    ['line 2 stands outside of a batch', good.toSpliced(1, 1).join('\n')],
    ['has no file control record (9): its end is missing', good.slice(0, 4).join('\n')],
  ])('%s', (message, content) => {
    expect(() => readNacha(content)).toThrow(message);
  });
});

test('numbers of banks have check digits', () => {
  expect(['021000021', '091000019', '011401533'].map(isRoutingNumber)).toEqual([true, true, true]);
  expect(['021000022', '000000000', '12345678', '0210000211', '02100002a'].map(isRoutingNumber)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('banking days leave out weekends and the holidays of the Federal Reserve; one on a Sunday is kept on Monday, on a Saturday never', () => {
  const off = [
    ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-09-07', '2026-10-12'],
    ...['2026-11-11', '2026-11-26', '2026-12-25', '2026-07-04', '2027-07-05', '2028-05-29'],
  ];
  expect(off.filter((day) => isBankingDay(Temporal.PlainDate.from(day)))).toEqual([]);
  const on = ['2026-07-03', '2026-07-06', '2026-05-18', '2026-11-27', '2027-12-24', '2026-01-12'];
  expect(on.filter((day) => !isBankingDay(Temporal.PlainDate.from(day)))).toEqual([]);
  expect(bankingDaysAfter(Temporal.PlainDate.from('2026-11-24'), 3).toString()).toBe('2026-11-30');
});

test('corrected data is read by its code, however it is justified', () => {
  const read = (code: string, data: string) => readCorrection(code, data.padEnd(29));
  expect(read('C01', '1918171614')).toEqual({ accountNumber: '1918171614' });
  expect(read('C02', '021000021')).toEqual({ routingNumber: '021000021' });
  const both = { routingNumber: '021000021', accountNumber: '1918171614' };
  expect([read('C03', '021000021   1918171614'), read('C03', '021000021          1918171614')]).toEqual([
    both,
    both,
  ]);
  expect(read('C05', '37')).toEqual({ accountType: 'savings' });
  expect(read('C06', '1918171614       27')).toEqual({
    accountNumber: '1918171614',
    accountType: 'checking',
  });
  expect(read('C07', '0210000211918171614       32')).toEqual({ ...both, accountType: 'savings' });
  expect([read('C02', '021000022'), read('C04', 'NEW NAME'), read('C05', '99')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
