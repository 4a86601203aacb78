import { type Context, defineAction, type Transaction } from '@isp/sdk';
import { Message, SendMessageParams, smsErrors } from '../contract/index.ts';
import { countSegments } from '../domain/segments.ts';
import { mostTries } from '../jobs/deliver.ts';
import { findMessage, type KeptMessage, keepMessage, shown } from '../kept/message-keeper.ts';

/** Takes a message; it is sent at once by a job, and tried again while the provider does not take it. */
export const sendMessage = defineAction('sms-http.messages.send', {
  summary: 'Sends a text message; the same key is the same message.',
  permission: 'sms-http.message.send',
  rest: 'POST /sms-http/messages',
  status: 202,
  params: SendMessageParams,
  result: Message,
  errors: [smsErrors.SMS_TOO_LONG, smsErrors.SMS_KEY_OF_ANOTHER_MESSAGE],
  example: {
    key: 'outage-2026-03-01-0042',
    to: '+4915112345678',
    text: 'Your line is back. Sorry for the wait.',
  },
  idempotent: true,
  async handler(caller, params) {
    const { foreign, ...size } = countSegments(params.text);
    const limit = caller.config.mostSegments as number;
    if (size.segments > limit) {
      throw smsErrors.SMS_TOO_LONG({ ...size, limit, foreign: foreign.join(' ') || 'there are none' });
    }
    const ctx = caller.asPlugin('messages belong to the plugin');
    return ctx.transaction(async (tx) => {
      const before = await findMessage(ctx, tx, params.key);
      return shown(before ? sameMessage(before, params) : await queue(ctx, tx, { ...params, ...size }));
    });
  },
});

/** The text is gone once it left: then the number decides. */
function sameMessage(before: KeptMessage, { key, to, text }: SendMessageParams): KeptMessage {
  if (before.to === to && (before.text ?? text) === text) return before;
  throw smsErrors.SMS_KEY_OF_ANOTHER_MESSAGE({ key });
}

async function queue(
  ctx: Context,
  tx: Transaction,
  params: SendMessageParams & Pick<Message, 'encoding' | 'segments'>,
): Promise<KeptMessage> {
  const message: KeptMessage = {
    ...params,
    status: 'queued',
    attempts: 0,
    queuedAt: ctx.clock.now().toString(),
  };
  await keepMessage(ctx, tx, message);
  const { key } = message;
  await ctx.enqueue(tx, 'sms-http.deliver', { key }, { key, maxAttempts: mostTries });
  return message;
}
