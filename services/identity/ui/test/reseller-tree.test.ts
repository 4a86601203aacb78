import type { TablePage } from '@isp/ui/table';
import { describe, expect, test } from '@jest/globals';
import type { Reseller } from '../resellers/reseller-queries.ts';
import { inTreeOrder, treeSource } from '../resellers/reseller-tree.ts';

const reseller = (id: string, parentId?: string): Reseller => ({
  id,
  ...(parentId ? { parentId } : {}),
  name: id,
  status: 'active',
  depth: 0,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
});
const all = [
  reseller('east', 'isp'),
  reseller('harbour', 'north'),
  reseller('isp'),
  reseller('north', 'isp'),
];
const ids = (rows: readonly Reseller[]) => rows.map(({ id }) => id);
const found: TablePage<Reseller> = {
  data: [reseller('harbour', 'north')],
  page: { nextCursor: null, total: 1, totalIsEstimate: false },
};
const source = treeSource({ key: 'resellers', fetchPage: async () => found }, async () => all);
const { signal } = new AbortController();

describe('the tree of resellers', () => {
  test('has those below a reseller right after it', () => {
    expect(ids(inTreeOrder(all))).toEqual(['isp', 'east', 'north', 'harbour']);
  });

  test('begins with one’s own when the one above is not seen', () => {
    expect(ids(inTreeOrder([reseller('harbour', 'north'), reseller('north', 'isp')]))).toEqual([
      'north',
      'harbour',
    ]);
  });

  test('is read in pages, each from where the one before ended', async () => {
    const first = await source.fetchPage({ filter: {}, limit: 3 }, signal);
    expect(ids(first.data)).toEqual(['isp', 'east', 'north']);
    const { nextCursor } = first.page;
    const rest = await source.fetchPage(
      { filter: {}, limit: 3, ...(nextCursor ? { cursor: nextCursor } : {}) },
      signal,
    );
    expect([ids(rest.data), rest.page.nextCursor, rest.page.total]).toEqual([['harbour'], null, 4]);
  });

  test('gives way to the list as soon as something is searched', async () => {
    expect(await source.fetchPage({ q: 'harbour', filter: {}, limit: 3 }, signal)).toBe(found);
  });
});
