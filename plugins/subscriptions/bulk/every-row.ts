import type { ListQuery, Page } from '@isp/sdk';
import { bulkLimit } from '../contract/index.ts';

const pageSize = 200;

/** All rows of a list that fit, page by page. @throws what `tooMany` makes, beyond as many as one operation may have. */
export async function everyRow<Row>(
  page: (query: ListQuery) => Promise<Page<Row>>,
  conditions: ListQuery,
  tooMany: () => Error,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ; ) {
    const next = { ...conditions, limit: pageSize, total: 'none' as const, ...(cursor ? { cursor } : {}) };
    const { data, page: end } = await page(next);
    rows.push(...data);
    if (rows.length > bulkLimit) throw tooMany();
    if (end.nextCursor === null) return rows;
    cursor = end.nextCursor;
  }
}
