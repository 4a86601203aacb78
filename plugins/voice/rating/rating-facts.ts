import type { Billing } from '@isp/customers/contract';
import { type Context, IspError } from '@isp/sdk';
import { toVoicePlan, type VoicePlan } from '../domain/voice-plan.ts';
import { type Located, tariffsOfServices } from './locate-calls.ts';

/** What other plugins know and rating needs. */
export interface RatingFacts {
  /** By tariff; one that is not there any more, or is none for voice, is missing. */
  readonly plans: ReadonlyMap<string, VoicePlan>;
  /** By customer. */
  readonly billing: ReadonlyMap<string, Billing>;
}

/** Asks subscriptions and customers, each once, before the transaction that rates. */
export async function ratingFacts(ctx: Context, located: readonly Located[]): Promise<RatingFacts> {
  const services = [...new Set(located.map(({ serviceId }) => serviceId))];
  const others = await ctx.transaction((tx) => tariffsOfServices(tx, services), { readOnly: true });
  const tariffs = new Set([...located.map(({ tariffId }) => tariffId), ...others]);
  const customers = new Set(located.map(({ customerId }) => customerId));
  const plans = new Map<string, VoicePlan>();
  for (const id of tariffs) {
    const plan = await planOf(ctx, id);
    if (plan) plans.set(id, plan);
  }
  const billing = new Map<string, Billing>();
  for (const id of customers) {
    billing.set(id, (await ctx.call('customers.get', { id }, { as: 'plugin' })).billing);
  }
  return { plans, billing };
}

async function planOf(ctx: Context, id: string): Promise<VoicePlan | undefined> {
  try {
    const tariff = await ctx.call('subscriptions.tariffs.get', { id }, { as: 'plugin' });
    return tariff.type === 'voice' ? toVoicePlan(tariff) : undefined;
  } catch (error) {
    if (error instanceof IspError && error.status === 404) return undefined;
    throw error;
  }
}
