import { randomUUID } from 'node:crypto';
import { difference, knownTo, type Pair, type Question, unproved, type Visitor } from './ask-both.ts';
import type { Estate } from './estates.ts';
import { addressOf, bodyOf, idFieldsOf, idListsOf, inQuery, type Route } from './route-table.ts';
import { isOwned, onlyOwned, thingsOf } from './things-of-estate.ts';

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
        body: withList(bodyOf(route), place, [idFor(route, place, visitor.own), id]),
      });
      for (const estate of visitor.foreign) {
        const what = `${place.join('.')} has an id of ${estate.mark} among his own`;
        const pair = {
          route,
          what,
          foreign: mixed(idFor(route, place, estate)),
          nobody: mixed(randomUUID()),
        };
        leaks.push(...(await difference(visitor, pair)));
      }
    }
  }
  return leaks;
}

/** A thing of an estate of the kind a list of ids is about. */
function idFor({ path }: Route, place: readonly string[], { jobId, serviceId, customerId }: Estate): string {
  if (place.includes('customers')) return customerId;
  return path.startsWith('/provisioning/') ? jobId : serviceId;
}

/** A body that would be carried out, with a list at a place of it. */
function withList(body: object, [name = '', ...inside]: readonly string[], ids: readonly string[]): object {
  const { preview: _, ...fields } = body as Record<string, unknown>;
  if (inside.length === 0) return { ...fields, [name]: ids };
  return { ...fields, [name]: withList({}, inside, ids) };
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
