import { defineAction, platformErrors } from '@isp/sdk';
import { requestChange } from '../changes/request-change.ts';
import { ServiceChange, SuspendServiceParams, subscriptionsErrors } from '../contract/index.ts';

/** Suspends an active service. */
export const suspendService = defineAction('subscriptions.services.suspend', {
  summary: 'Suspends an active service; it stays active until the network has done it.',
  permission: 'subscriptions.service.suspend',
  rest: 'POST /services/{id}/suspend',
  sensitive: true,
  status: 202,
  params: SuspendServiceParams,
  result: ServiceChange,
  errors: [
    platformErrors.NOT_FOUND,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_NOT_ACTIVE,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED,
  ],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', reason: 'non_payment' },
  handler: (ctx, { id, reason }) => requestChange(ctx, { id, wish: 'suspend', reason }),
});
