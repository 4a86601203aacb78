import { type DesiredSip, voiceErrors } from '../contract/index.ts';
import type { SipAccount } from '../data/sip-account-store.ts';

/** What a SIP server is to have, with nothing left open. */
export type ResolvedSip = Pick<SipAccount, 'username' | 'realm' | 'ha1Hash' | 'ha1bHash' | 'numbers'>;

const needed = ['username', 'realm', 'ha1Hash', 'ha1bHash'] as const;

/** Fills an order's gaps with what is in place. @throws VOICE_SIP_INCOMPLETE naming what is not known either. */
export function resolveSip(desired: DesiredSip, known: SipAccount | undefined): ResolvedSip {
  const wanted = { ...(known ? inPlace(known) : { numbers: [] }), ...desired };
  const missing = needed.filter((name) => !wanted[name as keyof typeof wanted]);
  if (missing.length > 0)
    throw voiceErrors.VOICE_SIP_INCOMPLETE({ state: desired.state, missing: missing.join(', ') });
  const {
    username = '',
    realm = '',
    ha1Hash = '',
    ha1bHash = '',
    numbers = [],
  } = wanted as Partial<SipAccount>;
  return { username, realm, ha1Hash, ha1bHash, numbers };
}

function inPlace({ username, realm, ha1Hash, ha1bHash, numbers }: SipAccount): Partial<ResolvedSip> {
  return { username, realm, ha1Hash, ha1bHash, numbers };
}
