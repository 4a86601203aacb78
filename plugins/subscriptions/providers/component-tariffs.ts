import type { Context } from '@isp/sdk';
import Value from 'typebox/value';
import {
  ComponentTariffs,
  componentTariffsSeam,
  type Service,
  type ServiceComponent,
} from '../contract/index.ts';
import type { TariffRow } from '../domain/tariff-row.ts';
import { askType } from './ask-type.ts';

/** Which tariffs the components of a service get with another one of its own, by the word of the plugin of its type. */
export async function componentTariffsOf(
  ctx: Context,
  service: Service,
  { id, fields }: TariffRow,
  components: ServiceComponent[],
): Promise<ComponentTariffs['components']> {
  const params = { service, tariff: { id, fields }, components };
  const answer = await askType(ctx, {
    seam: componentTariffsSeam,
    type: service.type,
    params,
    isAnswer: (given): given is ComponentTariffs => Value.Check(ComponentTariffs, given),
  });
  return answer.components;
}
