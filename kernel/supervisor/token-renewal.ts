import { pluginPrincipal } from '@isp/sdk/runtime';
import { kernelPrincipal, tokenLifetimeSeconds } from './make-spec.ts';
import type { Replica } from './replica.ts';
import type { SupervisorOptions } from './supervisor-options.ts';

/** Gives the processes new tokens long before the old ones end; answers how it is stopped. */
export function renewTokens(options: SupervisorOptions, serving: () => readonly Replica[]): () => void {
  const timer = setInterval(() => void renewAll(options, serving()), (tokenLifetimeSeconds * 1000) / 3);
  return () => clearInterval(timer);
}

async function renewAll({ source, jobs }: SupervisorOptions, serving: readonly Replica[]): Promise<void> {
  const { signer } = source;
  for (const { child, spec } of serving) {
    const entries = spec.plugins.map(async ({ manifest }) => {
      const token = await signer.sign(pluginPrincipal({ manifest }), tokenLifetimeSeconds);
      return [manifest.id, token] as const;
    });
    child.channel.tell('tokens', Object.fromEntries(await Promise.all(entries)));
  }
  jobs.renewToken(await signer.sign(kernelPrincipal, tokenLifetimeSeconds));
}
