import { describe, expect, test } from '@jest/globals';
import { periodStart } from '../domain/billing-period.ts';
import { parseCsv } from '../domain/csv.ts';
import { digestHashes } from '../domain/digest.ts';
import { toInternational } from '../domain/phone-number.ts';

describe('the billing period a day is in', () => {
  const start = (
    day: string,
    billCycleDay: number,
    billingPeriod: 'monthly' | 'quarterly' | 'annual' = 'monthly',
  ) =>
    periodStart(Temporal.PlainDate.from(day), {
      startDate: Temporal.PlainDate.from('2026-01-15'),
      billCycleDay,
      billingPeriod,
    }).toString();

  test.each([
    ['2026-01-15', 1, '2026-01-15'],
    ['2026-01-31', 1, '2026-01-15'],
    ['2026-02-01', 1, '2026-02-01'],
    ['2026-01-10', 1, '2026-01-15'],
    ['2026-02-27', 31, '2026-01-31'],
    ['2026-02-28', 31, '2026-02-28'],
    ['2026-03-30', 31, '2026-02-28'],
    ['2026-03-31', 31, '2026-03-31'],
    ['2027-01-15', 15, '2027-01-15'],
    ['2027-01-14', 15, '2026-12-15'],
  ])('%s with cycle day %i: begins on %s', (day, cycleDay, begins) => {
    expect(start(day, cycleDay)).toBe(begins);
  });

  test('quarters and years are counted from the month of the start', () => {
    expect(start('2026-04-14', 15, 'quarterly')).toBe('2026-01-15');
    expect(start('2026-04-15', 15, 'quarterly')).toBe('2026-04-15');
    expect(start('2027-01-01', 20, 'annual')).toBe('2026-01-20');
  });
});

describe('CSV', () => {
  test('fields may be in quotation marks, with separators, line ends and quotation marks in them', () => {
    const text = '\uFEFFa,"b, c","d ""e"""\r\n\r\n"1\n2",,3\n,\n';
    expect(parseCsv(text, ',').rows).toEqual([
      ['a', 'b, c', 'd "e"'],
      ['1\n2', '', '3'],
      ['', ''],
    ]);
  });

  test('with other separators and line ends; without a last one', () => {
    expect(parseCsv('a;b\rc;d', ';').rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseCsv('', ',').rows).toEqual([]);
  });

  test('a quotation mark that is never closed is told by its row', () => {
    expect(parseCsv('a,b\n1,"2\n3', ',')).toMatchObject({ unclosedRow: 2 });
  });
});

describe('a number as the switch writes it', () => {
  const plan = { countryCode: '49', nationalPrefix: '0', internationalPrefix: '00' };

  test.each([
    ['+49 30 123', '4930123'],
    ['0049-30/123', '4930123'],
    ['(030) 123', '4930123'],
    ['4930123', '4930123'],
    ['sip:+4930123@sip.example', '4930123'],
    ['110', '110'],
    ['anonymous', undefined],
    ['', undefined],
    ['+', undefined],
    ['12345678901234567', undefined],
  ])('"%s" is %s', (given, number) => {
    expect(toInternational(given, plan)).toBe(number);
  });

  test('without prefixes every number is international', () => {
    const bare = { countryCode: '1', nationalPrefix: '', internationalPrefix: '' };
    expect(toInternational('12125550100', bare)).toBe('12125550100');
  });
});

test('the hash of a digest is that of the example of RFC 2617, 3.5', () => {
  const { ha1Hash } = digestHashes('Mufasa', 'testrealm@host.com', 'Circle Of Life');
  expect(ha1Hash).toBe('939e7578ed9e3c518a452acee763bce9');
});
