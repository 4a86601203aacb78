import { ById, defineAction, platformErrors } from '@isp/sdk';
import { requestChange } from '../changes/request-change.ts';
import { ServiceChange, subscriptionsErrors } from '../contract/index.ts';

/** Cancels a service for good. */
export const cancelService = defineAction('subscriptions.services.cancel', {
  summary: 'Cancels a service for good; it is cancelled when the network has done it.',
  permission: 'subscriptions.service.cancel',
  rest: 'POST /services/{id}/cancel',
  status: 202,
  params: ById,
  result: ServiceChange,
  errors: [platformErrors.NOT_FOUND, subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED],
  handler: (ctx, { id }) => requestChange(ctx, { id, wish: 'cancel' }),
});
