import { ById, defineAction, platformErrors } from '@isp/sdk';
import { ApiKeyDetails, type KeySecret } from '../contract/index.ts';
import { readQuotaState } from '../data/counter.ts';
import { keys } from '../data/key-store.ts';
import { listGoodSecrets, type SecretRow } from '../data/secret-store.ts';
import { withStatus } from '../domain/key-status.ts';

/** Reads one key: its secrets with their last use, and what is used of its quotas. */
export const getKey = defineAction('api-keys.keys.get', {
  summary: 'Reads one API key: its limits, what is used of them, and when its texts were last used.',
  permission: 'api-keys.key.read',
  rest: 'GET /api-keys/{id}',
  params: ById,
  result: ApiKeyDetails,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    const { key, secrets, used } = await ctx.transaction(
      async (tx) => {
        const found = await keys.get(tx, id);
        return { key: found, secrets: await listGoodSecrets(tx, found), used: await readQuotaState(tx, id) };
      },
      { readOnly: true },
    );
    return {
      ...withStatus(key, Date.now()),
      secrets: secrets.map(toSecret),
      day: quotaUse(used.dayUsed, key.dailyQuota, used.dayResetsAt),
      month: quotaUse(used.monthUsed, key.monthlyQuota, used.monthResetsAt),
    };
  },
});

function toSecret({ hint, createdAt, expiresAt, lastUsedAt }: SecretRow): KeySecret {
  return { hint, createdAt, ...(expiresAt ? { expiresAt } : {}), ...(lastUsedAt ? { lastUsedAt } : {}) };
}

function quotaUse(used: number, quota: number | undefined, resetsAt: Date) {
  return { used, ...(quota === undefined ? {} : { quota }), resetsAt: resetsAt.toISOString() };
}
