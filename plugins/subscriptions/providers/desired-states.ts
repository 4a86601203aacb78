import { DesiredState } from '@isp/provisioning/contract';
import type { Context } from '@isp/sdk';
import Value from 'typebox/value';
import { desiredStateSeam, type Service, subscriptionsErrors } from '../contract/index.ts';
import type { TariffRow } from '../domain/tariff-row.ts';

/** What the network is to have for a service of a tariff, by the word of the plugin of its type. */
export async function desiredStateOf(
  ctx: Context,
  service: Service,
  { id, fields }: TariffRow,
): Promise<DesiredState> {
  const { type } = service;
  const offers = await ctx.call('kernel.providers', { seam: desiredStateSeam }, { as: 'plugin' });
  const offer = offers.find(({ name, enabled }) => name === type && enabled);
  if (!offer) throw subscriptionsErrors.SUBSCRIPTIONS_TYPE_AWAY({ type, plugin: offerer(offers, type) });
  // The name is known at run time only; whether we may call it is decided where it is offered.
  const params = { service, tariff: { id, fields } } as never;
  const answer: unknown = await ctx.call(offer.action as never, params, { as: 'plugin' });
  if (Value.Check(DesiredState, answer)) return answer;
  ctx.log.error({ type, plugin: offer.plugin }, 'a type of service answered no desired state');
  throw subscriptionsErrors.SUBSCRIPTIONS_TYPE_AWAY({ type, plugin: offer.plugin });
}

function offerer(offers: readonly { name: string; plugin: string }[], type: string): string {
  return offers.find(({ name }) => name === type)?.plugin ?? type;
}
