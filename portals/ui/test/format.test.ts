import { ApiError } from '@isp/client';
import { describe, expect, test } from '@jest/globals';
import { toneOfStatus } from '../base/badge.tsx';
import {
  currencyDigits,
  formatAge,
  formatBytes,
  formatCivilDate,
  formatDateTime,
  formatMoney,
  formatRate,
} from '../base/format.ts';
import { readProblem } from '../base/problem.ts';
import { minorUnits, plainDecimal } from '../forms/decimal-text.ts';
import { directionOf } from '../provider/ui-provider.tsx';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  test('is exact for any amount, and has the places of its currency', () => {
    expect(formatMoney({ amountMinor: '9007199254740993', currency: 'EUR' }, 'en')).toBe(
      '€90,071,992,547,409.93',
    );
    expect(formatMoney({ amountMinor: -5, currency: 'EUR' }, 'en')).toBe('-€0.05');
    expect(formatMoney({ amountMinor: 4500, currency: 'JPY' }, 'en')).toBe('¥4,500');
    expect(plain(formatMoney({ amountMinor: 1234, currency: 'KWD' }, 'en'))).toBe('KWD 1.234');
    expect(plain(formatMoney({ amountMinor: 123456, currency: 'EUR' }, 'de'))).toBe('1.234,56 €');
    expect(currencyDigits('KWD')).toBe(3);
  });

  test.each([
    ['1,234.50', 'en', '1234.50'],
    ['1.234,50', 'de', '1234.50'],
    ['1 234,50', 'fr', '1234.50'],
    ['12,34,567.5', 'en', '1234567.5'],
    ['٤٥', 'ar', '45'],
    ['-3', 'en', '-3'],
    ['4.5', 'de', undefined],
    ['1,2,3', 'en', undefined],
    ['12a', 'en', undefined],
    ['', 'en', undefined],
  ])('%j typed in %s is %s', (typed, locale, expected) => {
    expect(plainDecimal(typed, locale)).toBe(expected);
  });

  test('typed text becomes minor units without floats; more places than the currency has are refused', () => {
    expect(minorUnits('0.29', 2)).toBe(29);
    expect(minorUnits('1.1', 2)).toBe(110);
    expect(minorUnits('90071992547409.91', 2)).toBe(9007199254740991);
    expect(minorUnits('90071992547409.92', 2)).toBeUndefined();
    expect(minorUnits('1.005', 2)).toBeUndefined();
    expect(minorUnits('1.500', 2)).toBe(150);
    expect(minorUnits('-0', 2)).toBe(0);
  });
});

describe('times', () => {
  test('are in the time zone that is given; a date of the calendar is the same everywhere', () => {
    expect(plain(formatDateTime('2026-11-26T23:30:00Z', 'en', 'Europe/Berlin'))).toBe(
      'Nov 27, 2026, 12:30 AM',
    );
    expect(formatCivilDate('2026-11-26', 'en')).toBe('Nov 26, 2026');
  });

  test('are told by their age in the largest unit that fits', () => {
    const now = Date.parse('2026-11-26T12:00:00Z');
    expect(formatAge('2026-11-26T11:59:30Z', 'en', now)).toBe('30 seconds ago');
    expect(formatAge('2026-11-26T14:00:00Z', 'en', now)).toBe('in 2 hours');
    expect(formatAge('2026-11-25T12:00:00Z', 'en', now)).toBe('yesterday');
    expect(formatAge('2020-11-25T12:00:00Z', 'en', now)).toBe('6 years ago');
  });
});

test('bytes go by 1024, speeds by 1000', () => {
  expect(formatBytes(1023, 'en')).toBe('1,023 B');
  expect(formatBytes('1649267441664', 'en')).toBe('1.5 TiB');
  expect(formatRate(50_000, 'en')).toBe('50 Mbit/s');
});

test('statuses have tones, also with underscores; unknown ones are neutral', () => {
  expect(toneOfStatus('partly_active')).toBe('warn');
  expect(toneOfStatus('paid')).toBe('good');
  expect(toneOfStatus('whatever')).toBe('neutral');
});

test('languages written from the right are known with and without a region', () => {
  expect([directionOf('ar'), directionOf('fa-IR'), directionOf('en'), directionOf('arn')]).toEqual([
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
});

describe('an error', () => {
  const body = {
    status: 409,
    code: 'CONFLICT',
    title: 'Conflict',
    detail: 'Changed meanwhile.',
    requestId: 'r-1',
  };

  test.each([
    ['the answer itself', body],
    ['an error that carries it', Object.assign(new TypeError('x'), { problem: body })],
    ['a client’s error with its body', { body }],
  ])('is read from %s', (_, error) => {
    expect(readProblem(error)).toMatchObject({
      kind: 'answer',
      status: 409,
      code: 'CONFLICT',
      requestId: 'r-1',
    });
  });

  test('of the client has its detail as message; without an answer its status is 0', () => {
    const refused = new ApiError({
      status: 409,
      code: 'CONFLICT',
      detail: 'Changed meanwhile.',
      requestId: 'r-1',
    });
    expect(readProblem(refused)).toMatchObject({
      kind: 'answer',
      detail: 'Changed meanwhile.',
      requestId: 'r-1',
    });
    const lost = new ApiError({ status: 0, code: 'NO_ANSWER', detail: 'No answer.' });
    expect(readProblem(lost).kind).toBe('offline');
  });

  test('without an answer is a lost connection or a fault of the page', () => {
    expect(readProblem(new TypeError('Failed to fetch')).kind).toBe('offline');
    expect(readProblem(new TypeError('x is not a function'))).toMatchObject({
      kind: 'fault',
      detail: 'x is not a function',
    });
  });
});
