import { defineAction, platformErrors } from '@isp/sdk';
import { ByKey, Message } from '../contract/index.ts';
import { assertStaff } from '../domain/assert-staff.ts';
import { getMessage as read, shown } from '../kept/message-keeper.ts';

/** Reads one message by its key. */
export const getMessage = defineAction('sms-http.messages.get', {
  summary: 'Reads one text message: whether it was sent and arrived.',
  permission: 'sms-http.message.read',
  rest: 'GET /sms-http/messages/{key}',
  params: ByKey,
  result: Message,
  errors: [platformErrors.NOT_FOUND, platformErrors.FORBIDDEN],
  async handler(caller, { key }) {
    assertStaff(caller.principal);
    const ctx = caller.asPlugin('messages belong to the plugin');
    return shown(await ctx.transaction((tx) => read(ctx, tx, key)));
  },
});
