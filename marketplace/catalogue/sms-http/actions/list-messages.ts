import { defineAction, platformErrors } from '@isp/sdk';
import { ListMessagesParams, MessageList } from '../contract/index.ts';
import { assertStaff } from '../domain/assert-staff.ts';
import { listMessages as read, shown } from '../kept/message-keeper.ts';

/** Lists messages in the order of their keys. */
export const listMessages = defineAction('sms-http.messages.list', {
  summary: 'Lists text messages in the order of their keys; `after` gives the next page.',
  permission: 'sms-http.message.read',
  rest: 'GET /sms-http/messages',
  params: ListMessagesParams,
  result: MessageList,
  errors: [platformErrors.FORBIDDEN],
  async handler(caller, { limit = 50, after }) {
    assertStaff(caller.principal);
    const ctx = caller.asPlugin('messages belong to the plugin');
    const data = await ctx.transaction((tx) => read(ctx, tx, { limit, after }));
    return { data: data.map(shown) };
  },
});
