import { randomUUID } from 'node:crypto';
import type { LiveTopic, PluginContract } from '@isp/sdk';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allPluginsRun } from '../../support/all-plugins-run.ts';
import { eventually } from '../../support/eventually.ts';
import { askLive, connectLive, type Heard } from '../../support/live-client.ts';
import { startTestKernel, type TestKernel } from '../../support/test-kernel.ts';
import type { Visitor } from './ask-both.ts';
import { guardsOfAll, openSessions, rowsLeftBehind, withoutPolicies } from './database.ts';
import { addCustomer, type Estate, makeEstate, makeSurroundings } from './estates.ts';
import { leaksByAddress, leaksByField, leaksByMixedIds } from './leaks-by-id.ts';
import { leaksByList } from './leaks-by-list.ts';
import { makers, ofInstallation } from './makers.ts';
import { type Route, readCatalogue, routesOf } from './route-table.ts';
import { isOwned } from './things-of-estate.ts';

let kernel: TestKernel;
let catalogue: PluginContract[];
let routes: Route[];
let visitors: Visitor[];
let foreign: Estate;
let neighbour: Estate;

beforeAll(async () => {
  kernel = await startTestKernel({ mode: 'sandbox', environment: { ISP_ALLOW_PRIVATE_HOSTS: '1' } });
  const admin = await kernel.login();
  await allPluginsRun(admin);
  catalogue = await readCatalogue((await kernel.runtime()).databaseUrl);
  routes = routesOf(catalogue);
  const permissions = [
    ...new Set(catalogue.flatMap(({ actions }) => actions.map(({ permission }) => permission))),
  ];
  const around = await makeSurroundings(
    admin,
    permissions.filter((id) => id.split('.').length === 3),
  );
  const north = await makeEstate(around, 'north');
  const below = await makeEstate(around, 'below', north.resellerId);
  foreign = await makeEstate(around, 'south');
  neighbour = await addCustomer(around, { ...north, mark: 'neighbour' });
  await openSessions(await databaseUrl(), ['north', 'below', 'south', 'neighbour']);
  const visits = [north.userId, below.userId, north.customerUserId];
  const all: Visitor[] = [
    { who: 'a reseller', client: north.reseller, own: north, foreign: [foreign] },
    {
      who: 'a reseller below it',
      client: below.reseller,
      own: below,
      foreign: [north, foreign],
      knows: [north.resellerId],
    },
    { who: 'a customer', client: north.customer, own: north, foreign: [neighbour, below, foreign] },
  ];
  visitors = all.map((visitor) => ({ ...visitor, visits }));
});
afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

test('in the real database every table of every plugin is guarded, and no login has a way round', async () => {
  const { schemas, problems } = await guardsOfAll(await databaseUrl());
  expect(schemas).toBeGreaterThan(8);
  expect(problems).toEqual([]);
});

async function databaseUrl(): Promise<string> {
  return (await kernel.runtime()).databaseUrl;
}

async function leaksOfAll(find: (visitor: Visitor, routes: readonly Route[]) => Promise<string[]>) {
  const leaks: string[] = [];
  for (const visitor of visitors) leaks.push(...(await find(visitor, routes)));
  return leaks;
}

test('every kind of thing that an address names has a maker, or is the installation’s own', () => {
  const kinds = new Set(routes.flatMap((route) => [...route.kinds.values()]));
  const unknown = [...kinds].filter((kind) => !(kind in makers) && !(kind in ofInstallation));
  expect(unknown).toEqual([]);
  expect(routes.filter((route) => isOwned(route.kinds)).length).toBeGreaterThan(15);
});

const walls = [
  ['both walls', (work: () => Promise<void>) => work()],
  [
    'the conditions of the stores alone',
    async (work: () => Promise<void>) => withoutPolicies(await databaseUrl(), work),
  ],
] as const;

test.each(walls)(
  'with %s, lists, totals, search, filters and CSV show nothing of others',
  async (_, within) => {
    await within(async () => expect(await leaksOfAll(leaksByList)).toEqual([]));
  },
);

test.each(walls)(
  'with %s, what belongs to others is answered like what does not exist, on every route',
  async (_, within) => {
    await within(async () => expect(await leaksOfAll(leaksByAddress)).toEqual([]));
  },
);

test.each(walls)('with %s, so is what a field of the request names', async (_, within) => {
  await within(async () => expect(await leaksOfAll(leaksByField)).toEqual([]));
});

test.each(walls)(
  'with %s, a bulk action with one foreign id among others is refused whole',
  async (_, within) => {
    await within(async () => expect(await leaksOfAll(leaksByMixedIds)).toEqual([]));
  },
);

describe('live topics', () => {
  test('neither snapshots nor changes show anything of others', async () => {
    const topics = catalogue.flatMap(({ topics = [] }) => topics);
    const heard = await Promise.all(visitors.map((visitor) => subscribed(visitor, topics)));
    const admin = await kernel.login();
    const own = visitors[0]?.own as Estate;
    for (const { serviceId } of [foreign, own]) {
      await admin.post(`/services/${serviceId}/resume`, {}, key());
      await admin.post(`/services/${serviceId}/suspend`, { reason: 'technical' }, key());
    }
    const [first] = heard as [Heard];
    const heardOwn = () => JSON.stringify(first.messages).includes(own.serviceId);
    await eventually(heardOwn, Boolean, { within: 60_000, what: 'news of his own service' });
    for (const [index, { messages }] of heard.entries()) {
      for (const estate of visitors[index]?.foreign ?? []) {
        expect(JSON.stringify(messages)).not.toContain(estate.serviceId);
        expect(JSON.stringify(messages)).not.toContain(estate.customerId);
      }
    }
    for (const { client } of heard) client.disconnect();
  });
});

test('a customer that goes to another reseller takes all of its rows with it, in every plugin', async () => {
  const admin = await kernel.login();
  const { customerId } = neighbour;
  const moved = await admin.post(`/customers/${customerId}/move`, { resellerId: foreign.resellerId }, key());
  expect(moved.status).toBe(200);
  const url = await databaseUrl();
  const left = () => rowsLeftBehind(url, customerId, foreign.resellerId);
  await eventually(left, (rows) => rows.length === 0, { within: 60_000, what: 'the move in every plugin' });
  const visible = (who: Estate) => who.reseller.get(`/services/${neighbour.serviceId}`);
  expect((await visible(foreign)).status).toBe(200);
  expect((await visible(neighbour)).status).toBe(404);
});

function key() {
  return { 'Idempotency-Key': randomUUID() };
}

async function subscribed({ client }: Visitor, topics: readonly LiveTopic[]): Promise<Heard> {
  const heard = connectLive(kernel.baseUrl, client.token ? { token: client.token } : {});
  await new Promise((resolve) => heard.client.once('connect', () => resolve(undefined)));
  for (const { name } of topics) await askLive(heard.client, 'subscribe', { topic: name });
  return heard;
}
