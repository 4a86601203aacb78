import type { PageRequest, TableSource } from '../table.ts';

/** A row of the gallery's table. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly email: string;
  readonly balance: { readonly amountMinor: number; readonly currency: string };
  readonly traffic: number;
  readonly createdAt: string;
  readonly billDay: number;
}

const first = ['Ana', 'Bo', 'Carla', 'David', 'Elif', 'Farid', 'Grete', 'Hugo'] as const;
const last = ['Adler', 'Berg', 'Çelik', 'Dubois', 'Evers', 'Farkaš', 'Gómez'] as const;
const statuses = ['active', 'active', 'active', 'suspended', 'closed'] as const;

/** The row at a place: always the same. */
export function personAt(index: number): Person {
  const name = `${first[index % first.length]} ${last[index % last.length]} ${index + 1}`;
  return {
    id: `0198c5f2-6d1e-7c3a-9d41-${String(index).padStart(12, '0')}`,
    name,
    status: statuses[index % statuses.length] as string,
    email: `person${index + 1}@example.net`,
    balance: { amountMinor: ((index * 7919) % 20000) - 10000, currency: 'EUR' },
    traffic: index * 1_234_567,
    createdAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    billDay: (index % 28) + 1,
  };
}

/** What a server would answer of so many people: pages, cursors and filters of the status. */
export function peopleSource(
  count: number,
  { waitMs, fails }: { waitMs: number; fails?: boolean },
): TableSource<Person> {
  return {
    key: `people ${count}`,
    async fetchPage(request, signal) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      signal.throwIfAborted();
      if (fails) throw Object.assign(new TypeError('failed'), { problem });
      return answer(count, request);
    },
    csvHref: () => '/customers.csv',
  };
}

const problem = {
  status: 503,
  code: 'UNAVAILABLE',
  title: 'Unavailable',
  detail: 'The plugin that keeps customers is being restarted. Nothing was changed; try again.',
  requestId: '0198c5f2-6d1e-7c3a-9d41-2f6b8a7c1e55',
};

function answer(count: number, { filter, q, cursor, offset = 0, limit, sort }: PageRequest) {
  const step = typeof filter.status === 'string' ? statuses.length : 1;
  const begin =
    typeof filter.status === 'string' ? Math.max(0, statuses.indexOf(filter.status as 'active')) : 0;
  const total = q ? 0 : Math.ceil((count - begin) / step);
  const from = Number(cursor ?? 0) + offset;
  const end = Math.min(total, from + limit);
  const at = (place: number) => begin + (sort?.startsWith('-') ? total - 1 - place : place) * step;
  const data = Array.from({ length: Math.max(0, end - from) }, (_, n) => personAt(at(from + n)));
  return { data, page: { nextCursor: end < total ? String(end) : null, total, totalIsEstimate: false } };
}
