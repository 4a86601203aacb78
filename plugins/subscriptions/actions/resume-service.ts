import { ById, defineAction, platformErrors } from '@isp/sdk';
import { requestChange } from '../changes/request-change.ts';
import { ServiceChange, subscriptionsErrors } from '../contract/index.ts';

/** Resumes a suspended service. */
export const resumeService = defineAction('subscriptions.services.resume', {
  summary: 'Resumes a suspended service; it stays suspended until the network has done it.',
  permission: 'subscriptions.service.resume',
  rest: 'POST /services/{id}/resume',
  sensitive: true,
  status: 202,
  params: ById,
  result: ServiceChange,
  errors: [
    platformErrors.NOT_FOUND,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_NOT_SUSPENDED,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED,
  ],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  handler: (ctx, { id }) => requestChange(ctx, { id, wish: 'resume' }),
});
