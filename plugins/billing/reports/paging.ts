import { type Page, validationFailed } from '@isp/sdk';

interface Wish {
  readonly limit?: number;
  readonly cursor?: string;
}

/** How many rows a page has. */
export function limitOf({ limit }: Wish): number {
  return limit ?? 50;
}

/** Where a page begins, as the page before has said; the empty text for the first. */
export function startOf({ cursor }: Wish, pattern: RegExp): string {
  if (cursor === undefined) return '';
  if (pattern.test(cursor)) return cursor;
  throw validationFailed([{ path: '/cursor', message: 'is not one an answer has given' }]);
}

/** A page of rows of which all are known. */
export function pageOfRows<Row>(rows: readonly Row[], wish: Wish): Page<Row> {
  const start = JSON.parse(startOf(wish, /^(0|[1-9]\d{0,8})$/) || '0') as number;
  const end = start + limitOf(wish);
  return {
    data: rows.slice(start, end),
    page: { nextCursor: end < rows.length ? `${end}` : null, total: rows.length, totalIsEstimate: false },
  };
}
