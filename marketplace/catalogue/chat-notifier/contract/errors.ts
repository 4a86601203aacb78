import { defineErrors } from '@isp/sdk';

export const chatErrors = defineErrors({
  CHAT_NOT_REACHED: {
    status: 503,
    text: 'The channel did not take the news ({reason}); they are kept and posted later.',
    retry: 'later',
  },
});
