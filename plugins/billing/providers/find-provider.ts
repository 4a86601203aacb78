import type { Context, OfferedProvider } from '@isp/sdk';
import { billingErrors, paymentProviderSeam } from '../contract/index.ts';

/** Who offers to move money. Disabled ones are left out. */
export async function offeredProviders(ctx: Context): Promise<OfferedProvider[]> {
  const offers = await ctx.call('kernel.providers', { seam: paymentProviderSeam }, { as: 'plugin' });
  return offers.filter(({ enabled }) => enabled);
}

/**
 * A provider by its name, or the only one there is beside billing's own debits. @throws BILLING_PROVIDER_UNKNOWN, and BILLING_PROVIDER_AWAY for one
 * that is disabled or does not run: nothing was asked then.
 */
export async function findProvider(ctx: Context, name?: string): Promise<OfferedProvider> {
  const offers = await offeredProviders(ctx);
  const others = offers.filter(({ plugin }) => plugin !== ctx.plugin);
  const [only] = others.length === 1 ? others : [];
  const found = name === undefined ? only : offers.find((one) => one.name === name);
  if (!found) throw await missing(ctx, name, offers);
  if (!serving.has(found.state))
    throw billingErrors.BILLING_PROVIDER_AWAY({ name: found.name, state: found.state });
  return found;
}

/** States in which a plugin answers; in the others it is not asked, so that nothing is left in doubt. */
const serving: ReadonlySet<string> = new Set(['running', 'degraded']);

async function missing(ctx: Context, name: string | undefined, offers: readonly OfferedProvider[]) {
  const all = await ctx.call('kernel.providers', { seam: paymentProviderSeam }, { as: 'plugin' });
  if (name !== undefined && all.some((one) => one.name === name))
    return billingErrors.BILLING_PROVIDER_AWAY({ name, state: 'disabled' });
  const names = offers.map((one) => one.name).join(', ') || 'none';
  return billingErrors.BILLING_PROVIDER_UNKNOWN({ name: name ?? 'of no name', names });
}
