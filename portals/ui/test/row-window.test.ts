import { describe, expect, test } from '@jest/globals';
import { RowWindow } from '../table/row-window.ts';
import type { PageRequest, TableSource } from '../table/types.ts';

type Row = { readonly id: string };

/** A list of so many rows, whose cursors are places; `estimate` is what it says of its length at first. */
function listOf(
  count: number,
  options: { estimate?: number; sequential?: boolean; fails?: (request: PageRequest) => boolean } = {},
) {
  const asked: PageRequest[] = [];
  const source: TableSource<Row> = {
    key: 'rows',
    sequential: options.sequential ?? false,
    async fetchPage(request, signal) {
      asked.push(request);
      await new Promise((resolve) => setTimeout(resolve, 1));
      signal.throwIfAborted();
      if (options.fails?.(request)) throw new TypeError('Failed to fetch');
      const from = Number(request.cursor ?? 0) + (request.offset ?? 0);
      const end = Math.min(count, from + request.limit);
      const total =
        request.total === 'exact' ? count : request.total === 'none' ? 0 : (options.estimate ?? count);
      const data = Array.from({ length: Math.max(0, end - from) }, (_, n) => ({ id: String(from + n) }));
      const totalIsEstimate = request.total !== 'exact' && options.estimate !== undefined;
      return { data, page: { nextCursor: end < count ? String(end) : null, total, totalIsEstimate } };
    },
  };
  return { asked, window: new RowWindow(source, { filter: {} }) };
}

async function until(fits: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000 && !fits(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 1));
  expect(fits()).toBe(true);
}

describe('rows', () => {
  test('far down are read by their distance, the next ones by the cursor, and only the first are counted', async () => {
    const { window, asked } = listOf(100_000);
    window.want(0, 20);
    await until(() => window.loaded);
    expect(window).toMatchObject({ total: 100_000, totalIsEstimate: false });
    window.want(70_100, 70_130);
    await until(() => window.row(70_105) !== undefined);
    expect(window.row(70_105)).toEqual({ id: '70105' });
    window.want(70_190, 70_220);
    await until(() => window.row(70_210) !== undefined);
    expect(asked.map(({ cursor, offset, total }) => ({ cursor, offset, total }))).toEqual([
      { cursor: undefined, offset: undefined, total: undefined },
      { cursor: '200', offset: 69_800, total: 'none' },
      { cursor: '70200', offset: undefined, total: 'none' },
    ]);
  });

  test('that have passed by are not asked for', async () => {
    const { window, asked } = listOf(100_000);
    window.want(0, 20);
    await until(() => window.loaded);
    for (let row = 0; row < 100_000; row += 500) window.want(row, row + 30);
    window.want(99_970, 99_999);
    await until(() => window.row(99_999) !== undefined);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  test('of a list that knows no distances are reached page by page', async () => {
    const { window, asked } = listOf(1_000, { sequential: true });
    window.want(0, 20);
    await until(() => window.loaded);
    window.want(900, 920);
    await until(() => window.row(920) !== undefined);
    expect(asked.every(({ offset }) => offset === undefined)).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  test('fewer than estimated: at the end that is no end they are counted', async () => {
    const { window, asked } = listOf(1_000, { estimate: 50_000 });
    window.want(0, 20);
    await until(() => window.loaded);
    expect(window).toMatchObject({ total: 50_000, totalIsEstimate: true });
    window.want(49_980, 49_999);
    await until(() => window.total === 1_000);
    expect(asked.filter(({ total }) => total === 'exact')).toHaveLength(1);
    window.want(980, 999);
    await until(() => window.row(999) !== undefined);
    expect(window).toMatchObject({ total: 1_000, totalIsEstimate: false });
  });

  test('more than estimated: the list grows while it is read', async () => {
    const { window } = listOf(1_000, { estimate: 300 });
    window.want(0, 20);
    await until(() => window.loaded);
    for (let row = 200; row < 1_000; row += 200) {
      window.want(row, row + 199);
      await until(() => window.row(row) !== undefined);
    }
    await until(() => window.row(999) !== undefined);
    expect(window).toMatchObject({ total: 1_000, totalIsEstimate: false });
  });
});

test('what failed is told for its rows alone, and tried again when somebody wants it', async () => {
  let broken = true;
  const { window } = listOf(1_000, {
    fails: ({ cursor, offset }) => broken && (cursor !== undefined || offset !== undefined),
  });
  window.want(0, 20);
  await until(() => window.loaded);
  window.want(400, 420);
  await until(() => window.rowError(410) !== undefined);
  expect(window.row(0)).toEqual({ id: '0' });
  expect(window.error).toBeUndefined();
  broken = false;
  window.retry();
  await until(() => window.row(410) !== undefined);
  expect(window.rowError(410)).toBeUndefined();
});

test('a window nobody looks at any more says nothing, whatever arrives', async () => {
  const { window } = listOf(10);
  let heard = 0;
  window.subscribe(() => {
    heard += 1;
  });
  window.want(0, 9);
  window.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toBe(0);
});
