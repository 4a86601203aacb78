import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readCredentials } from '../../protocol/credentials.ts';
import { decodePacket } from '../../protocol/decode-packet.ts';
import { ntPasswordHash, toNtPassword } from '../../protocol/nt-password.ts';
import type { NamedAttribute } from '../../protocol/read-attributes.ts';
import { type StoredPassword, toSaltedSha256Password } from '../../protocol/stored-password.ts';
import { normaliseUserName } from '../../protocol/user-name.ts';
import { decryptUserPassword, encryptUserPassword } from '../../protocol/user-password.ts';
import { verifyPassword } from '../../protocol/verify-password.ts';
import { accessRequest, authenticator, secret } from './test-engine.ts';

const key = { secret, requestAuthenticator: authenticator };
const cleartext: StoredPassword = { attribute: 'Cleartext-Password', value: 'clientPass' };
const ntHash: StoredPassword = { attribute: 'NT-Password', value: toNtPassword('clientPass') };
const salted: StoredPassword = {
  attribute: 'SSHA2-256-Password',
  value: toSaltedSha256Password('clientPass', Buffer.from('0011223344556677', 'hex')),
};

function check(attributes: NamedAttribute[], ...stored: StoredPassword[]) {
  const credentials = readCredentials(decodePacket(accessRequest(attributes)), secret);
  return verifyPassword({ credentials, userName: Buffer.from('User'), stored });
}

const pap = (password: string) => [{ name: 'User-Password', value: password }];

function chap(password: string, challenge = authenticator): NamedAttribute[] {
  const digest = createHash('md5')
    .update(Buffer.from([5]))
    .update(password)
    .update(challenge)
    .digest();
  return [{ name: 'CHAP-Password', value: Buffer.concat([Buffer.from([5]), digest]) }];
}

describe('User-Password', () => {
  test('the password of RFC 2865 section 7.1 is found', () => {
    const hidden = Buffer.from('0dbe708d93d413ce3196e43f782a0aee', 'hex');
    expect(decryptUserPassword(hidden, key)?.toString()).toBe('arctangent');
    expect(encryptUserPassword(Buffer.from('arctangent'), key)).toEqual(hidden);
  });

  test.each([0, 1, 15, 16, 17, 32, 33, 127, 128])('%i octets come back', (length) => {
    const password = Buffer.alloc(length, 'pässword');
    expect(decryptUserPassword(encryptUserPassword(password, key), key)).toEqual(password);
  });

  test.each([0, 8, 17, 144])('%i hidden octets are malformed', (length) => {
    expect(decryptUserPassword(Buffer.alloc(length), key)).toBeUndefined();
  });
});

describe('PAP', () => {
  test.each([cleartext, ntHash, salted])('is verified against $attribute', (stored) => {
    expect(check(pap('clientPass'), stored)).toEqual({ ok: true, reply: [] });
    expect(check(pap('clientpass'), stored)).toMatchObject({ ok: false, reason: 'wrong-password' });
  });

  test('hashes in base64 and after 0x are understood as in FreeRADIUS', () => {
    const base64 = Buffer.from(salted.value, 'hex').toString('base64');
    expect(check(pap('clientPass'), { ...salted, value: base64 }).ok).toBe(true);
    expect(check(pap('clientPass'), { ...ntHash, value: `0x${ntHash.value.toUpperCase()}` }).ok).toBe(true);
  });

  test('broken hashes and empty stored passwords match nothing', () => {
    expect(check(pap('clientPass'), { ...salted, value: 'zz' }).ok).toBe(false);
    expect(check(pap('clientPass'), { ...ntHash, value: 'abcd' }).ok).toBe(false);
    const credentials = { method: 'pap' as const, password: Buffer.alloc(0) };
    const stored = [{ ...cleartext, value: '' }];
    expect(verifyPassword({ credentials, userName: Buffer.alloc(0), stored })).toMatchObject({
      reason: 'no-password-stored',
    });
  });

  test('a password outside ASCII is the same for every way of storing it', () => {
    const stored = [{ attribute: 'NT-Password' as const, value: toNtPassword('пароль') }];
    expect(check(pap('пароль'), ...stored).ok).toBe(true);
  });
});

describe('CHAP', () => {
  test('the request authenticator is the challenge when none is sent', () => {
    expect(check(chap('clientPass'), cleartext).ok).toBe(true);
    expect(check(chap('other'), cleartext)).toMatchObject({ reason: 'wrong-password' });
  });

  test('CHAP-Challenge is used when sent', () => {
    const challenge = Buffer.alloc(24, 3);
    const attributes = [...chap('clientPass', challenge), { name: 'CHAP-Challenge', value: challenge }];
    expect(check(attributes, cleartext).ok).toBe(true);
  });

  test('hashes do not do', () => {
    expect(check(chap('clientPass'), ntHash, salted)).toMatchObject({ reason: 'method-needs-cleartext' });
  });
});

test('requests without usable credentials are refused by name', () => {
  expect(check([], cleartext)).toMatchObject({ reason: 'no-password-sent' });
  expect(check([{ name: 'EAP-Message', value: '0x0201' }], cleartext)).toMatchObject({
    reason: 'method-unsupported',
  });
  expect(check([{ name: 'CHAP-Password', value: '0x05' }], cleartext)).toMatchObject({
    reason: 'malformed-credentials',
  });
  expect(check(pap('clientPass'))).toMatchObject({ reason: 'no-password-stored' });
});

test('the NT hash is that of RFC 2759', () => {
  expect(ntPasswordHash('clientPass').toString('hex')).toBe('44ebba8d5312b8d611474411f56989ae');
});

test('user names are trimmed, optionally lowered, and never expanded', () => {
  expect(normaliseUserName('  Anna ')).toBe('Anna');
  expect(normaliseUserName('Anna', { lowerCase: true })).toBe('anna');
  expect(normaliseUserName('%{User-Name} "x" \'y\' \\z')).toBe('%{User-Name} "x" \'y\' \\z');
  expect(normaliseUserName('an\0na')).toBe('an\uFFFDna');
});
