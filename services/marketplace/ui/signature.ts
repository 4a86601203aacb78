import type { Offer } from './offer-queries.ts';

type Signature = Offer['versions'][number]['signature'];
type Say = (text: string, values?: Readonly<Record<string, string>>) => string;

/** Who signed a version, and whether he is trusted here. */
export function signatureText(t: Say, { state, signedBy = '', keyId = '' }: Signature): string {
  if (state === 'trusted') return t('Signed by {name}, who is trusted here', { name: signedBy || keyId });
  if (state === 'unknown-key')
    return t('Signed with the key {key}, which is not trusted here', { key: keyId });
  return t('Looked at when it is installed');
}
