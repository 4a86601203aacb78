import type { MarketplaceIndex } from '../../../marketplace/index/index-format.ts';
import type { IndexChange } from '../../../marketplace/index/own-index.ts';
import { StartError } from '../../start-error.ts';
import { countText } from '../printing/quantities.ts';
import { readPrivateKey } from './key-file.ts';

/** What every command that writes an index is given. */
export interface IndexOptions {
  readonly key: string;
  readonly validDays?: string;
}

/** What the library needs for it. */
export async function indexChange({ key, validDays }: IndexOptions): Promise<IndexChange> {
  const change = { privateKeyPem: await readPrivateKey(key), now: Temporal.Now.instant() };
  if (validDays === undefined) return change;
  const days = Number(validDays);
  if (Number.isInteger(days) && days >= 1) return { ...change, validDays: days };
  throw new StartError('OPTION_UNUSABLE', `--valid-days takes a whole number of days, not "${validDays}".`);
}

/** One line about an index that was written. */
export function indexText({ name, sequence, plugins, revocations, expiresAt }: MarketplaceIndex): string {
  const offered = Object.values(plugins);
  const versions = offered.reduce((sum, plugin) => sum + plugin.versions.length, 0);
  const what = [countText(offered.length, 'plugin'), countText(versions, 'version')];
  const revoked = revocations.length > 0 ? [countText(revocations.length, 'revocation')] : [];
  const until = expiresAt === undefined ? '' : `; believed until ${expiresAt}`;
  return `Index ${sequence} of ${name}: ${[...what, ...revoked].join(', ')}${until}\n`;
}
