import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { type Allowance, octets, type QuotaNow } from '../contract/index.ts';
import { type AllowanceState, countBytes, readAllowance } from '../data/allowance-store.ts';
import { openTopUps } from '../data/top-up-store.ts';
import { subscriberOwners } from '../data/usage-store.ts';
import { gardenPolicy } from '../domain/reply-policy.ts';
import { nextSwitch } from '../domain/speed-now.ts';
import { speedOf } from './policy-now.ts';

/** The state of a service the caller may see. @throws `NOT_FOUND`. */
export async function visibleAllowance(tx: Transaction, serviceId: string): Promise<AllowanceState> {
  const visible = await subscriberOwners.find(tx, { serviceId });
  const state = visible && (await readAllowance(tx, serviceId));
  if (!state) throw platformErrors.NOT_FOUND({ id: serviceId });
  return state;
}

/** What a service may move and how fast it is, as it is shown: counted at this moment. */
export async function showAllowance(
  ctx: Context,
  tx: Transaction,
  state: AllowanceState,
): Promise<Allowance> {
  const { serviceId, plan = {}, timeZone } = state;
  const quota = await quotaNow(tx, state);
  const until = nextSwitch(plan, ctx.clock.now().toZonedDateTimeISO(timeZone));
  return {
    serviceId,
    ...(quota ? { quota } : {}),
    ...speedShown(ctx, state),
    ...(until ? { speedUntil: until.toString() } : {}),
  };
}

function speedShown(ctx: Context, state: AllowanceState) {
  if (state.state === 'terminated') return { speedBecause: 'terminated' as const };
  if (state.state === 'suspended') return { ...ratesOf(gardenPolicy), speedBecause: 'suspended' as const };
  const speed = speedOf(ctx, state);
  if (speed) return { ...ratesOf(speed.policy), speedBecause: speed.because };
  const { downKbps, upKbps } = state;
  return {
    ...(downKbps && upKbps ? { downKbps, upKbps } : {}),
    speedBecause: 'tariff' as const,
  };
}

function ratesOf({ downKbps, upKbps }: { downKbps: number; upKbps: number }) {
  return { downKbps, upKbps };
}

async function quotaNow(tx: Transaction, state: AllowanceState): Promise<QuotaNow | undefined> {
  const { serviceId, plan, countedFrom, periodFrom, periodTo } = state;
  const quota = plan?.quota;
  if (!quota || !countedFrom || !periodFrom || !periodTo) return undefined;
  const counted =
    (await countBytes(tx, serviceId, { since: countedFrom })) - BigInt(state.forgivenBytes ?? 0);
  const used = counted > 0n ? counted : 0n;
  const toppedUp = (await openTopUps(tx, serviceId)).reduce((sum, { leftBytes }) => sum + leftBytes, 0n);
  const rolledOver = BigInt(state.rolledOverBytes ?? 0);
  const limit = BigInt(quota.bytes) + rolledOver + toppedUp;
  return {
    period: quota.period,
    from: Temporal.Instant.from(periodFrom).toString(),
    to: Temporal.Instant.from(periodTo).toString(),
    counts: quota.counts,
    whenUsedUp: quota.whenUsedUp,
    quotaBytes: quota.bytes,
    rolledOverBytes: octets(rolledOver),
    toppedUpBytes: octets(toppedUp),
    limitBytes: octets(limit),
    usedBytes: octets(used),
    usedPercent: Number((used * 100n) / limit),
    usedUp: used >= limit,
  };
}
