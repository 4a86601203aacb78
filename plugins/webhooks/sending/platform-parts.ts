import { type PluginRuntime, platformErrors } from '@isp/sdk';
import { type NoticeSender, noticeSender } from '@isp/sdk/runtime';
import { SecretSeal } from '../domain/secret-seal.ts';

/** What a delivery log keeps of an answer, in bytes. */
const excerptBytes = 1_024;

interface Parts {
  readonly seal: SecretSeal;
  readonly sender: NoticeSender;
}

let parts: Parts | undefined;

/** Takes over what the platform gives at the start: the key of the secrets, and whether this machine may be reached. */
export function usePlatform({ deriveKey, settings }: Pick<PluginRuntime, 'deriveKey' | 'settings'>): void {
  const allowLoopback = settings.ISP_ALLOW_PRIVATE_HOSTS === '1';
  parts = {
    seal: new SecretSeal(deriveKey('endpoint-secrets')),
    sender: noticeSender({ allowLoopback, excerptBytes }),
  };
}

/** Throws while the plugin has not started. */
export function platformParts(): Parts {
  if (!parts) throw platformErrors.UNAVAILABLE({ plugin: 'webhooks' });
  return parts;
}
