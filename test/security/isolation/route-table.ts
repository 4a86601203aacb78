import { randomUUID } from 'node:crypto';
import type { ActionContract, JsonSchema, PluginContract } from '@isp/sdk';
import { Client } from 'pg';
import { exampleOf } from '../../../sdk/runtime/examples/example-of.ts';
import { wordFits } from '../../../sdk/runtime/examples/word-fits.ts';

/** An action with a route, as the gateway serves it. */
export interface Route {
  readonly plugin: string;
  readonly action: ActionContract;
  readonly method: string;
  /** `/customers/{id}` */
  readonly path: string;
  /** Kinds of things its address names, by their parameter: `{ id: '/customers/{}' }`. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** What the enabled plugins offer, as `kernel.catalogue` tells it to the gateways. */
export async function readCatalogue(databaseUrl: string): Promise<PluginContract[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    'SELECT contract FROM kernel.plugins WHERE enabled AND contract IS NOT NULL ORDER BY id',
  );
  await client.end();
  return rows.map(({ contract }) => contract as PluginContract);
}

export function routesOf(catalogue: readonly PluginContract[]): Route[] {
  return catalogue.flatMap(({ plugin, actions }) =>
    actions.flatMap((action) => {
      if (!action.rest) return [];
      const { method, path } = action.rest;
      return [{ plugin, action, method, path, kinds: kindsOf(path) }];
    }),
  );
}

/** A thing is of the kind its place in the address says; names of parameters before it do not matter. */
function kindsOf(path: string): Map<string, string> {
  const found = [...path.matchAll(/\{(\w+)\}/g)];
  return new Map(
    found.map(({ 1: name, index }) => [
      name as string,
      path.slice(0, index + (name as string).length + 2).replaceAll(/\{\w+\}/g, '{}'),
    ]),
  );
}

/** Values that have to be true ones for a request to come as far as its subject, such as a tariff to order. */
const realValues = new Map<string, unknown>();

/** Names a field's real value for the bodies of all routes, or of those with this path. */
export function fillIn(field: string, value: unknown, path = ''): void {
  realValues.set(path + field, value);
}

/** A body, or query, that fits: of the action's example, else of its schema. The address's own names are left out. */
export function bodyOf({ action, kinds, path }: Route): Record<string, unknown> {
  const made = action.example ?? exampleOf(action.params, { requiredOnly: true }) ?? {};
  const entries = Object.entries(made as object).filter(([name]) => !kinds.has(name));
  const real = (name: string) => realValues.get(path + name) ?? realValues.get(name);
  return Object.fromEntries(entries.map(([name, value]) => [name, real(name) ?? value]));
}

/** The address with these things in it, and for GET and DELETE what they need besides. */
export function addressOf(route: Route, things: Readonly<Record<string, string>>): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(things[name] ?? ''),
  );
  if (!inQuery(route)) return path;
  const query = new URLSearchParams(
    Object.entries(bodyOf(route)).map(([name, value]) => [name, String(value)] as [string, string]),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Things that nobody has, named as the route takes them. */
export function nobodysThings({ kinds, action }: Route): Record<string, string> {
  const { properties = {} } = action.params as { properties?: Readonly<Record<string, JsonSchema>> };
  const names = [randomUUID(), 'nobodys', 'f'.repeat(16), 'f'.repeat(64)];
  return Object.fromEntries(
    [...kinds.keys()].map((name) => {
      const schema = properties[name] ?? {};
      return [name, names.find((one) => wordFits(schema, one)) ?? String(exampleOf(schema, { name }))];
    }),
  );
}

export function inQuery({ method }: Route): boolean {
  return method === 'GET' || method === 'DELETE';
}

/** Fields of the params, besides the address, that name a thing of somebody: `resellerId`, `customerId`, `userId`. */
export function idFieldsOf({ action, kinds }: Route): string[] {
  const { properties = {} } = action.params as { properties?: Readonly<Record<string, JsonSchema>> };
  return Object.keys(properties).filter(
    (name) => /^(reseller|customer|user|service|parent)Id$/.test(name) && !kinds.has(name),
  );
}

/** Places of fields that take a list of ids, as in bulk actions: `['filter', 'ids']`. */
export function idListsOf({ action }: Route): string[][] {
  return listsIn(action.params, []);
}

function listsIn(schema: JsonSchema, place: readonly string[]): string[][] {
  const { properties = {} } = schema as { properties?: Readonly<Record<string, JsonSchema>> };
  return Object.entries(properties).flatMap(([name, field]) => {
    const here = [...place, name];
    const isList =
      (field.items as JsonSchema | undefined)?.format === 'uuid' &&
      /^(ids|(service|customer|user|job)Ids)$/.test(name);
    return isList ? [here] : listsIn(field, here);
  });
}

/** Whether a route answers a page of a list. */
export function isList({ method, action }: Route): boolean {
  const { properties = {} } = (action.result ?? {}) as { properties?: Readonly<Record<string, JsonSchema>> };
  return method === 'GET' && 'data' in properties && 'page' in properties;
}
