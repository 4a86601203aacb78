import type { Context, Transaction } from '@isp/sdk';
import type { DesiredState, UsagePlan } from '../contract/index.ts';
import {
  type AllowanceState,
  countBytes,
  forgiveUsage,
  readAllowance,
  removeAllowance,
  storeAllowance,
  storeCalendar,
} from '../data/allowance-store.ts';
import { hoursOfWindows } from '../domain/hours-of-week.ts';
import { usagePeriod } from '../domain/usage-period.ts';
import { countedFrom } from './business-time.ts';

/**
 * Takes over what an order says about volume and speeds by the hour; what it leaves out stays. A period that runs goes
 * on, unless days, weeks or months are counted now instead. What was moved before there was a quota does not count.
 * Answers the group the login had until now.
 */
export async function storePlan(
  ctx: Context,
  tx: Transaction,
  serviceId: string,
  { usage, calendar }: Pick<DesiredState, 'usage' | 'calendar'>,
): Promise<string | undefined> {
  const moved = calendar ? (await storeCalendar(tx, { serviceId }, calendar)).length > 0 : false;
  const state = await readAllowance(tx, serviceId);
  const plan = usage === undefined ? state?.plan : usage;
  if (!state) return undefined;
  if (state.state === 'terminated' || (!plan?.quota && !plan?.speedHours))
    await removeAllowance(tx, serviceId);
  else if (usage !== undefined || moved) await storePlanOf(ctx, tx, state, plan);
  if (usage && !calendar) await askForCalendar(ctx, tx, state);
  return state.group;
}

/** The order does not say when days and billing periods of its customer begin; customers does. */
async function askForCalendar(ctx: Context, tx: Transaction, { customerId }: AllowanceState): Promise<void> {
  await ctx.enqueue(tx, 'radius.learn-calendar', { customerId }, { key: `calendar:${customerId}` });
}

/** Stores a plan for a service whose state was read in this transaction. */
export async function storePlanOf(
  ctx: Context,
  tx: Transaction,
  state: AllowanceState,
  plan: UsagePlan,
): Promise<void> {
  const { serviceId, customerId, resellerId } = state;
  const period = plan.quota && periodOf(ctx, state, plan.quota);
  const goesOn = period !== undefined && period.periodFrom === asText(state.periodFrom);
  const had = state.plan?.quota !== undefined;
  const row = {
    forgivenBytes: goesOn ? (state.forgivenBytes ?? '0') : '0',
    rolledOverBytes: goesOn && plan.quota?.rollOver ? (state.rolledOverBytes ?? '0') : '0',
    threshold: goesOn ? (state.threshold ?? 0) : (0 as const),
    ...period,
    ...(goesOn ? { countedFrom: state.countedFrom } : {}),
  };
  const freeHours = hoursOfWindows(plan.quota?.freeHours ?? []);
  await storeAllowance(tx, { serviceId, customerId, resellerId, plan, freeHours, ...row });
  if (!period || had) return;
  const before = await countBytes(tx, serviceId, { since: period.countedFrom });
  if (before > 0n) await forgiveUsage(tx, serviceId, before);
}

function periodOf(ctx: Context, state: AllowanceState, quota: NonNullable<UsagePlan['quota']>) {
  const { from, to } = usagePeriod(quota.period, ctx.clock.now(), state);
  return {
    periodFrom: from.toString(),
    periodTo: to.toString(),
    countedFrom: countedFrom(ctx, from, state.timeZone).toString(),
  };
}

/** The same instant in one way of writing. */
function asText(instant: string | undefined): string | undefined {
  return instant && Temporal.Instant.from(instant).toString();
}
