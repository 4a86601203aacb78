import { defineErrors } from '@isp/sdk';

/** What can go wrong with a greeting, beside the errors of the platform. */
export const starterErrors = defineErrors({
  STARTER_GREETING_SIGNED: {
    status: 409,
    text: 'The greeting {id} is signed and stays; nothing was changed. Write another one instead.',
  },
});
