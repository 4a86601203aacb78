import { defineAction, platformErrors } from '@isp/sdk';
import { commsErrors, SendMessageParams, SentMessage } from '../contract/index.ts';
import { writeAsked } from '../sending/find-template.ts';
import { assertAttachments } from '../sending/make-files.ts';
import { sendNow } from '../sending/send-now.ts';
import { takeMessage } from '../sending/take-message.ts';

/** Sends one message of the calling plugin to one person. */
export const sendMessage = defineAction('comms.messages.send', {
  summary:
    'Sends a message of the calling plugin to one person: durably, or at once without keeping its content.',
  permission: 'comms.message.send',
  params: SendMessageParams,
  result: SentMessage,
  errors: [
    commsErrors.COMMS_TEMPLATE_UNKNOWN,
    commsErrors.COMMS_TEMPLATE_NOT_OWN,
    commsErrors.COMMS_TEMPLATE_BROKEN,
    commsErrors.COMMS_ATTACHMENT_UNKNOWN,
    commsErrors.COMMS_MAIL_SERVER_AWAY,
    commsErrors.COMMS_MESSAGE_REFUSED,
  ],
  async handler(ctx, asked) {
    const sender = /^plugin:(.+)$/.exec(ctx.principal.id)?.[1];
    if (!sender) throw platformErrors.FORBIDDEN({ permission: 'comms.message.send, as a plugin' });
    const { attachments = [] } = asked;
    await assertAttachments(ctx, sender, attachments);
    const texts = await writeAsked(ctx, sender, asked);
    const content = { ...texts, ...(attachments.length > 0 ? { attachments } : {}) };
    const taken = await takeMessage(ctx, { asked, sender, content });
    const { id: deliveryId, status } = taken.mode === 'now' ? await sendNow(ctx, taken, content) : taken;
    return { deliveryId, status };
  },
});
