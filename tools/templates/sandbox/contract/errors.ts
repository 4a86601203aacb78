import { defineErrors } from '@isp/sdk';

/** What can go wrong with a greeting, beside the errors of the platform. */
export const starterErrors = defineErrors({
  STARTER_CHAT_REFUSED: {
    status: 502,
    text: 'The chat room answered {status}; the greeting is kept and tried again.',
    retry: 'later',
  },
});
