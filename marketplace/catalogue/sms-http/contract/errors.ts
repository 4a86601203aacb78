import { defineErrors } from '@isp/sdk';

export const smsErrors = defineErrors({
  SMS_TOO_LONG: {
    status: 422,
    text: 'The text has {segments} segments ({encoding}), {limit} are allowed; nothing was sent. Shorten it, or leave out characters that are not in GSM-7: {foreign}.',
    retry: 'after-change',
  },
  SMS_KEY_OF_ANOTHER_MESSAGE: {
    status: 409,
    text: 'The key {key} belongs to another message; nothing was sent. Choose another key.',
  },
  SMS_NOT_TAKEN_YET: {
    status: 503,
    text: 'The provider has not taken the message {key} yet ({reason}); it is tried again.',
    retry: 'later',
  },
});
