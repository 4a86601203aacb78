import type {} from '@isp/identity/contract';
import { defineAction, platformErrors } from '@isp/sdk';
import { isWellFormedKey, ResolvedKey, ResolveKeyParams } from '../contract/index.ts';
import { findGoodSecret } from '../data/secret-store.ts';
import { keyHash } from '../domain/key-hash.ts';

/** Turns a key into a signed principal; the gateway asks once a second per active key. */
export const resolveKey = defineAction('api-keys.keys.resolve', {
  summary: 'Answers the signed principal of an API key.',
  permission: 'api-keys.key.resolve',
  params: ResolveKeyParams,
  result: ResolvedKey,
  idempotent: true,
  async handler(ctx, { key, address }) {
    if (!isWellFormedKey(key)) throw refused();
    const hash = keyHash.of(key);
    const self = ctx.asPlugin('looking up a key: nobody is signed in yet');
    const found = await self.transaction((tx) => findGoodSecret(tx, hash), { readOnly: true });
    if (!keyHash.fits(found?.hash, hash) || !found) throw refused();
    const { keyId, secretId, userId, scopes } = found;
    const asked = { userId, permissions: scopes, apiKeyId: keyId, ...(address ? { address } : {}) };
    const { principal } = await ctx.call('identity.principals.issue', asked, { as: 'plugin' });
    return { keyId, secretId, principal };
  },
});

function refused() {
  return platformErrors.UNAUTHENTICATED({
    reason: 'This API key is not known, or it is revoked or has expired.',
  });
}
