import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { CapturedMessage, ListCapturedParams } from '../contract/index.ts';
import { captured } from '../data/captured-store.ts';
import { isSandbox } from '../sending/platform-settings.ts';

/** Lists the messages people would have got. */
export const listCaptured = defineAction('comms.captured.list', {
  summary: 'Lists captured messages with their content, the newest first; in sandbox mode only.',
  permission: 'comms.captured.read',
  rest: 'GET /sandbox/messages',
  params: ListCapturedParams,
  result: pageOf(CapturedMessage),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, query) {
    const { scope } = ctx.principal;
    if (!isSandbox() || (scope !== 'staff' && scope !== 'system')) throw platformErrors.NOT_FOUND({});
    return captured.list(ctx.asPlugin('showing captured messages to staff').read, query);
  },
});
