import { type Context, isUnavailable, type ResultOf, validationFailed } from '@isp/sdk';
import { type FixedAddresses, internetErrors } from '../contract/index.ts';

/**
 * Asks RADIUS, which gives out addresses, whether a service can have these for good.
 * @throws `VALIDATION_FAILED` for what is none or outside of all pools, `INTERNET_ADDRESS_TAKEN`, `INTERNET_ADDRESSES_UNCHECKED`.
 */
export async function checkAddresses(ctx: Context, serviceId: string, fixed: FixedAddresses): Promise<void> {
  if (Object.keys(fixed).length === 0) return;
  const { problems } = await ask(ctx, serviceId, fixed);
  const taken = problems.find(({ kind }) => kind === 'taken');
  if (taken) throw internetErrors.INTERNET_ADDRESS_TAKEN({ address: fixed[taken.field] });
  if (problems.length > 0)
    throw validationFailed(problems.map(({ field, message }) => ({ path: `/${field}`, message })));
}

async function ask(
  ctx: Context,
  serviceId: string,
  fixed: FixedAddresses,
): Promise<ResultOf<'radius.addresses.check'>> {
  try {
    return await ctx.call('radius.addresses.check', { serviceId, ...fixed }, { as: 'plugin' });
  } catch (error) {
    throw isUnavailable(error) ? internetErrors.INTERNET_ADDRESSES_UNCHECKED({}, { cause: error }) : error;
  }
}
