import { isWellFormedKey, keyPrefix, limitRefusal } from '@isp/api-keys/contract';
import { type PluginRuntime, platformErrors } from '@isp/sdk';
import type { ResolveCaller, SeenFrom } from './handshake.ts';

type Around = Pick<PluginRuntime, 'context'> & Required<Pick<PluginRuntime, 'verifyPrincipal'>>;

/** How the usage of a key names a live connection. */
const route = 'GET /realtime';

/** Finds out who a token stands for: the person of a login session, or the user of an API key. */
export function callerOfToken({ context, verifyPrincipal }: Around): ResolveCaller {
  return async (token, seen) => {
    const signed = token.startsWith(keyPrefix) ? await ofKey(token, seen) : await ofSession(token, seen);
    return { signed, principal: await verifyPrincipal(signed) };
  };

  async function ofSession(token: string, { address, used }: SeenFrom): Promise<string> {
    const asked = { token, used, ...(address === undefined ? {} : { address }) };
    return (await context.call('identity.sessions.resolve', asked)).principal;
  }

  /** A connection counts as one call of its key. */
  async function ofKey(key: string, { address, used }: SeenFrom): Promise<string> {
    if (!isWellFormedKey(key)) {
      const reason = 'This API key is mistyped or cut off: its checksum does not fit.';
      throw platformErrors.UNAUTHENTICATED({ reason });
    }
    const asked = { key, ...(address === undefined ? {} : { address }) };
    const { principal, keyId, secretId } = await context.call('api-keys.keys.resolve', asked);
    if (!used) return principal;
    const admission = await context.call('api-keys.calls.admit', { keyId, secretId, route });
    if (admission.outcome === 'refused') throw limitRefusal(admission);
    if (admission.outcome === 'admitted') return principal;
    throw platformErrors.UNAUTHENTICATED({ reason: 'This API key is revoked or has expired.' });
  }
}
