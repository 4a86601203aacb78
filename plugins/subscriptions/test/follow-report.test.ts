import { describe, expect, test } from '@jest/globals';
import type { Service } from '../contract/index.ts';
import { followReport } from '../domain/follow-report.ts';

const at = '2026-11-16T08:00:00Z';
const ordered: Service = {
  id: '01900000-0000-7000-8000-00000000000a',
  customerId: '01900000-0000-7000-8000-00000000000b',
  resellerId: '00000000-0000-7000-8000-000000000001',
  type: 'internet',
  tariffId: '01900000-0000-7000-8000-00000000000c',
  status: 'pending',
  desiredStatus: 'active',
  desiredVersion: 1,
  startDate: '2026-11-16',
  createdAt: at,
};
const active: Service = { ...ordered, status: 'active', activatedAt: at };
const suspending: Service = {
  ...active,
  desiredStatus: 'suspended',
  desiredVersion: 2,
  suspensionReason: 'non_payment',
};

describe('a report of provisioning', () => {
  test('activates a pending service', () => {
    expect(followReport(ordered, { status: 'done', desiredVersion: 1 }, at)).toEqual({
      changes: { status: 'active', activatedAt: at, suspensionReason: null },
      events: ['subscriptions.service-activated'],
    });
  });

  test('suspends, and keeps the reason', () => {
    expect(followReport(suspending, { status: 'done', desiredVersion: 2 }, at)).toEqual({
      changes: { status: 'suspended' },
      events: ['subscriptions.service-suspended'],
    });
  });

  test('resumes, and drops the reason', () => {
    const resuming: Service = {
      ...suspending,
      status: 'suspended',
      desiredStatus: 'active',
      desiredVersion: 3,
    };
    expect(followReport(resuming, { status: 'done', desiredVersion: 3 }, at)).toEqual({
      changes: { status: 'active', suspensionReason: null },
      events: ['subscriptions.service-resumed'],
    });
  });

  test('cancels', () => {
    const ending: Service = { ...ordered, desiredStatus: 'cancelled', desiredVersion: 2 };
    expect(followReport(ending, { status: 'done', desiredVersion: 2 }, at)?.changes).toEqual({
      status: 'cancelled',
      cancelledAt: at,
    });
  });

  test('about an older version does nothing', () => {
    expect(followReport(suspending, { status: 'done', desiredVersion: 1 }, at)).toBeUndefined();
  });

  test('told twice does nothing the second time', () => {
    expect(followReport(active, { status: 'done', desiredVersion: 1 }, at)).toBeUndefined();
  });

  test.each(['queued', 'running', 'retrying', 'manual'] as const)('that says %s does nothing', (status) => {
    expect(followReport(suspending, { status, desiredVersion: 2 }, at)).toBeUndefined();
  });

  test('of a cancelled job drops the wish, except the first one', () => {
    expect(followReport(suspending, { status: 'cancelled', desiredVersion: 2 }, at)).toEqual({
      changes: { desiredStatus: 'active', suspensionReason: null },
      events: [],
    });
    expect(followReport(ordered, { status: 'cancelled', desiredVersion: 1 }, at)).toBeUndefined();
  });
});
