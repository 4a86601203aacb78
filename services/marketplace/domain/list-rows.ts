import { type ListQuery, type Page, validationFailed } from '@isp/sdk';
import type { MarketplaceRow } from '../contract/index.ts';

type Key = string | number;

/** How well each plugin fits the text that is looked for; undefined: nothing is looked for. */
export type Ranks = ReadonlyMap<string, number> | undefined;

/** One page of the rows that fit, after the usual rules of lists: filters, sort, and a cursor that names the last row. */
export function listRows(
  rows: readonly MarketplaceRow[],
  { filter = {}, sort = 'relevance', limit = 50, cursor, offset = 0 }: ListQuery,
  ranks: Ranks,
): Page<MarketplaceRow> {
  const fitting = rows.filter((row) => (ranks?.has(row.id) ?? true) && fits(row, filter));
  const down = sort.startsWith('-') ? -1 : 1;
  const keyed = fitting.map((row) => ({ row, key: keyOf(row, sort.replace(/^-/, ''), ranks) }));
  keyed.sort((one, other) => down * order(one.key, other.key) || order(one.row.id, other.row.id));
  const last = cursor === undefined ? undefined : decode(cursor, sort);
  const from = last ? keyed.findIndex((one) => isBehind(one, last, down)) : 0;
  const left = from < 0 ? [] : keyed.slice(from + offset);
  const shown = left.slice(0, limit);
  const end = shown.at(-1);
  const nextCursor = end && left.length > limit ? encode(sort, end.key, end.row.id) : null;
  const page = { nextCursor, total: fitting.length, totalIsEstimate: false };
  return { data: shown.map(({ row }) => row), page };
}

function fits(row: MarketplaceRow, filter: Readonly<Record<string, unknown>>): boolean {
  const facts: Record<string, unknown> = {
    ...row,
    installed: row.installedVersion !== undefined,
    updateAvailable: row.updateAvailable !== undefined,
    deprecated: row.deprecated !== undefined,
  };
  return Object.entries(filter).every(([name, value]) => facts[name] === value);
}

/** Best fit first; without a text to look for, by name. What is deprecated comes last. */
function keyOf(row: MarketplaceRow, field: string, ranks: Ranks): Key {
  if (field === 'publishedAt') return row.publishedAt ?? '';
  if (field === 'relevance' && ranks)
    return (row.deprecated ? 1_000 : 0) - Number((ranks.get(row.id) ?? 0).toFixed(6));
  const name = row.name.toLowerCase();
  return field === 'relevance' ? `${row.deprecated ? 1 : 0}${name}` : name;
}

function order(one: Key, other: Key): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function isBehind(
  { row, key }: { row: MarketplaceRow; key: Key },
  last: { key: Key; id: string },
  down: number,
): boolean {
  return (down * order(key, last.key) || order(row.id, last.id)) > 0;
}

function encode(sort: string, key: Key, id: string): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

function decode(text: string, sort: string): { key: Key; id: string } {
  const [of, key, id] = parse(text);
  const sound = of === sort && typeof id === 'string' && ['string', 'number'].includes(typeof key);
  if (sound) return { key: key as Key, id };
  const message = 'is not a cursor of this list with this sort order; start again without it';
  throw validationFailed([{ path: '/cursor', message }]);
}

function parse(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
