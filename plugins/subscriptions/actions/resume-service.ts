import { defineAction, platformErrors } from '@isp/sdk';
import { nowOrLater } from '../changes/now-or-later.ts';
import { ServiceWishAnswer, ServiceWishParams, subscriptionsErrors } from '../contract/index.ts';

/** Resumes a suspended service. */
export const resumeService = defineAction('subscriptions.services.resume', {
  summary: 'Resumes a suspended service; it stays suspended until the network has done it.',
  permission: 'subscriptions.service.resume',
  rest: 'POST /services/{id}/resume',
  sensitive: true,
  status: 202,
  params: ServiceWishParams,
  result: ServiceWishAnswer,
  errors: [
    platformErrors.NOT_FOUND,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_NOT_SUSPENDED,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED,
    subscriptionsErrors.SUBSCRIPTIONS_CHANGE_WAITING,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_IS_COMPONENT,
  ],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  handler: (ctx, { id, on }) => nowOrLater(ctx, { id, on, wish: 'resume' }),
});
