import type { Context, Transaction } from '@isp/sdk';
import { type AllowanceState, readAllowance } from '../data/allowance-store.ts';
import { findGarden } from '../data/garden-store.ts';
import { gardenPolicyOf } from '../domain/garden.ts';
import type { ReplyPolicy } from '../domain/reply-policy.ts';
import { type SpeedNow, speedNow } from '../domain/speed-now.ts';

/** What the allowance of a service makes of the policy it is to have otherwise, at this moment. */
export async function policyNow(
  ctx: Context,
  tx: Transaction,
  { serviceId }: { readonly serviceId: string },
  otherwise: ReplyPolicy,
): Promise<ReplyPolicy> {
  const state = await readAllowance(tx, serviceId);
  const speed = state && speedOf(ctx, state);
  return speed ? policyOf(tx, speed) : otherwise;
}

/** The policy of a speed; who is blocked gets the garden of used up volume, as somebody may have changed it. */
export async function policyOf(tx: Transaction, { policy, because }: SpeedNow): Promise<ReplyPolicy> {
  return because === 'blocked' ? gardenPolicyOf(await findGarden(tx, 'quota')) : policy;
}

/** The speed of an active service with an allowance; undefined for others. */
export function speedOf(ctx: Context, state: AllowanceState): SpeedNow | undefined {
  const { plan, downKbps, upKbps, burst, timeZone, threshold } = state;
  if (state.state !== 'active' || !plan || !downKbps || !upKbps) return undefined;
  const usedUp = plan.quota !== undefined && threshold === 100;
  return speedNow(
    { downKbps, upKbps, burst },
    { plan, usedUp },
    ctx.clock.now().toZonedDateTimeISO(timeZone),
  );
}
