import { DesiredState } from '@isp/provisioning/contract';
import type { Context } from '@isp/sdk';
import Value from 'typebox/value';
import { desiredStateSeam, type Service } from '../contract/index.ts';
import type { TariffRow } from '../domain/tariff-row.ts';
import { askType } from './ask-type.ts';

/** What the network is to have for a service of a tariff, by the word of the plugin of its type. */
export function desiredStateOf(
  ctx: Context,
  service: Service,
  { id, fields }: TariffRow,
): Promise<DesiredState> {
  return askType(ctx, {
    seam: desiredStateSeam,
    type: service.type,
    params: { service, tariff: { id, fields } },
    isAnswer: (given): given is DesiredState => Value.Check(DesiredState, given),
  });
}
