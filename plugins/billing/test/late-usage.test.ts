import { describe, expect, test } from '@jest/globals';
import type { Line, Used } from '../domain/plan/facts.ts';
import { usageLeft } from '../domain/plan/usage-left.ts';
import { bill, booksHost, customerId, differences, invoicesOf, tell } from './books-host.ts';
import { days } from './days.ts';

/** A meter whose October costs what it is told. */
function metered() {
  const meter = { cents: 1000, complete: true };
  const offer = { seam: 'billing.usage-lines', name: 'internet', title: 'Traffic', plugin: 'meter' };
  const answers = {
    'kernel.providers': () => [
      { ...offer, action: 'meter.usage', enabled: true, served: true, state: 'running' },
    ],
    'meter.usage': ({ from }: { from: string }) => {
      if (from >= '2026-10-31T23:00:00Z') return { complete: true, lines: [] };
      const price = { numerator: String(meter.cents), denominator: '100', currency: 'EUR' };
      return { complete: meter.complete, lines: [{ key: 'calls', text: `Calls`, ...price }] };
    },
  };
  return { meter, answers };
}

const usageOf = async (host: Awaited<ReturnType<typeof booksHost>>) =>
  (await invoicesOf(host)).flatMap(({ billOn, lines }) =>
    lines.filter(({ kind }) => kind === 'usage').map(({ text, amountMinor }) => [billOn, text, amountMinor]),
  );

describe('what is rated after its cycle was billed', () => {
  test('comes onto the next bills, exactly once, however often it grows', async () => {
    const { meter, answers } = metered();
    await using host = await booksHost({ answers });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    await bill(host, '2026-11-01');
    meter.cents = 1250;
    await bill(host, '2026-12-01');
    meter.cents = 1300;
    await bill(host, '2027-01-01');
    await bill(host, '2027-02-01');
    expect(await usageOf(host)).toEqual([
      ['2026-11-01', 'Calls', 1000],
      ['2026-12-01', 'Calls, less what was billed', 250],
      ['2027-01-01', 'Calls, less what was billed', 50],
    ]);
    expect(await differences(host)).toEqual([]);
  });

  test('waits for its price without holding the bill up, and counts for as long as was set', async () => {
    const { meter, answers } = metered();
    await using host = await booksHost({ answers });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    await bill(host, '2026-11-01');
    Object.assign(meter, { cents: 1250, complete: false });
    expect(await bill(host, '2026-12-01')).toMatchObject({ issued: 1, excluded: 0 });
    await host.configure({ automaticRuns: false, lateUsageDays: 10 });
    meter.complete = true;
    await bill(host, '2027-01-01');
    expect(await usageOf(host)).toEqual([['2026-11-01', 'Calls', 1000]]);
  });

  test('of a service that has ended is looked for a month after the end, and once more', async () => {
    const { meter, answers } = metered();
    await using host = await booksHost({ answers });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    await tell(host, 'cancelled', { at: '2026-10-20T10:00:00Z' });
    const nextOn = async () => (await host.call('billing.accounts.get', { id: customerId })).nextBillOn;
    await bill(host, '2026-10-20');
    expect(await nextOn()).toBe('2026-11-20');
    meter.cents = 1100;
    await bill(host, '2026-11-20');
    expect(await nextOn()).toBe('2026-12-21');
    await bill(host, '2026-12-21');
    expect(await nextOn()).toBeUndefined();
    expect((await usageOf(host)).map(([on, , amount]) => [on, amount])).toEqual([
      ['2026-10-20', 1000],
      ['2026-11-20', 100],
    ]);
    expect(await differences(host)).toEqual([]);
  });
});

test('what is left of usage is what was not billed, or came back with its invoice; a favour is not billed anew', () => {
  const used: Used = {
    ...{
      key: 'usage|one|2026-10-01|calls',
      serviceId: 'one',
      text: 'Calls',
      amountMinor: 1000n,
      currency: 'EUR',
    },
    ...days('2026-10-01', '2026-11-01'),
  };
  const line = (more: Partial<Line>): Line => ({
    ...used,
    id: '1',
    kind: 'usage',
    taxes: [],
    givesBack: false,
    ...more,
  });
  const credit = (more: Partial<Line>) =>
    line({ id: '2', kind: 'credit', creditOf: '1', amountMinor: -400n, ...more });
  expect(usageLeft(used, [])).toBe(used);
  expect(usageLeft(used, [line({})])).toBeUndefined();
  expect(usageLeft(used, [line({}), credit({})])).toBeUndefined();
  expect(usageLeft(used, [line({}), credit({ amountMinor: -1000n, givesBack: true })])).toMatchObject({
    ...{ key: used.key, amountMinor: 1000n },
  });
  const late = line({ id: '3', key: `${used.key}|late|1`, amountMinor: 100n });
  expect(usageLeft({ ...used, amountMinor: 1150n }, [line({}), late])).toMatchObject({
    ...{ key: `${used.key}|late|2`, amountMinor: 50n },
  });
  expect(usageLeft({ ...used, amountMinor: 900n }, [line({}), late])).toBeUndefined();
});
