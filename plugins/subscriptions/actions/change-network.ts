import { defineAction, platformErrors } from '@isp/sdk';
import { nextVersion } from '../changes/request-change.ts';
import { lockService } from '../components/find-components.ts';
import { ChangeNetworkParams, ServiceChange, subscriptionsErrors } from '../contract/index.ts';
import { jobRequests } from '../data/job-request-store.ts';

/** Asks for what the plugin of a service type wants otherwise on the network, such as another login. */
export const changeNetwork = defineAction('subscriptions.services.change-network', {
  summary: 'Asks provisioning for what the plugin of a service type wants otherwise; asking twice asks once.',
  permission: 'subscriptions.service.change-network',
  sensitive: true,
  params: ChangeNetworkParams,
  result: ServiceChange,
  idempotent: true,
  errors: [
    platformErrors.NOT_FOUND,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_PENDING,
  ],
  handler: (ctx, { id, jobId, desired }) =>
    ctx.transaction(async (tx): Promise<ServiceChange> => {
      const service = await lockService(tx, id);
      if (await jobRequests.find(tx, { jobId })) return { service, job: { id: jobId, status: 'queued' } };
      const { status, desiredStatus: state } = service;
      if (state === 'cancelled') throw subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED({ id });
      if (status === 'pending') throw subscriptionsErrors.SUBSCRIPTIONS_SERVICE_PENDING({ id });
      const wanted = { service, changes: {}, action: 'change', dependsOn: [] } as const;
      return nextVersion(ctx, tx, { ...wanted, jobId, desired: { ...desired, state } });
    }),
});
