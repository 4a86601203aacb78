import { defineAction, platformErrors } from '@isp/sdk';
import { nowOrLater } from '../changes/now-or-later.ts';
import { ServiceWishAnswer, SuspendServiceParams, subscriptionsErrors } from '../contract/index.ts';

/** Suspends an active service. */
export const suspendService = defineAction('subscriptions.services.suspend', {
  summary: 'Suspends an active service, at once or on a day; it stays active until the network has done it.',
  permission: 'subscriptions.service.suspend',
  rest: 'POST /services/{id}/suspend',
  sensitive: true,
  status: 202,
  params: SuspendServiceParams,
  result: ServiceWishAnswer,
  errors: [
    platformErrors.NOT_FOUND,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_NOT_ACTIVE,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED,
    subscriptionsErrors.SUBSCRIPTIONS_CHANGE_WAITING,
  ],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', reason: 'non_payment' },
  handler: (ctx, { id, reason, on }) => nowOrLater(ctx, { id, on, wish: 'suspend', reason }),
});
