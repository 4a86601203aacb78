import { defineErrors } from '@isp/sdk';

/** What can go wrong with webhooks, beside the errors of the platform. */
export const webhooksErrors = defineErrors({
  WEBHOOKS_TOO_MANY_ENDPOINTS: {
    status: 409,
    text: 'There are {limit} endpoints already; none was added. Remove one first.',
    retry: 'after-change',
  },
  WEBHOOKS_ENDPOINT_DISABLED: {
    status: 409,
    text: 'The endpoint {id} is disabled; nothing was sent. Enable it first: PATCH with status active.',
    retry: 'after-change',
  },
});
