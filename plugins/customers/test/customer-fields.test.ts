import { describe, expect, test } from '@jest/globals';
import type { Customer } from '../contract/index.ts';
import { applyChanges } from '../domain/apply-changes.ts';
import { customerProblems } from '../domain/check-customer.ts';
import { completeBilling } from '../domain/complete-billing.ts';
import { isTimeZone } from '../domain/time-zone.ts';

const customer: Customer = {
  id: '01900000-0000-7000-8000-00000000000a',
  resellerId: '00000000-0000-7000-8000-000000000001',
  name: 'Ada',
  type: 'residential',
  status: 'active',
  billing: completeBilling({ billCycleDay: 31 }),
  customFields: { floor: 3 },
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

describe('time zones', () => {
  test.each(['Europe/Berlin', 'UTC', 'Asia/Kolkata', 'Pacific/Kiritimati'])('%s is one', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  test.each(['Europe/Atlantis', '+01:00', '', 'Berlin '])('"%s" is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });

  test('a wrong one is named by its path', () => {
    expect(customerProblems({ billing: { timezone: 'Mars/Base' } })).toEqual([
      { path: '/billing/timezone', message: expect.stringContaining('IANA') },
    ]);
    expect(customerProblems({})).toEqual([]);
  });
});

describe('billing settings', () => {
  test('are postpaid in EUR, UTC, from the first of the month unless said otherwise', () => {
    expect(completeBilling()).toEqual({
      type: 'postpaid',
      currency: 'EUR',
      timezone: 'UTC',
      billCycleDay: 1,
    });
    expect(completeBilling({ currency: 'KWD' })).toMatchObject({ currency: 'KWD', billCycleDay: 1 });
  });
});

describe('a change', () => {
  test('merges billing and custom fields into what is there', () => {
    const changes = applyChanges(customer, { billing: { currency: 'CHF' }, customFields: { vip: true } });
    expect(changes.billing).toEqual({ ...customer.billing, currency: 'CHF' });
    expect(changes.customFields).toEqual({ floor: 3, vip: true });
  });

  test('trims the name, clears with null and touches nothing else', () => {
    expect(applyChanges(customer, { name: ' Ada L. ', email: null })).toEqual({
      name: 'Ada L.',
      email: null,
    });
  });

  test('takes away what a customer need not have, and keeps no null of it', () => {
    const taxed = { ...customer, billing: completeBilling({ vatNumber: 'DE123456789', currency: 'CHF' }) };
    const changes = applyChanges(taxed, {
      billing: { vatNumber: null, taxExemption: null },
      customFields: { floor: null, vip: true },
      address: null,
    });
    expect(changes).toEqual({
      billing: completeBilling({ currency: 'CHF' }),
      customFields: { vip: true },
      address: null,
    });
  });
});
