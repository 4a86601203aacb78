import { type Context, type OfferedProvider, validationFailed } from '@isp/sdk';
import Value from 'typebox/value';
import {
  ServiceTypeDescription,
  serviceTypeSeam,
  subscriptionsErrors,
  type TariffFields,
} from '../contract/index.ts';

/** What installed plugins offer as types of services; the names are the types. */
export function offeredTypes(ctx: Context): Promise<OfferedProvider[]> {
  return ctx.call('kernel.providers', { seam: serviceTypeSeam }, { as: 'plugin' });
}

/** The offer of a type that can be sold now; else the field is at fault. */
export async function sellableType(ctx: Context, type: string): Promise<OfferedProvider> {
  const offers = (await offeredTypes(ctx)).filter(({ name }) => name === type);
  const offer = offers.find(({ enabled }) => enabled);
  if (offer) return offer;
  const message = offers[0]
    ? `is a type of the plugin ${offers[0].plugin}, which is disabled; enable it first`
    : 'is not a type of service that is offered; GET /service-types lists them';
  throw validationFailed([{ path: '/type', message }]);
}

/** What a type says of its tariffs' fields, and of these. */
export async function describeType(
  ctx: Context,
  { action, name: type, plugin }: OfferedProvider,
  fields?: TariffFields,
): Promise<ServiceTypeDescription> {
  // The name is known at run time only; whether we may call it is decided where it is offered.
  const params = (fields ? { fields } : {}) as never;
  const answer: unknown = await ctx.call(action as never, params, { as: 'plugin' });
  if (Value.Check(ServiceTypeDescription, answer)) return answer;
  ctx.log.error({ type, plugin }, 'a type of service answered something that describes no tariff');
  throw subscriptionsErrors.SUBSCRIPTIONS_TYPE_AWAY({ type, plugin });
}
