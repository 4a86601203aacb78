import { describe, expect, test } from '@jest/globals';
import { msChapV2MppeKeys } from '../../protocol/mppe-keys.ts';
import { msChapV2AuthenticatorResponse, msChapV2Challenge } from '../../protocol/ms-chap-v2.ts';
import { challengeResponse, ntPasswordHash, toNtPassword } from '../../protocol/nt-password.ts';
import type { StoredPassword } from '../../protocol/stored-password.ts';
import { verifyPassword } from '../../protocol/verify-password.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** RFC 2759 section 9.2. */
const response = {
  method: 'ms-chap-v2' as const,
  identifier: 5,
  authenticatorChallenge: hex('5B5D7C7D7B3F2F3E3C2C602132262628'),
  peerChallenge: hex('21402324255E262A28295F2B3A337C7E'),
  ntResponse: hex('82309ECD8D708B5EA08FAA3981CD83544233114A3D85D6DF'),
};
const userName = Buffer.from('User');
const hash = ntPasswordHash('clientPass');
const success = 'S=407A5589115FD0D6209F510FE9C04566932CDA56';

function check(stored: StoredPassword[], name = userName, credentials = response) {
  return verifyPassword({ credentials, userName: name, stored });
}

describe('MS-CHAPv2', () => {
  test('challenge, response and success are those of RFC 2759 section 9.2', () => {
    expect(msChapV2Challenge(response, userName)).toEqual(hex('D02E4386BCE91226'));
    expect(challengeResponse(hex('D02E4386BCE91226'), hash)).toEqual(response.ntResponse);
    expect(msChapV2AuthenticatorResponse(response, userName, hash)).toBe(success);
  });

  // The keys were also read out of an answer of FreeRADIUS 3.2.1 to this very response.
  test('MPPE keys are those of RFC 3079 section 3.5.3 and of FreeRADIUS', () => {
    const { sendKey, receiveKey } = msChapV2MppeKeys(hash, response.ntResponse);
    expect(sendKey).toEqual(hex('8B7CDC149B993A1BA118CB153F56DCCB'));
    expect(receiveKey).toEqual(hex('D5F0E9521E3EA9589645E86051C82226'));
  });

  test.each<StoredPassword>([
    { attribute: 'Cleartext-Password', value: 'clientPass' },
    { attribute: 'NT-Password', value: toNtPassword('clientPass') },
  ])('$attribute is enough to accept, and the accept proves it', (stored) => {
    const result = check([stored]);
    expect(result.ok).toBe(true);
    expect(result.reply[0]).toEqual({ name: 'MS-CHAP2-Success', value: Buffer.from(`\x05${success}`) });
  });

  test('a domain before the name does not count', () => {
    expect(
      check([{ attribute: 'Cleartext-Password', value: 'clientPass' }], Buffer.from('ISP\\User')).ok,
    ).toBe(true);
  });

  test('the name counts in its exact case', () => {
    expect(check([{ attribute: 'Cleartext-Password', value: 'clientPass' }], Buffer.from('user')).ok).toBe(
      false,
    );
  });

  test('a wrong password is refused with error 691 and no retry', () => {
    const result = check([{ attribute: 'Cleartext-Password', value: 'other' }]);
    expect(result).toMatchObject({ ok: false, reason: 'wrong-password' });
    expect(String(result.reply[0]?.value).slice(1)).toMatch(/^E=691 R=0 C=[0-9A-F]{32} V=3 M=/);
  });

  test('a salted hash does not do', () => {
    expect(check([{ attribute: 'SSHA2-256-Password', value: 'ab'.repeat(40) }])).toMatchObject({
      reason: 'method-needs-cleartext-or-nt-hash',
    });
  });
});

test('MS-CHAPv1 follows RFC 2433 appendix B.2', () => {
  const credentials = {
    method: 'ms-chap-v1' as const,
    identifier: 1,
    challenge: hex('102DB5DF085D3041'),
    ntResponse: hex('4E9D3C8F9CFD385D5BF4D3246791956CA4C351AB409A3D61'),
  };
  const stored = [{ attribute: 'Cleartext-Password' as const, value: 'MyPw' }];
  expect(verifyPassword({ credentials, userName, stored }).ok).toBe(true);
  const wrong = [{ attribute: 'Cleartext-Password' as const, value: 'myPw' }];
  expect(verifyPassword({ credentials, userName, stored: wrong })).toMatchObject({
    reason: 'wrong-password',
  });
});
