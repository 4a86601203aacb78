import { DesiredState } from '@isp/provisioning/contract';
import { defineAction } from '@isp/sdk';
import { DesiredStateParams } from '@isp/subscriptions/contract';

/** What the network is to have for the bundle itself: nothing, its components have it all. */
export const answerDesiredState = defineAction('bundle.services.desired-state', {
  summary: 'Answers subscriptions what the network is to have for a bundle beside its components.',
  permission: 'bundle.type.use',
  params: DesiredStateParams,
  result: DesiredState,
  idempotent: true,
  handler: async () => ({}),
});
