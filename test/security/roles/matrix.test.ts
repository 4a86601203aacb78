import { type DeclaredPermission, type ReadyRole, readyRoles } from '@isp/sdk';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allPluginsRun } from '../../support/all-plugins-run.ts';
import { ApiClient } from '../../support/api-client.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../../support/test-kernel.ts';
import { made, password } from '../isolation/estates.ts';
import {
  addressOf,
  bodyOf,
  inQuery,
  nobodysThings,
  type Route,
  readCatalogue,
  routesOf,
} from '../isolation/route-table.ts';
import { rolePermissions } from './role-permissions.ts';

/** Answers somebody gets on a route that is not for him. */
const refused = 403;

interface Holder {
  readonly id: string;
  readonly client: ApiClient;
}

let kernel: TestKernel;
let admin: ApiClient;
let routes: Route[];
let declared: readonly DeclaredPermission[];
const holders = new Map<ReadyRole, Holder>();

beforeAll(async () => {
  kernel = await startTestKernel({ mode: 'sandbox' });
  admin = await kernel.login();
  await allPluginsRun(admin);
  routes = routesOf(await readCatalogue((await kernel.runtime()).databaseUrl));
  declared = rolePermissions();
  const { id: resellerId } = await made(admin, '/resellers', { name: 'North' });
  const { id: customerId } = await made(admin, '/customers', { name: 'Ada', resellerId });
  for (const role of readyRoles) holders.set(role, await holderOf(role, { resellerId, customerId }));
});
afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

async function holderOf(role: ReadyRole, owner: { resellerId: string; customerId: string }): Promise<Holder> {
  const kind = role === 'customer' ? 'customer' : role.startsWith('reseller-') ? 'reseller' : 'staff';
  const whose = {
    staff: {},
    reseller: { resellerId: owner.resellerId },
    customer: { customerId: owner.customerId },
  };
  const email = `${role}@people.example`;
  const user = { email, name: role, kind, roles: [role], password, ...whose[kind] };
  const { id } = await made(admin, '/users', user);
  return { id, client: await ApiClient.login(kernel.baseUrl, { email, password }) };
}

/** Whether the manifests give a role what a route asks for. */
function holds(role: ReadyRole, { action: { permission } }: Route): boolean {
  if (role === 'administrator' || permission === 'public' || permission === 'authenticated') return true;
  return (declared.find(({ id }) => id === permission)?.roles ?? []).includes(role as never);
}

/** Asks about a thing nobody has, so that what is let in changes nothing. */
async function statusFor({ client }: Holder, route: Route): Promise<number> {
  const body = inQuery(route) ? undefined : bodyOf(route);
  return (await client.send(route.method, addressOf(route, nobodysThings(route)), body)).status;
}

/** What changes something without naming a thing is only tried by those it is not for. */
function isHarmless({ method, kinds }: Route): boolean {
  return method === 'GET' || kinds.size > 0;
}

describe.each(readyRoles.map((role) => [role] as const))('%s', (role) => {
  test('is refused each route without its permission, with a row in the audit log, and let in at each other', async () => {
    const holder = holders.get(role) as Holder;
    const problems: string[] = [];
    const turnedAway = new Set<string>();
    for (const route of routes) {
      const lets = holds(role, route);
      if (lets && !isHarmless(route)) continue;
      const status = await statusFor(holder, route);
      if (!lets) turnedAway.add(route.action.name);
      if (lets === (status === refused)) problems.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(problems).toEqual([]);
    await everyRefusalIsAudited(holder, turnedAway);
  });
});

async function everyRefusalIsAudited({ id }: Holder, actions: ReadonlySet<string>): Promise<void> {
  const missing = async () => {
    const audited = await refusedActionsOf(id);
    return [...actions].filter((action) => !audited.has(action));
  };
  await eventually(missing, (list) => list.length === 0, { within: 60_000, what: 'a row for each refusal' });
}

interface AuditPage {
  readonly data: readonly { readonly action: string }[];
  readonly page: { readonly nextCursor: string | null };
}

async function refusedActionsOf(userId: string): Promise<Set<string>> {
  const found = new Set<string>();
  const query = `/audit?filter[actorId]=${userId}&filter[outcome]=refused&limit=200`;
  let cursor: string | null | undefined;
  do {
    const { body }: { body: AuditPage } = await admin.get<AuditPage>(
      cursor ? `${query}&cursor=${cursor}` : query,
    );
    for (const { action } of body.data) found.add(action);
    cursor = body.page.nextCursor;
  } while (cursor);
  return found;
}
