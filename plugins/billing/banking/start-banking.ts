import type { PluginRuntime } from '@isp/sdk';
import { useBankKeys } from './bank-secrets.ts';

/** Takes over the keys bank details are sealed with. */
export async function startBanking(runtime: PluginRuntime): Promise<undefined> {
  useBankKeys(runtime);
  return undefined;
}
