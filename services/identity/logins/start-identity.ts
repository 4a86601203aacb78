import type { PluginHandle, PluginRuntime } from '@isp/sdk';
import { keepReadyRoles } from '../data/role-store.ts';
import { useKeys } from '../domain/own-keys.ts';
import { principalTokens } from '../domain/principal-tokens.ts';
import { readyPermissions } from '../domain/ready-permissions.ts';

/** Takes its keys over, and keeps the ready roles to what the enabled plugins declare. */
export async function startIdentity(runtime: PluginRuntime): Promise<PluginHandle> {
  const { context, signingKey } = runtime;
  await principalTokens.useKey(signingKey);
  useKeys((purpose) => runtime.deriveKey(purpose));
  const follow = async () => {
    const declared = await context.call('kernel.permissions', {}, { as: 'plugin' });
    await context.transaction((tx) => keepReadyRoles(tx, readyPermissions(declared)));
  };
  await follow();
  return {
    catalogueChanged: follow,
    // Every setting is read where it is needed.
    configure: async () => undefined,
  };
}
