import { marketplaceErrors, type TrustedKey } from '@isp/sdk';
import type { Signature } from '../package/package-format.ts';
import { parseSignatures, signatureFits } from '../package/signatures.ts';
import { indexSignatureFile, type MarketplaceIndex } from './index-format.ts';
import { parseIndex } from './parse-index.ts';

/** Whom to believe, and what was believed before. */
export interface IndexTrust {
  /** Name of the source, for messages. */
  readonly source: string;
  readonly trustedKeys: readonly Pick<TrustedKey, 'id' | 'publicKey'>[];
  /** Sequence of the last index of this source. */
  readonly lastSequence?: number | undefined;
  /** The moment it is judged at. */
  readonly now: Temporal.Instant;
  /** Believes an index nobody signed; for development. */
  readonly unsigned?: boolean | undefined;
}

export interface BelievedIndex {
  readonly index: MarketplaceIndex;
  /** Trusted key it is signed with; undefined: nobody signed it, or with no key we know, and `unsigned` allowed that. */
  readonly keyId?: string;
}

/**
 * Decides whether an index is believed: signed with a trusted key, not older than the last one, not expired.
 *
 * @param signature content of `index.json.sig`
 * @throws MARKETPLACE_INDEX_REFUSED with the reason
 */
export function checkIndex(bytes: Buffer, signature: Buffer | undefined, trust: IndexTrust): BelievedIndex {
  const refuse = (reason: string) =>
    marketplaceErrors.MARKETPLACE_INDEX_REFUSED({ source: trust.source, reason });
  const signed = judge(bytes, signature, trust);
  if (typeof signed === 'object') throw refuse(signed.problem);
  const parsed = parseIndex(bytes);
  if ('problem' in parsed) throw refuse(parsed.problem);
  const problem = timeProblem(parsed.index, trust);
  if (problem) throw refuse(problem);
  return { index: parsed.index, ...(signed === undefined ? {} : { keyId: signed }) };
}

/** Id of the trusted key, undefined when none is needed, or the problem. */
function judge(
  bytes: Buffer,
  signature: Buffer | undefined,
  { trustedKeys, unsigned }: IndexTrust,
): string | undefined | { readonly problem: string } {
  const signatures = signature ? parseList(signature) : [];
  if (!signatures) return { problem: `${indexSignatureFile} is no list of signatures` };
  for (const one of signatures) {
    const key = trustedKeys.find(({ id }) => id === one.keyId);
    if (!key) continue;
    if (signatureFits(one, bytes, { kind: 'index', publicKeyPem: key.publicKey })) return key.id;
    return {
      problem: `its signature is not made with the key ${key.id}; it was altered, or is being replaced now`,
    };
  }
  if (unsigned) return undefined;
  const [first] = signatures;
  if (!first) return { problem: `nobody signed it (there is no ${indexSignatureFile})` };
  return {
    problem: `it is signed with the key ${first.keyId}, which is not trusted; if you know whose it is, use: isp trust add`,
  };
}

function parseList(signature: Buffer): Signature[] | undefined {
  try {
    return parseSignatures(JSON.parse(signature.toString('utf8')));
  } catch {
    return undefined;
  }
}

function timeProblem(
  { sequence, expiresAt }: MarketplaceIndex,
  { lastSequence = 0, now }: IndexTrust,
): string | undefined {
  if (sequence < lastSequence) return `it is number ${sequence}, and number ${lastSequence} was seen before`;
  if (expiresAt !== undefined && Temporal.Instant.compare(expiresAt, now) <= 0)
    return `it expired at ${expiresAt}`;
  return undefined;
}
