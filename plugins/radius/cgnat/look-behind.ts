import type { Transaction } from '@isp/sdk';
import type { Translation } from '../contract/index.ts';
import { findTranslation, isShared } from '../data/cgnat-store.ts';

/** The address a subscriber had, and what was found out on the way to it. */
export interface Behind {
  /** Missing: nobody can be named by what is known. */
  readonly address?: string;
  readonly nasId?: string;
  readonly translation?: Translation;
  readonly needsPort?: true;
}

/** Looks behind an address that many share; any other is the subscriber's own. */
export async function lookBehind(
  tx: Transaction,
  asked: { ip: string; port?: number | undefined; protocol?: string | undefined; at: Temporal.Instant },
): Promise<Behind> {
  const { ip, port } = asked;
  const found = port === undefined ? undefined : await findTranslation(tx, { ...asked, port });
  if (found) return { address: found.translation.privateIp, ...found };
  if (!(await isShared(tx, ip))) return { address: ip };
  return port === undefined ? { needsPort: true } : {};
}
