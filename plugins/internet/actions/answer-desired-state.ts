import { DesiredState } from '@isp/provisioning/contract';
import { defineAction } from '@isp/sdk';
import { DesiredStateParams } from '@isp/subscriptions/contract';
import { networkOf } from '../domain/desired-state.ts';
import { fieldsOf } from '../domain/tariff-fields.ts';

/** What changes on the network when an internet service goes to another tariff; pools and a quota it had before are taken away. */
export const answerDesiredState = defineAction('internet.services.desired-state', {
  summary: 'Answers subscriptions what the network is to have for a service of a tariff.',
  permission: 'internet.type.use',
  params: DesiredStateParams,
  result: DesiredState,
  idempotent: true,
  async handler(_ctx, { tariff }) {
    return { pools: [], burst: null, usage: null, ...networkOf(fieldsOf(tariff.fields)) };
  },
});
