import { describe, expect, test } from '@jest/globals';
import { monthEnds } from '../charts/month-ends.ts';
import { byCurrency } from '../charts/payment-days.ts';
import { toChange, toForm } from '../settings/entity-form.ts';

const row = (day: string, currency: string, netMinor: number) => ({
  ...{ day, currency, netMinor, payments: 1, receivedMinor: netMinor, refundedMinor: 0, reversedMinor: 0 },
  ...{ attempts: 4, succeeded: 3 },
});

describe('payments of some days', () => {
  test('have a value for each day, none for days without money, and what they come to', () => {
    const rows = [row('2026-02-27', 'EUR', 500), row('2026-03-01', 'EUR', -200)];
    expect(byCurrency(rows, '2026-02-27', '2026-03-01')).toMatchObject([
      { currency: 'EUR', net: [500, 0, -200], netMinor: 300, attempts: 8, succeeded: 6 },
    ]);
  });

  test('are told by currency, the one with most payments first', () => {
    const rows = [row('2026-03-01', 'CHF', 1), row('2026-03-01', 'EUR', 1), row('2026-03-02', 'EUR', 1)];
    const currencies = byCurrency(rows, '2026-03-01', '2026-03-02').map(({ currency }) => currency);
    expect(currencies).toEqual(['EUR', 'CHF']);
  });
});

test('the ends of the months before a day are told over the turn of the year and in leap years', () => {
  expect(monthEnds('2028-03-31', 4)).toEqual([
    '2027-11-30',
    '2027-12-31',
    '2028-01-31',
    '2028-02-29',
    '2028-03-31',
  ]);
});

test('what is emptied of a company is sent as none, and several taxes stay', () => {
  const entity = {
    ...{ id: 'e', name: 'Fibre', termsDays: 14, language: 'en', taxIds: ['a', 'b'] },
    ...{ invoicePrefix: 'INV-', creditNotePrefix: 'CN-', createdAt: 'x', updatedAt: 'x' },
    ...{ vatNumber: 'DE1', contact: { email: 'a@b.example' }, payTo: { iban: 'DE1' } },
  };
  const form = toForm(entity);
  const emptied = { ...form, vatNumber: ' ', contact: { email: '', phone: '', website: '' } };
  const change = toChange({ ...emptied, payTo: { ...form.payTo, iban: '' } }, entity);
  expect(change).toMatchObject({ vatNumber: null, contact: null, payTo: null, taxIds: ['a', 'b'] });
  const payTo = { holder: '', iban: 'de89 3704', bic: '' };
  expect(toChange({ ...form, payTo }, entity).payTo).toEqual({ iban: 'DE893704' });
});
