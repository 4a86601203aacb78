import { describe, expect, test } from '@jest/globals';
import { type ComparedLine, compareLines, type OwnLine } from '../domain/import/compare-lines.ts';
import { booksHost, customerId, fast, invoicesOf, resellerId, tell } from './books-host.ts';

const their = (text: string, amountMinor: bigint, from?: string, to?: string): ComparedLine => ({
  ...{ text, amountMinor },
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});
const our = (text: string, amountMinor: bigint, more: Partial<OwnLine> = {}): OwnLine => ({
  ...{ text, amountMinor, discountMinor: 0n, grossMinor: amountMinor, netMinor: amountMinor },
  ...more,
});
const judged = (theirs: readonly ComparedLine[], ours: readonly OwnLine[]) =>
  compareLines(theirs, ours).map(({ status, reason }) => (reason ? `${status}: ${reason}` : status));

describe('lines of two systems', () => {
  const month = { from: '2026-10-15', to: '2026-11-01', days: 17, denominatorDays: 31 };

  test('are equal when amount and days are, whatever their texts', () => {
    expect(judged([their('DSL', 1645n, '2026-10-15', '2026-11-01')], [our('Basic', 1645n, month)])).toEqual([
      'equal',
    ]);
    expect(judged([their('DSL', 1645n)], [our('Basic', 1645n, month)])).toEqual(['equal']);
    expect(judged([their('DSL', 1645n, '2026-10-14')], [our('Basic', 1645n, month)])).toEqual([
      'differs: same amount, other days',
    ]);
  });

  test('that differ say what explains it', () => {
    const basic = our('Basic', 1645n, { ...month, grossMinor: 1974n });
    const against = (amountMinor: bigint, one: OwnLine = basic) =>
      judged([their('Basic', amountMinor)], [one])[0];
    expect(against(1646n)).toBe('differs: rounding');
    expect(against(3000n)).toBe('differs: theirs is a whole cycle, ours is 17 of 31 days');
    expect(against(1974n)).toBe('differs: theirs is with taxes, ours without');
    expect(against(1645n, our('Basic', 1480n, { discountMinor: -165n }))).toBe(
      'differs: ours has a discount, theirs has none',
    );
    expect(against(1645n, our('Basic', 1974n, { netMinor: 1645n, grossMinor: 1974n }))).toBe(
      'differs: theirs is without taxes, ours with them',
    );
    expect(against(2000n)).toBe('differs: another price');
  });

  test('that are in one system only are said, and the surest pairs are made first', () => {
    expect(judged([their('A', 100n), their('B', 200n)], [our('B', 200n)])).toEqual(['equal', 'only-there']);
    expect(judged([], [our('Router', 400n)])).toEqual(['only-here']);
    // Twice the same amount: the text decides.
    const pairs = compareLines(
      [their('Voice', 500n), their('Router', 500n)],
      [our('Router', 500n), our('Voice', 500n)],
    );
    expect(pairs.map((one) => one.their?.text === one.our?.text)).toEqual([true, true]);
  });
});

test('a parallel run compares each customer’s next invoice, bills nothing, and may be repeated', async () => {
  const other = '01900000-0000-7000-8000-0000000000ab';
  const third = '01900000-0000-7000-8000-0000000000ad';
  const billing = { type: 'postpaid', currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 };
  const known: Record<string, string> = { 'C-1': customerId, 'C-2': other };
  const answers = {
    'customers.list': ({ filter }: { filter: { externalId: { in: string[] } } }) => ({
      data: filter.externalId.in
        .filter((externalId) => known[externalId])
        .map((externalId) => ({ id: known[externalId], resellerId, externalId, name: 'Ada', billing })),
      page: { nextCursor: null, total: 0, totalIsEstimate: false },
    }),
  };
  await using host = await booksHost({ customers: [customerId, other, third], answers });
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
  await tell(host, 'activated', {
    ...{ at: '2026-10-15T10:00:00Z', customerId: third, serviceId: third, tariffId: fast },
  });
  const content = [
    'customerExternalId,text,amount,from,to',
    'C-1,Basic,16.45,2026-10-15,2026-11-01',
    'C-1,Modem,3.00,,',
    'C-2,Basic,30.00,,',
  ].join('\n');
  for (const again of [1, 2]) {
    const { run } = await host.call('billing.parallel-runs.start', { asOf: '2026-10-31', content });
    await host.runJobs();
    const id = run?.id as string;
    expect(await host.call('billing.parallel-runs.get', { id })).toMatchObject({
      ...{ status: 'done', customers: 3, equal: 1, differing: 0, onlyThere: 2, onlyHere: 1 },
    });
    const { data } = await host.call('billing.parallel-runs.lines', { id } as never);
    expect(
      data.map((line) => [line.customerId.slice(-2), line.status, line.theirMinor, line.ourMinor]).sort(),
    ).toEqual([
      ['aa', 'equal', 1645, 1645],
      ['aa', 'only-there', 300, undefined],
      ['ab', 'only-there', 3000, undefined],
      ['ad', 'only-here', undefined, 10_968],
    ]);
    expect((await host.call('billing.parallel-runs.list', {})).data).toHaveLength(again);
  }
  expect(await invoicesOf(host)).toEqual([]);
});

test('a file with a row that cannot be read is compared with nothing, and says which', async () => {
  await using host = await booksHost();
  const content = `customerId,amount,from\n${customerId},1.00,10/15/2026\n`;
  const answer = await host.call('billing.parallel-runs.start', { asOf: '2026-10-31', content });
  expect(answer).toMatchObject({ rows: 1, failed: 1, errors: [{ line: 2 }] });
  expect(answer.run).toBeUndefined();
  expect((await host.call('billing.parallel-runs.list', {})).data).toEqual([]);
});
