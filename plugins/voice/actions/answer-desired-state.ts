import { DesiredState } from '@isp/provisioning/contract';
import { defineAction } from '@isp/sdk';
import { DesiredStateParams } from '@isp/subscriptions/contract';

/** What changes on the network when a voice service goes to another tariff: nothing, calls are rated here. */
export const answerDesiredState = defineAction('voice.services.desired-state', {
  summary: 'Answers subscriptions what the network is to have for a service of a tariff.',
  permission: 'voice.type.use',
  params: DesiredStateParams,
  result: DesiredState,
  idempotent: true,
  handler: async () => ({}),
});
