import type { PluginRow } from '@isp/sdk';
import { durationText } from '../printing/quantities.ts';
import { connectToPlatform } from '../running-platform.ts';
import { withConsent } from './ask-consent.ts';

const limitMs = 400_000;

export interface InstallOptions {
  readonly version?: string;
  readonly yes?: boolean;
  readonly withRequirements?: boolean;
}

/** `isp plugin install ID`: from the marketplace; exit code 1 when it does not serve afterwards. */
export async function installFromMarketplace(id: string, options: InstallOptions): Promise<number> {
  await using platform = await connectToPlatform();
  const { version, yes = false, withRequirements = false } = options;
  const wish = { id, withRequirements, ...(version ? { version } : {}) };
  const startedAt = performance.now();
  const row = await withConsent(
    (consent) => platform.call('marketplace.plugins.install', { ...wish, consent }, limitMs),
    { yes, what: version ? `${id} ${version}` : id },
  );
  return tell(row, `was installed in ${durationText(performance.now() - startedAt)}`);
}

/** Prints how a plugin is after a change. */
export function tell({ id, version, state, generation, reason }: PluginRow, what: string): number {
  if (state === 'running' || state === 'degraded') {
    process.stdout.write(`${id} ${version} ${what} and serves as generation ${generation}.\n`);
    return 0;
  }
  if (state === 'installed' && reason) {
    process.stdout.write(`${id} ${version} ${what}; ${reason}.\n`);
    return 0;
  }
  const why = reason ? `: ${reason.replace(/[.\s]+$/, '')}` : '';
  process.stderr.write(
    `${id} ${version} ${what}, and is ${state}${why}. "isp plugin inspect ${id}" shows more.\n`,
  );
  return 1;
}
