import type { Context, Transaction } from '@isp/sdk';
import {
  type AllowanceState,
  countBytes,
  lockAllowance,
  readAllowance,
  settleAllowance,
} from '../data/allowance-store.ts';
import { requestChange } from '../data/coa-store.ts';
import { ensureGroups } from '../data/group-store.ts';
import { changeGroup } from '../data/login-rows-store.ts';
import { lockSubscriber } from '../data/subscriber-store.ts';
import { openTopUps } from '../data/top-up-store.ts';
import { type Threshold, thresholdOf, thresholds } from '../domain/allowance.ts';
import { nextSwitch, type SpeedNow } from '../domain/speed-now.ts';
import { closePeriods } from './close-periods.ts';
import { policyOf, speedOf } from './policy-now.ts';

/**
 * Looks at the allowance of a service: closes periods that are over, tells thresholds that were passed, and has tables and
 * open sessions follow the speed it is to have now. Doing it twice is like doing it once.
 */
export async function settleService(ctx: Context, tx: Transaction, serviceId: string): Promise<void> {
  await lockSubscriber(tx, serviceId);
  await lockAllowance(tx, serviceId);
  const before = await readAllowance(tx, serviceId);
  if (!before?.plan) return;
  const state = await closePeriods(ctx, tx, before);
  const found = await countNow(tx, state);
  await tellThresholds(ctx, tx, state, found);
  const settled = { ...state, threshold: found.threshold };
  await followSpeed(tx, settled, speedOf(ctx, settled));
  await settleAllowance(tx, serviceId, { ...found, dueAt: nextLook(ctx, settled) });
}

interface Found {
  readonly usedBytes: bigint;
  readonly limitBytes: bigint | undefined;
  readonly threshold: Threshold | 0;
}

async function countNow(tx: Transaction, state: AllowanceState): Promise<Found> {
  const { serviceId, plan, countedFrom: since } = state;
  if (!plan?.quota || !since) return { usedBytes: 0n, limitBytes: undefined, threshold: 0 };
  const counted = (await countBytes(tx, serviceId, { since })) - BigInt(state.forgivenBytes ?? 0);
  const usedBytes = counted > 0n ? counted : 0n;
  const toppedUp = (await openTopUps(tx, serviceId)).reduce((sum, { leftBytes }) => sum + leftBytes, 0n);
  const limitBytes = BigInt(plan.quota.bytes) + BigInt(state.rolledOverBytes ?? 0) + toppedUp;
  return { usedBytes, limitBytes, threshold: thresholdOf(usedBytes, limitBytes) };
}

/** One event for each that was passed since it was looked at; none when a top-up led below it again. */
async function tellThresholds(
  ctx: Context,
  tx: Transaction,
  { serviceId, customerId, resellerId, plan, periodFrom, periodTo, threshold: told = 0 }: AllowanceState,
  { usedBytes, limitBytes = 0n, threshold: reached }: Found,
): Promise<void> {
  for (const threshold of thresholds.filter((percent) => percent > told && percent <= reached)) {
    await ctx.publish(tx, 'radius.usage-threshold-reached', {
      ...{ serviceId, customerId, resellerId, threshold },
      usedBytes: Number(usedBytes),
      limitBytes: Number(limitBytes),
      whenUsedUp: plan?.quota?.whenUsedUp ?? 'notify',
      periodFrom: instantText(periodFrom as string),
      periodTo: instantText(periodTo as string),
    });
  }
}

/** Writes the group both servers read at each login, and has open sessions told. Whoever leaves the garden logs in again. */
async function followSpeed(
  tx: Transaction,
  { serviceId, login, group }: AllowanceState,
  speed: SpeedNow | undefined,
): Promise<void> {
  if (!speed || !login || !group || group === speed.policy.group) return;
  await ensureGroups(tx, await policyOf(tx, speed));
  await changeGroup(tx, login, speed.policy.group);
  const leavesGarden = group.startsWith('garden') && !speed.policy.walledGarden;
  const reason = speed.because === 'tariff' ? 'tariff-speed' : speed.because;
  await requestChange(tx, { serviceId }, { kind: leavesGarden ? 'disconnect' : 'coa', reason });
}

/** The end of the period or the next switch of speeds, whichever comes first. */
function nextLook(ctx: Context, { plan = {}, periodTo, timeZone }: AllowanceState): string {
  const speed = nextSwitch(plan, ctx.clock.now().toZonedDateTimeISO(timeZone));
  const end = plan.quota && periodTo ? Temporal.Instant.from(periodTo) : undefined;
  const times = [speed, end].filter((time) => time !== undefined);
  const [first] = times.sort(Temporal.Instant.compare);
  return first?.toString() ?? 'infinity';
}

function instantText(text: string): string {
  return Temporal.Instant.from(text).toString();
}
