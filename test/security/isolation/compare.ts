import { randomUUID } from 'node:crypto';
import type { ApiAnswer, ApiClient } from '../../support/api-client.ts';
import type { Estate } from './estates.ts';
import { makers } from './makers.ts';
import { addressOf, bodyOf, idFieldsOf, idListsOf, inQuery, isList, type Route } from './route-table.ts';

/** Somebody who tries to reach what is not his. */
export interface Visitor {
  readonly who: string;
  readonly client: ApiClient;
  /** Estates of which he may see nothing. */
  readonly foreign: readonly Estate[];
  /** What he does see, to put beside a foreign thing. */
  readonly own: Estate;
  /** Ids of others he knows from what is his: whose he is. */
  readonly knows?: readonly string[];
}

/** A question asked with somebody's id and with one that nobody has. */
interface Pair {
  readonly route: Route;
  readonly what: string;
  readonly foreign: Question;
  readonly nobody: Question;
}

interface Question {
  readonly address: string;
  readonly body: object | undefined;
}

/** Names each route that answers about a foreign thing otherwise than about one that does not exist. */
export async function leaksByAddress(visitor: Visitor, routes: readonly Route[]): Promise<string[]> {
  const leaks: string[] = [];
  for (const route of routes.filter(({ kinds }) => isOwned(kinds))) {
    for (const estate of visitor.foreign) {
      const pair = await byAddress(route, estate);
      leaks.push(...(await difference(visitor, pair)), ...(await unproved(visitor, pair)));
    }
  }
  return leaks;
}

/** The same for fields of a body or query that name a thing: `customerId`, `resellerId`, `filter[customerId]`. */
export async function leaksByField(visitor: Visitor, routes: readonly Route[]): Promise<string[]> {
  const leaks: string[] = [];
  for (const route of routes) {
    for (const field of idFieldsOf(route)) {
      for (const estate of visitor.foreign) {
        const pair = await byField(route, { field, estate, visitor });
        if (pair) leaks.push(...(await difference(visitor, pair)));
      }
    }
  }
  return leaks;
}

/** Bulk actions that take one foreign id among his own, or answer about it otherwise than about nobody's. */
export async function leaksByMixedIds(visitor: Visitor, routes: readonly Route[]): Promise<string[]> {
  const leaks: string[] = [];
  for (const route of routes.filter(onlyOwned)) {
    for (const place of idListsOf(route)) {
      const address = addressOf(route, await thingsOf(route, visitor.own));
      const mixed = (id: string): Question => ({
        address,
        body: withList(bodyOf(route), place, [visitor.own.serviceId, id]),
      });
      for (const estate of visitor.foreign) {
        const what = `${place.join('.')} has an id of ${estate.mark} among his own`;
        const pair = { route, what, foreign: mixed(estate.serviceId), nobody: mixed(randomUUID()) };
        leaks.push(...(await difference(visitor, pair)));
      }
    }
  }
  return leaks;
}

/** A body that would be carried out, with a list at a place of it. */
function withList(body: object, [name = '', ...inside]: readonly string[], ids: readonly string[]): object {
  const { preview: _, ...fields } = body as Record<string, unknown>;
  if (inside.length === 0) return { ...fields, [name]: ids };
  return { ...fields, [name]: withList({}, inside, ids) };
}

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
    ...(shows(typeof body === 'string' ? body : JSON.stringify(body), estate, visitor)
      ? [`${place} shows ${estate.mark}`]
      : []),
    ...(isNarrow(address) && total > 0 ? [`${place} counts ${total} of ${estate.mark}`] : []),
  ];
}

export function isOwned(kinds: Route['kinds']): boolean {
  return [...kinds.values()].some((kind) => makers[kind]);
}

/** Whether every thing its address names has a maker. */
function onlyOwned({ kinds }: Route): boolean {
  return [...kinds.values()].every((kind) => makers[kind]);
}

async function byAddress(route: Route, estate: Estate): Promise<Pair> {
  const things = await thingsOf(route, estate);
  const nobodys = Object.fromEntries(Object.keys(things).map((name) => [name, randomUUID()]));
  const body = inQuery(route) ? undefined : bodyOf(route);
  return {
    route,
    what: `its address names a thing of ${estate.mark}`,
    foreign: { address: addressOf(route, things), body },
    nobody: { address: addressOf(route, nobodys), body },
  };
}

async function byField(
  route: Route,
  { field, estate, visitor }: { field: string; estate: Estate; visitor: Visitor },
): Promise<Pair | undefined> {
  const value =
    { parentId: estate.resellerId }[field] ?? (estate as unknown as Record<string, string>)[field];
  if (value === undefined || knownTo(visitor, value) || !onlyOwned(route)) return undefined;
  const things = await thingsOf(route, visitor.own);
  const question = (id: string): Question =>
    inQuery(route)
      ? { address: `${addressOf(route, things)}?${field}=${id}`, body: undefined }
      : { address: addressOf(route, things), body: { ...bodyOf(route), ...ownerOnly(field), [field]: id } };
  return {
    route,
    what: `${field} is that of ${estate.mark}`,
    foreign: question(value),
    nobody: question(randomUUID()),
  };
}

/** Users are of a kind that has the field. */
function ownerOnly(field: string): object {
  return { resellerId: { kind: 'reseller' }, customerId: { kind: 'customer' } }[field] ?? {};
}

async function thingsOf({ kinds }: Route, estate: Estate): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, kind] of kinds) found[name] = (await makers[kind]?.(estate)) ?? randomUUID();
  return found;
}

async function difference(
  { who, client }: Visitor,
  { route, what, foreign, nobody }: Pair,
): Promise<string[]> {
  const [theirs, nobodys] = [await ask(client, route, foreign), await ask(client, route, nobody)];
  const [one, other] = [plain(theirs, foreign), plain(nobodys, nobody)];
  const place = `${who}: ${route.method} ${route.path}, where ${what}`;
  if (one !== other) return [`${place}: ${one}; for nobody's: ${other}`];
  return theirs.status < 400 ? [`${place}: is answered with ${theirs.status}`] : [];
}

/** A request that does not fit is refused before anybody looks whose thing it names, and proves nothing. */
async function unproved({ who, client }: Visitor, { route, nobody }: Pair): Promise<string[]> {
  const { status, body } = await ask(client, route, nobody);
  if (status === 404 || status === 403) return [];
  const place = `${who}: ${route.method} ${route.path}`;
  return [
    `${place} is not tried: ${status} ${JSON.stringify(body)}; give the action an example, or use fillIn`,
  ];
}

/** Status and body without what is another in each answer. */
function plain({ status, body }: ApiAnswer<unknown>, { address, body: sent }: Question): string {
  const ids = [address, JSON.stringify(sent ?? '')].join(' ').match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  let text = `${status} ${JSON.stringify(body)}`.replace(/"requestId":"[^"]*"/, '"requestId":""');
  for (const id of ids) text = text.replaceAll(id, '<id>');
  return text;
}

async function ask(
  client: ApiClient,
  { method }: Route,
  { address, body }: Question,
): Promise<ApiAnswer<unknown>> {
  return client.send(method, address, method === 'GET' ? undefined : body);
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

/** His own things, and whose he is. */
function knownTo({ own, knows = [] }: Visitor, id: string): boolean {
  return knows.includes(id) || (Object.values(own) as unknown[]).includes(id);
}
