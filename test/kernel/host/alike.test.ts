import type { AuditEntry } from '@isp/sdk/runtime';
import { expect, test } from '@jest/globals';
import { Alike } from '../../../kernel/host/audit/alike.ts';

const entry = (over: Partial<AuditEntry> = {}): AuditEntry => ({
  callId: 'c',
  part: 1,
  action: 'customers.get',
  outcome: 'refused',
  code: 'FORBIDDEN',
  actor: { id: 'ana', kind: 'staff' },
  requestId: 'r',
  ...over,
});
const admitted = (alike: Alike, entries: readonly AuditEntry[]) =>
  entries.filter((one) => alike.admits(one)).length;

test('of those alike the first twenty are rows, and one row tells how many more there were', () => {
  const alike = new Alike();
  expect(
    admitted(
      alike,
      Array.from({ length: 1_000 }, () => entry()),
    ),
  ).toBe(20);
  expect(alike.counted({ atEnd: false })).toEqual([]);
  expect(alike.counted({ atEnd: true })).toEqual([entry({ times: 980 })]);
  expect(alike.admits(entry())).toBe(true);
});

test('another caller, address, action or code is not alike', () => {
  const alike = new Alike();
  admitted(
    alike,
    Array.from({ length: 30 }, () => entry()),
  );
  const others = [
    entry({ actor: { id: 'ben', kind: 'staff' } }),
    entry({ address: '192.0.2.1' }),
    entry({ action: 'customers.list' }),
    entry({ code: 'NOT_FOUND' }),
  ];
  expect(admitted(alike, others)).toBe(4);
});

test('somebody with a million addresses gets 5,000 rows an hour, and the memory for 10,000', () => {
  const alike = new Alike();
  const from = (number: number) => entry({ address: `2001:db8::${number.toString(16)}` });
  expect(
    admitted(
      alike,
      Array.from({ length: 50_000 }, (_, number) => from(number)),
    ),
  ).toBe(5_000);
  const counted = alike.counted({ atEnd: true });
  expect(counted.length).toBeLessThanOrEqual(10_001);
  expect(counted.reduce((sum, { times = 1 }) => sum + times, 0)).toBe(45_000);
});
