import { defineErrors } from '@isp/sdk';

/** What can be refused about voice, beside the errors of the platform and of subscriptions. */
export const voiceErrors = defineErrors({
  VOICE_NUMBER_NOT_FREE: {
    status: 409,
    text: 'The number {number} is not free (GET /voice/numbers); nothing was ordered. Choose another one, or leave numbers out to get the next free one.',
    retry: 'after-change',
  },
  VOICE_NO_NUMBER_FREE: {
    status: 409,
    text: 'No number is free; nothing was ordered. Add a range with POST /voice/numbers, or order with an empty list of numbers.',
    retry: 'after-change',
  },
  VOICE_CDR_FILE_KNOWN: {
    status: 409,
    text: 'This file was imported before, as {id} at {createdAt}; nothing was imported again. Look at GET /voice/cdr-files/{id}.',
  },
  VOICE_SIP_INCOMPLETE: {
    status: 422,
    text: 'A SIP account that is to be {state} needs {missing}, and no earlier order named it. Give it in desired.',
  },
});
