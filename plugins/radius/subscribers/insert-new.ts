import type { Context, Transaction } from '@isp/sdk';
import type { OneOfOrders } from '../contract/index.ts';
import { ensureGroups } from '../data/group-store.ts';
import { findLeasingPools } from '../data/leasing-pool-store.ts';
import { insertManyLogins, insertSubscribers, lockUnknown } from '../data/new-subscribers-store.ts';
import { fixedFields } from '../domain/fixed-addresses.ts';
import { loginRows } from '../domain/login-rows.ts';
import { resolveDesired } from '../domain/resolve-desired.ts';

/** A subscriber who may log in, with all that stands in the tables for it. */
interface NewSubscriber {
  readonly order: OneOfOrders;
  readonly login: string;
  readonly rows: ReturnType<typeof loginRows>;
}

/** Puts subscribers into the tables that were not there. Answers the jobs of those it did; the others it leaves alone. */
export async function insertNew(
  ctx: Context,
  tx: Transaction,
  orders: readonly OneOfOrders[],
): Promise<ReadonlySet<string>> {
  const simple = onePerService(orders.filter(isSimple));
  if (simple.length === 0 || (await somePoolIsForEverybody(tx))) return new Set();
  const unknown = await lockUnknown(
    tx,
    simple.map(({ serviceId }) => serviceId),
  );
  const subscribers = simple.filter(({ serviceId }) => unknown.has(serviceId)).map(toNew);
  if (subscribers.length === 0) return new Set();
  const policies = new Map(subscribers.map(({ rows: { policy } }) => [policy.group, policy]));
  for (const group of [...policies.keys()].sort()) await ensureGroups(tx, policies.get(group) as never);
  await insertSubscribers(tx, subscribers);
  await insertManyLogins(tx, subscribers);
  await ctx.publishMany(
    tx,
    'radius.subscriber-applied',
    subscribers.map(({ order: { desired, requestId = ctx.requestId, ...ids } }) => {
      return { data: { ...ids, state: desired.state }, requestId };
    }),
  );
  return new Set(subscribers.map(({ order }) => order.jobId));
}

/** Needs a login with a speed, and no address, plan or anything else that depends on what others have. */
function isSimple({ desired, undo }: OneOfOrders): boolean {
  const { state, login, password, downKbps, upKbps, usage, calendar, pools = [] } = desired;
  const whole = state === 'active' && login && password && downKbps && upKbps;
  const fixed = fixedFields.some((field) => desired[field]);
  return Boolean(whole && !undo && !usage && !calendar && pools.length === 0 && !fixed);
}

/** The first order of each service; one that comes after it is applied by itself. */
function onePerService(orders: readonly OneOfOrders[]): OneOfOrders[] {
  const first = new Map<string, OneOfOrders>();
  for (const order of orders) if (!first.has(order.serviceId)) first.set(order.serviceId, order);
  return [...first.values()];
}

async function somePoolIsForEverybody(tx: Transaction): Promise<boolean> {
  const pools = await findLeasingPools(tx, { names: [] });
  return pools.some(({ forEverybody }) => forEverybody);
}

function toNew(order: OneOfOrders): NewSubscriber {
  const wanted = resolveDesired(order.desired, {}) as Exclude<
    ReturnType<typeof resolveDesired>,
    { state: 'terminated' }
  >;
  const rows = loginRows({ ...wanted, given: {}, binding: { macAddresses: [] } });
  return { order, login: wanted.login, rows };
}
