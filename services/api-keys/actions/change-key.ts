import { defineAction, platformErrors } from '@isp/sdk';
import { ApiKey, apiKeysErrors, ChangeApiKeyParams } from '../contract/index.ts';
import { keys } from '../data/key-store.ts';
import { statusAt, withStatus } from '../domain/key-status.ts';
import { assertInFuture, assertNoneRaised } from '../domain/limits.ts';

/** Changes a key's name and limits: everybody may lower them, staff may raise them. */
export const changeKey = defineAction('api-keys.keys.change', {
  summary: 'Changes the name and limits of an API key. Only staff may raise a limit.',
  permission: 'api-keys.key.change',
  rest: 'PATCH /api-keys/{id}',
  sensitive: true,
  params: ChangeApiKeyParams,
  result: ApiKey,
  errors: [apiKeysErrors.API_KEYS_LIMIT_RAISED, apiKeysErrors.API_KEYS_KEY_ENDED, platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-00000000000a', dailyQuota: 1_000 },
  async handler(ctx, { id, ...given }) {
    const asked = { ...given, ...(given.name ? { name: given.name.trim() } : {}) };
    const now = Date.now();
    assertInFuture(asked.expiresAt, now);
    return ctx.transaction(async (tx) => {
      const key = await keys.lock(tx, id);
      if (statusAt(key, now) === 'revoked') throw apiKeysErrors.API_KEYS_KEY_ENDED({ id, status: 'revoked' });
      assertNoneRaised(ctx.principal, key, { id, ...asked });
      const [changed] = await keys.change(tx, { id }, asked);
      const { resellerId, customerId } = key;
      ctx.audit({ subject: { kind: 'api-key', id, resellerId, customerId }, before: key, after: changed });
      return withStatus(changed ?? key, now);
    });
  },
});
