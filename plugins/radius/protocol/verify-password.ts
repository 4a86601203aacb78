import { timingSafeEqual } from 'node:crypto';
import { isChapResponseTo } from './chap.ts';
import type { Credentials } from './credentials.ts';
import { msChapV1Failure, msChapV1Success, msChapV2Failure, msChapV2Success } from './ms-chap-reply.ts';
import { isMsChapV2ResponseTo } from './ms-chap-v2.ts';
import { challengeResponse } from './nt-password.ts';
import type { NamedAttribute } from './read-attributes.ts';
import { matchesPap, type StoredPassword, toNtHash } from './stored-password.ts';

/** Why the password was not accepted; `stored` decides about `no-password-stored` and `method-needs-…`. */
export type PasswordRefusal =
  | 'wrong-password'
  | 'no-password-stored'
  /** CHAP needs `Cleartext-Password`. */
  | 'method-needs-cleartext'
  /** MS-CHAP needs `Cleartext-Password` or `NT-Password`. */
  | 'method-needs-cleartext-or-nt-hash'
  | 'no-password-sent'
  | 'malformed-credentials'
  | 'method-unsupported';

/** `reply` belongs into the Access-Accept or the Access-Reject. */
export type PasswordCheck =
  | { ok: true; reply: NamedAttribute[] }
  | { ok: false; reason: PasswordRefusal; reply: NamedAttribute[] };

export interface PasswordToVerify {
  credentials: Credentials;
  /** The User-Name byte for byte: MS-CHAPv2 hashes it, so it must not be normalised. */
  userName: Buffer;
  /** The user's password rows; one that matches is enough, an empty one never does. */
  stored: readonly StoredPassword[];
}

type Of<Method extends Credentials['method']> = Extract<Credentials, { method: Method }>;

/**
 * Verifies a password by the method the user came with.
 * @example verifyPassword({ credentials, userName, stored: [{ attribute: 'NT-Password', value: hex }] })
 */
export function verifyPassword({ credentials, userName, ...rest }: PasswordToVerify): PasswordCheck {
  if (credentials.method === 'malformed') return refuse('malformed-credentials');
  if (credentials.method === 'none') return refuse('no-password-sent');
  if (credentials.method === 'eap') return refuse('method-unsupported');
  const stored = rest.stored.filter(({ value }) => value !== '');
  if (stored.length === 0) return refuse('no-password-stored');
  switch (credentials.method) {
    case 'pap':
      return stored.some((row) => matchesPap(row, credentials.password))
        ? accept()
        : refuse('wrong-password');
    case 'chap':
      return verifyChap(credentials, stored);
    case 'ms-chap-v1':
      return verifyMsChapV1(credentials, stored);
    case 'ms-chap-v2':
      return verifyMsChapV2(credentials, userName, stored);
  }
}

function verifyChap(credentials: Of<'chap'>, stored: readonly StoredPassword[]): PasswordCheck {
  const readable = stored.filter(({ attribute }) => attribute === 'Cleartext-Password');
  if (readable.length === 0) return refuse('method-needs-cleartext');
  const matches = readable.some(({ value }) => isChapResponseTo(credentials, Buffer.from(value)));
  return matches ? accept() : refuse('wrong-password');
}

function verifyMsChapV1(credentials: Of<'ms-chap-v1'>, stored: readonly StoredPassword[]): PasswordCheck {
  const { challenge, ntResponse } = credentials;
  const hashes = ntHashes(stored);
  if (hashes.length === 0) return refuse('method-needs-cleartext-or-nt-hash');
  const hash = hashes.find((one) => timingSafeEqual(challengeResponse(challenge, one), ntResponse));
  return hash ? accept(msChapV1Success(hash)) : refuse('wrong-password', [msChapV1Failure(credentials)]);
}

function verifyMsChapV2(
  credentials: Of<'ms-chap-v2'>,
  userName: Buffer,
  stored: readonly StoredPassword[],
): PasswordCheck {
  const hashes = ntHashes(stored);
  if (hashes.length === 0) return refuse('method-needs-cleartext-or-nt-hash');
  const hash = hashes.find((candidate) => isMsChapV2ResponseTo(credentials, userName, candidate));
  if (!hash) return refuse('wrong-password', [msChapV2Failure(credentials)]);
  return accept(msChapV2Success(credentials, userName, hash));
}

function ntHashes(stored: readonly StoredPassword[]): Buffer[] {
  return stored.flatMap((row) => toNtHash(row) ?? []);
}

function accept(reply: NamedAttribute[] = []): PasswordCheck {
  return { ok: true, reply };
}

function refuse(reason: PasswordRefusal, reply: NamedAttribute[] = []): PasswordCheck {
  return { ok: false, reason, reply };
}
