import { defineAction, platformErrors } from '@isp/sdk';
import { nowOrLater } from '../changes/now-or-later.ts';
import { previewCancellation } from '../changes/preview-cancellation.ts';
import { CancelServiceAnswer, CancelServiceParams, subscriptionsErrors } from '../contract/index.ts';

/** Cancels a service for good. */
export const cancelService = defineAction('subscriptions.services.cancel', {
  summary:
    'Cancels a service for good, at once or on a day, when the network has done it; or only says what that would cost.',
  permission: 'subscriptions.service.cancel',
  rest: 'POST /services/{id}/cancel',
  sensitive: true,
  status: 202,
  params: CancelServiceParams,
  result: CancelServiceAnswer,
  errors: [
    platformErrors.NOT_FOUND,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED,
    subscriptionsErrors.SUBSCRIPTIONS_CHANGE_WAITING,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_IS_COMPONENT,
    subscriptionsErrors.SUBSCRIPTIONS_COSTS_UNKNOWN,
  ],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  handler: (ctx, { id, on, preview }) =>
    preview ? previewCancellation(ctx, { id, on }) : nowOrLater(ctx, { id, on, wish: 'cancel' }),
});
