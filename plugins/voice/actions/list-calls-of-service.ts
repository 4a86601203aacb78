import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { Call, ListCallsOfServiceParams } from '../contract/index.ts';
import { calls, toCall } from '../data/call-store.ts';
import { voiceServices } from '../data/voice-service-store.ts';

/** Lists the rated calls of one service. */
export const listCallsOfService = defineAction('voice.calls.list-of-service', {
  summary: 'Lists the calls of a voice service with what they cost.',
  permission: 'voice.call.read',
  rest: 'GET /services/{id}/calls',
  params: ListCallsOfServiceParams,
  result: pageOf(Call),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    const service = await ctx.transaction((tx) => voiceServices.find(tx, { serviceId: id }), {
      readOnly: true,
    });
    if (!service) throw platformErrors.NOT_FOUND({ id });
    const { data, page } = await calls.list(ctx.read, query, { serviceId: id, status: 'rated' });
    return { data: data.map(toCall), page };
  },
});
