import { defineErrors } from '@isp/sdk';

/** What can go wrong with a message, beside the errors of the platform. */
export const commsErrors = defineErrors({
  COMMS_TEMPLATE_UNKNOWN: {
    status: 422,
    text: 'No enabled plugin has the message {template}; nothing was sent. Declare it in contributes.messages of plugin.json.',
    retry: 'after-change',
  },
  COMMS_TEMPLATE_NOT_OWN: {
    status: 403,
    text: '{sender} may not send {template}; nothing was sent. A plugin sends its own messages only.',
  },
  COMMS_TEMPLATE_BROKEN: {
    status: 500,
    text: 'The message {template} cannot be written; nothing was sent: {reason}.',
  },
  COMMS_MAIL_SERVER_AWAY: {
    status: 503,
    text: 'The mail server did not take the message; it was not sent: {reason}. Try again later.',
    retry: 'later',
  },
  COMMS_MESSAGE_REFUSED: {
    status: 422,
    text: 'The mail server refuses the message to {to} for good; it was not sent: {reason}.',
    retry: 'after-change',
  },
  COMMS_ATTACHMENT_UNKNOWN: {
    status: 422,
    text: '{sender} offers no file {provider}; nothing was sent. Offer it for the seam comms.attachment in plugin.json.',
    retry: 'after-change',
  },
  COMMS_ATTACHMENT_AWAY: {
    status: 503,
    text: 'The file {provider} of the message cannot be made now; it was not sent. It is tried again later.',
    retry: 'later',
  },
  COMMS_NOT_REPEATABLE: {
    status: 409,
    text: 'The message {id} is {status}; nothing was sent. Only a failed or waiting one whose content is kept can be sent again.',
    retry: 'after-change',
  },
});
