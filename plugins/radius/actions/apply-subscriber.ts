import { type Context, defineAction, type Transaction } from '@isp/sdk';
import { isUniqueViolation } from '@isp/sdk/data';
import {
  ApplySubscriberParams,
  ApplySubscriberResult,
  type DesiredState,
  radiusErrors,
} from '../contract/index.ts';
import { requestChange } from '../data/coa-store.ts';
import { findGarden } from '../data/garden-store.ts';
import { ensureGroups } from '../data/group-store.ts';
import { findPassword, insertLoginRows, removeLoginRows } from '../data/login-rows-store.ts';
import { lockSubscriber, type Subscriber, storeSubscriber } from '../data/subscriber-store.ts';
import {
  canonicalFixed,
  differInAddresses,
  type FixedAddresses,
  fixedFields,
} from '../domain/fixed-addresses.ts';
import { addressesIn, gardenPolicyOf, hasIpv6 } from '../domain/garden.ts';
import { judgeVersion } from '../domain/judge-version.ts';
import { loginRows } from '../domain/login-rows.ts';
import { networkChange } from '../domain/network-change.ts';
import type { ReplyPolicy } from '../domain/reply-policy.ts';
import { type ResolvedState, resolveDesired } from '../domain/resolve-desired.ts';
import { policyNow } from '../fair-use/policy-now.ts';
import { storePlan } from '../fair-use/store-plan.ts';
import { settleLeases } from '../pools/settle-leases.ts';

/** Makes the tables both RADIUS servers read say what a service is to get; safe to repeat. */
export const applySubscriber = defineAction('radius.subscribers.apply', {
  summary: 'Sets what the network gives one service.',
  permission: 'radius.subscriber.apply',
  params: ApplySubscriberParams,
  result: ApplySubscriberResult,
  errors: [
    radiusErrors.RADIUS_LOGIN_TAKEN,
    radiusErrors.RADIUS_DESIRED_STATE_INCOMPLETE,
    radiusErrors.RADIUS_POOL_EXHAUSTED,
    radiusErrors.RADIUS_POOL_UNKNOWN,
    radiusErrors.RADIUS_ADDRESS_TAKEN,
    radiusErrors.RADIUS_PREFIX_UNFIT,
  ],
  idempotent: true,
  handler: (ctx, order) => applyOne(ctx.asPlugin('login rows are kept from everybody but radius'), order),
});

/** Applies one order in a transaction of its own, as the plugin itself. */
export async function applyOne(ctx: Context, order: ApplySubscriberParams): Promise<ApplySubscriberResult> {
  try {
    return await ctx.transaction((tx) => apply(ctx, tx, order));
  } catch (error) {
    if (!isUniqueViolation(error, 'subscribers_login')) throw error;
    throw radiusErrors.RADIUS_LOGIN_TAKEN({ login: order.desired.login });
  }
}

async function apply(
  ctx: Context,
  tx: Transaction,
  order: ApplySubscriberParams,
): Promise<ApplySubscriberResult> {
  const before = await lockSubscriber(tx, order.serviceId);
  const verdict = judgeVersion(order, before);
  if (verdict !== 'new') return { applied: verdict === 'same-job' };
  await replaceLogin(ctx, tx, order, before);
  const { desired, ...ids } = order;
  await ctx.publish(tx, 'radius.subscriber-applied', { ...ids, state: desired.state });
  return { applied: true };
}

async function replaceLogin(
  ctx: Context,
  tx: Transaction,
  { jobId, desired, ...ids }: ApplySubscriberParams,
  before: Subscriber | undefined,
): Promise<void> {
  const known = before?.login ? await findPassword(tx, before.login) : undefined;
  const wanted = resolveDesired(desired, { ...before, password: known });
  const row = rowOf({ ...ids, lastJobId: jobId }, { desired, before, wanted });
  await storeSubscriber(tx, row);
  const formerGroup = await storePlan(ctx, tx, row.serviceId, desired);
  const holds = wanted.state !== 'terminated';
  const leases = await settleLeases(ctx, tx, { pools: row.pools, fixed: row, owner: row, holds });
  const addressesChanged = leases.changed || differInAddresses(before, row);
  const garden = await gardenOf(tx, row);
  const given = garden ? addressesIn(garden, leases.given) : leases.given;
  const gardenByLogin = given.address !== leases.given.address || hasIpv6(leases.given);
  const change = networkChange(before, { ...row, addressesChanged, gardenByLogin });
  if (change) await requestChange(tx, { serviceId: row.serviceId }, change);
  if (before?.login && before.state !== 'terminated') await removeLoginRows(tx, before.login);
  if (wanted.state === 'terminated') return;
  if (wanted.login !== before?.login) await removeLoginRows(tx, wanted.login);
  const policy = await policyNow(ctx, tx, row, garden ?? wanted.policy);
  if (!change && formerGroup && formerGroup !== policy.group) {
    await requestChange(tx, { serviceId: row.serviceId }, { kind: 'coa', reason: 'usage-plan-changed' });
  }
  await ensureGroups(tx, policy);
  await insertLoginRows(tx, wanted.login, loginRows({ ...wanted, policy, given, binding: row }));
}

/** Null takes an address away; what is left out stays. */
function fixedOf(desired: DesiredState, before: FixedAddresses | undefined): FixedAddresses {
  const kept = fixedFields.map((field) => {
    const wanted = desired[field];
    return [field, wanted === undefined ? before?.[field] : (wanted ?? undefined)];
  });
  return canonicalFixed(Object.fromEntries(kept));
}

/** What somebody who is suspended is in; undefined for others. */
async function gardenOf(tx: Transaction, row: Subscriber): Promise<ReplyPolicy | undefined> {
  if (row.state !== 'suspended') return undefined;
  return gardenPolicyOf(await findGarden(tx, row.suspensionReason ?? 'quota'));
}

/** The subscriber as it is to be stored; what an order leaves out stays. */
function rowOf(
  ids: Pick<Subscriber, 'serviceId' | 'customerId' | 'resellerId' | 'desiredVersion' | 'lastJobId'>,
  {
    desired,
    before,
    wanted,
  }: { desired: DesiredState; before: Subscriber | undefined; wanted: ResolvedState },
): Subscriber {
  const { serviceId, customerId, resellerId, desiredVersion, lastJobId } = ids;
  const { login, downKbps, upKbps, burst } = wanted;
  return {
    ...{ serviceId, customerId, resellerId, desiredVersion, lastJobId },
    ...{ state: desired.state, login, downKbps, upKbps, burst },
    suspensionReason: desired.suspensionReason ?? before?.suspensionReason,
    macAddresses: before?.macAddresses ?? [],
    ...{ sessionsAtOnce: before?.sessionsAtOnce, nasId: before?.nasId, port: before?.port },
    ...fixedOf(desired, before),
    pools: desired.pools ?? before?.pools ?? [],
  };
}
