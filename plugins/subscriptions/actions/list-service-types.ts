import { type Context, defineAction, type OfferedProvider } from '@isp/sdk';
import { Type } from 'typebox';
import { type ServiceType, ServiceTypeList } from '../contract/index.ts';
import { describeType, offeredTypes } from '../providers/service-types.ts';

/** Lists the types of services there are; plugins add theirs. */
export const listServiceTypes = defineAction('subscriptions.types.list', {
  summary:
    'Lists the types of services that plugins offer, with the schema of the fields their tariffs have.',
  permission: 'subscriptions.tariff.read',
  rest: 'GET /service-types',
  params: Type.Object({}),
  result: ServiceTypeList,
  async handler(ctx) {
    const offers = await offeredTypes(ctx);
    return { data: await Promise.all(offers.map((offer) => toType(ctx, offer))) };
  },
});

async function toType(ctx: Context, offer: OfferedProvider): Promise<ServiceType> {
  const { name: type, title, plugin, enabled } = offer;
  const described = enabled ? await describeType(ctx, offer).catch(() => undefined) : undefined;
  return { type, title, plugin, enabled, ...(described ? { tariffFields: described.tariffFields } : {}) };
}
