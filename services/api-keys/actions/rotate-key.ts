import { type Context, defineAction, platformErrors } from '@isp/sdk';
import { apiKeysErrors, IssuedApiKey, RotateApiKeyParams } from '../contract/index.ts';
import { type KeyRow, keys } from '../data/key-store.ts';
import { endSecrets, secrets } from '../data/secret-store.ts';
import { statusAt, withStatus } from '../domain/key-status.ts';
import { assertHeld, assertPerson } from '../domain/scopes.ts';
import { assertMayAssign } from './find-key-user.ts';
import { newSecret } from './new-secret.ts';

/** Gives a key a new text; the one before goes on working until the grace ends. Scopes, limits and counts stay. */
export const rotateKey = defineAction('api-keys.keys.rotate', {
  summary: 'Gives an API key a new text, answered this once. The old one works until the grace ends.',
  permission: 'api-keys.key.rotate',
  rest: 'POST /api-keys/{id}/rotate',
  status: 200,
  sensitive: true,
  params: RotateApiKeyParams,
  result: IssuedApiKey,
  errors: [
    apiKeysErrors.API_KEYS_SCOPE_TOO_HIGH,
    apiKeysErrors.API_KEYS_KEY_ENDED,
    apiKeysErrors.API_KEYS_PERSON_NEEDED,
    platformErrors.NOT_FOUND,
  ],
  example: { id: '01900000-0000-7000-8000-00000000000a', graceSeconds: 86_400 },
  async handler(ctx, { id, graceSeconds }) {
    const now = Date.now();
    return ctx.transaction(async (tx) => {
      const key = await keys.lock(tx, id);
      assertMayRotate(ctx, key);
      const status = statusAt(key, now);
      if (status !== 'active') throw apiKeysErrors.API_KEYS_KEY_ENDED({ id, status });
      const secret = newSecret(key, new Date(now).toISOString());
      const { resellerId, customerId } = key;
      await endSecrets(tx, { resellerId, id, at: new Date(now + graceSeconds * 1_000).toISOString() });
      await secrets.insert(tx, secret.row);
      ctx.audit({
        subject: { kind: 'api-key', id, resellerId, customerId },
        after: { hint: secret.row.hint, graceSeconds },
      });
      return { ...withStatus(key, now), key: secret.key };
    });
  },
});

/** Whoever gets a new text gets what it may: a key of somebody else asks for the same as making one for him. */
function assertMayRotate(ctx: Context, key: KeyRow): void {
  const { principal } = ctx;
  if (principal.apiKeyId === key.id) return;
  assertPerson(principal);
  if (principal.id === key.userId) return;
  assertMayAssign(ctx);
  assertHeld(principal, key.scopes);
}
