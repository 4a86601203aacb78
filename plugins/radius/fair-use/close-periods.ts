import type { Context, Transaction } from '@isp/sdk';
import type { Quota } from '../contract/index.ts';
import {
  type AllowanceState,
  countBytes,
  forgiveUsage,
  readAllowance,
  storeAllowance,
} from '../data/allowance-store.ts';
import { openTopUps, settleTopUps } from '../data/top-up-store.ts';
import { insertPeriod } from '../data/usage-period-store.ts';
import { closeBooks } from '../domain/allowance.ts';
import { hoursOfWindows } from '../domain/hours-of-week.ts';
import { usagePeriod } from '../domain/usage-period.ts';
import { clockIsReal, countedFrom } from './business-time.ts';

/** Closes every period of a service that is over by now and begins the one that runs. Answers the state after it. */
export async function closePeriods(
  ctx: Context,
  tx: Transaction,
  before: AllowanceState,
): Promise<AllowanceState> {
  let state = before;
  for (let quota = state.plan?.quota; quota && isOver(ctx, state); quota = state.plan?.quota) {
    await closeOne(ctx, tx, state, quota);
    state = (await readAllowance(tx, state.serviceId)) ?? state;
  }
  return state;
}

function isOver(ctx: Context, { periodTo }: AllowanceState): boolean {
  return (
    periodTo !== undefined && Temporal.Instant.compare(Temporal.Instant.from(periodTo), ctx.clock.now()) <= 0
  );
}

async function closeOne(ctx: Context, tx: Transaction, state: AllowanceState, quota: Quota): Promise<void> {
  const { serviceId, customerId, resellerId, timeZone } = state;
  const end = Temporal.Instant.from(state.periodTo as string);
  const countedTo = clockIsReal(ctx) ? end.toString() : undefined;
  const since = state.countedFrom as string;
  const counted = await countBytes(tx, serviceId, { since, until: countedTo });
  const usedBytes = notNegative(counted - BigInt(state.forgivenBytes ?? 0));
  const rest = closeBooks({
    usedBytes,
    quotaBytes: BigInt(quota.bytes),
    rolledOverBytes: BigInt(state.rolledOverBytes ?? 0),
    rollOver: quota.rollOver,
    topUps: await openTopUps(tx, serviceId),
  });
  await insertPeriod(tx, {
    ...{ serviceId, customerId, resellerId, countedTo },
    from: state.periodFrom as string,
    to: end.toString(),
    quotaBytes: String(quota.bytes),
    limitBytes: state.limitBytes ?? String(quota.bytes),
    usedBytes: usedBytes.toString(),
    whenUsedUp: quota.whenUsedUp,
  });
  await settleTopUps(tx, serviceId, rest.topUps, end.toString());
  const next = usagePeriod(quota.period, end, state);
  const from = countedFrom(ctx, next.from, timeZone).toString();
  await storeAllowance(tx, {
    ...{ serviceId, customerId, resellerId, countedFrom: from },
    plan: state.plan ?? { quota },
    freeHours: hoursOfWindows(quota.freeHours ?? []),
    periodFrom: next.from.toString(),
    periodTo: next.to.toString(),
    forgivenBytes: '0',
    rolledOverBytes: rest.rolledOverBytes.toString(),
    threshold: 0,
  });
  if (countedTo === undefined)
    await forgiveUsage(tx, serviceId, await countBytes(tx, serviceId, { since: from }));
}

function notNegative(bytes: bigint): bigint {
  return bytes > 0n ? bytes : 0n;
}
