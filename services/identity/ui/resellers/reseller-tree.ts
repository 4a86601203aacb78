import type { TablePage, TableSource } from '@isp/ui/table';
import type { Reseller } from './reseller-queries.ts';

/** Resellers with those below right after them; of one level in the order they were given. */
export function inTreeOrder(resellers: readonly Reseller[]): Reseller[] {
  const known = new Set(resellers.map(({ id }) => id));
  const below = Map.groupBy(resellers, ({ parentId }) =>
    parentId !== undefined && known.has(parentId) ? parentId : undefined,
  );
  const withAllBelow = (reseller: Reseller): Reseller[] => [
    reseller,
    ...(below.get(reseller.id) ?? []).flatMap(withAllBelow),
  ];
  return (below.get(undefined) ?? []).flatMap(withAllBelow);
}

/**
 * The tree as long as nothing is searched, filtered or sorted; then what the list answers.
 * `readAll` answers every reseller one may see, by name.
 */
export function treeSource(
  list: TableSource<Reseller>,
  readAll: () => Promise<readonly Reseller[]>,
): TableSource<Reseller> {
  return {
    ...list,
    async fetchPage(request, signal): Promise<TablePage<Reseller>> {
      const { q, sort, filter, cursor, offset = 0, limit } = request;
      if (q || sort || Object.keys(filter).length > 0) return list.fetchPage(request, signal);
      const tree = inTreeOrder(await readAll());
      const from = Number(cursor ?? 0) + offset;
      const to = from + limit;
      const nextCursor = to < tree.length ? String(to) : null;
      return { data: tree.slice(from, to), page: { nextCursor, total: tree.length, totalIsEstimate: false } };
    },
  };
}
