import { ById, defineAction, platformErrors } from '@isp/sdk';
import { requestChange } from '../changes/request-change.ts';
import { ServiceChange, subscriptionsErrors } from '../contract/index.ts';

/** Cancels a service for good. */
export const cancelService = defineAction('subscriptions.services.cancel', {
  summary: 'Cancels a service for good; it is cancelled when the network has done it.',
  permission: 'subscriptions.service.cancel',
  rest: 'POST /services/{id}/cancel',
  sensitive: true,
  status: 202,
  params: ById,
  result: ServiceChange,
  errors: [platformErrors.NOT_FOUND, subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  handler: (ctx, { id }) => requestChange(ctx, { id, wish: 'cancel' }),
});
