import { ask, knownTo, type Visitor } from './ask-both.ts';
import type { Estate } from './estates.ts';
import { addressOf, isList, type Route } from './route-table.ts';
import { onlyOwned, thingsOf } from './things-of-estate.ts';

/** What somebody's lists show of others: rows, totals, search, filters, and the same as CSV. */
export async function leaksByList(visitor: Visitor, routes: readonly Route[]): Promise<string[]> {
  const leaks: string[] = [];
  const lists = routes.filter((route) => isList(route) && onlyOwned(route));
  for (const route of lists) {
    const path = addressOf(route, await thingsOf(route, visitor.own));
    for (const estate of visitor.foreign) {
      for (const query of queriesOf(route, estate, visitor)) {
        leaks.push(...(await shownBy(visitor, { route, estate, address: `${path}?${query}` })));
      }
    }
  }
  return leaks;
}

async function shownBy(
  visitor: Visitor,
  { route, estate, address }: { route: Route; estate: Estate; address: string },
): Promise<string[]> {
  const { status, body } = await ask(visitor.client, route, { address, body: undefined });
  if (status >= 400) return [];
  const place = `${visitor.who}: GET ${address}`;
  const total = (body as { page?: { total: number } }).page?.total ?? 0;
  return [
    ...(shows(textOf(body, visitor), estate, visitor) ? [`${place} shows ${estate.mark}`] : []),
    ...(isNarrow(address) && total > 0 ? [`${place} counts ${total} of ${estate.mark}`] : []),
  ];
}

/** Rows of JSON and lines of CSV, but for what the audit log has of the visits themselves, with the ids they tried. */
function textOf(body: unknown, { visits = [] }: Visitor): string {
  const rows = typeof body === 'string' ? body.split('\n') : ((body as { data?: unknown[] }).data ?? []);
  const texts = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
  return texts.filter((text) => !visits.some((user) => text.includes(user))).join('\n');
}

function queriesOf(route: Route, estate: Estate, visitor: Visitor): string[] {
  const { properties = {} } = route.action.params as { properties?: Record<string, unknown> };
  const filter = JSON.stringify(properties.filter ?? {});
  const filters = (['resellerId', 'customerId', 'serviceId', 'userId'] as const).filter(
    (name) => filter.includes(`"${name}"`) && !knownTo(visitor, estate[name]),
  );
  return [
    'limit=200',
    'limit=200&total=exact',
    'format=csv',
    ...('q' in properties ? [`q=${estate.mark}`, `q=${estate.mark}&total=exact`] : []),
    ...filters.map((name) => `filter[${name}]=${estate[name]}`),
  ];
}

/** Asks for foreign rows only, so that its total says how many there are. */
function isNarrow(address: string): boolean {
  return /\?(q=|filter\[)/.test(address);
}

function shows(text: string, estate: Estate, visitor: Visitor): boolean {
  const { mark, resellerId, customerId, serviceId, jobId, userId, customerUserId } = estate;
  const ids = [resellerId, customerId, serviceId, jobId, userId, customerUserId];
  const secret = ids.filter((id) => !knownTo(visitor, id));
  return new RegExp(`\\b${mark}\\b`).test(text) || secret.some((id) => text.includes(id));
}
