import { defineAction, platformErrors } from '@isp/sdk';
import { UsageLog, UsageLogParams } from '../contract/index.ts';
import { keys } from '../data/key-store.ts';
import { listLog } from '../data/usage-store.ts';

/** The log of a key's calls on one day. */
export const usageLog = defineAction('api-keys.usage.log', {
  summary: 'Shows which routes one API key called on a day of UTC, and how they were answered.',
  permission: 'api-keys.usage.read',
  rest: 'GET /api-keys/{id}/usage/log',
  params: UsageLogParams,
  result: UsageLog,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, day = Temporal.Now.plainDateISO('UTC').toString() }) {
    const data = await ctx.transaction(
      async (tx) => {
        const { resellerId } = await keys.get(tx, id);
        return listLog(tx, { resellerId, keyId: id, day });
      },
      { readOnly: true },
    );
    return { keyId: id, day, data: data.map(withoutNull) };
  },
});

function withoutNull({ status, ...row }: UsageLog['data'][number]): UsageLog['data'][number] {
  return typeof status === 'number' ? { ...row, status } : row;
}
