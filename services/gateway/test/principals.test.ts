import { keyChecksum } from '@isp/api-keys/contract';
import { expect, test } from '@jest/globals';
import { KeyPrincipals } from '../http/key-principals.ts';
import { Principals } from '../http/principals.ts';
import { SessionPrincipals } from '../http/session-principals.ts';
import type { WebRequest } from '../http/web-request.ts';

const beginning = `isk_${'a1B2c3'.repeat(5)}`;
const key = beginning + keyChecksum(beginning);
const ispOrigin = { address: '192.0.2.1', secure: false };
const bearer = (token: string) =>
  ({ headers: { authorization: `Bearer ${token}` }, ispOrigin }) as WebRequest;

function principals() {
  const asked: string[] = [];
  const keys = new KeyPrincipals(async (text) => {
    asked.push(text);
    return { keyId: 'k', secretId: 's', principal: 'program' };
  });
  const sessions = new SessionPrincipals(async (token) => {
    asked.push(token);
    return 'person';
  });
  return { asked, of: (request: WebRequest) => new Principals({ keys, sessions }).of(request) };
}

test('an API key is asked for once a second, and its caller names it', async () => {
  const { of, asked } = principals();
  const answers = await Promise.all([of(bearer(key)), of(bearer(key)), of(bearer(key))]);
  expect(answers[2]).toMatchObject({ principal: 'program', key: { keyId: 'k', secretId: 's' } });
  expect(asked).toEqual([key]);
});

test('an API key that comes from another address is asked for again, with the address', async () => {
  const asked: string[] = [];
  const keys = new KeyPrincipals(async (text, address) => {
    asked.push(`${text} ${address}`);
    return { keyId: 'k', secretId: 's', principal: 'program' };
  });
  const from = (address: string) =>
    keys.of({ ...bearer(key), ispOrigin: { ...ispOrigin, address } } as WebRequest);
  await Promise.all([from('192.0.2.1'), from('192.0.2.2'), from('192.0.2.1')]);
  expect(asked).toEqual([`${key} 192.0.2.1`, `${key} 192.0.2.2`]);
});

test('a mistyped API key is refused without asking anybody', async () => {
  const { of, asked } = principals();
  for (const wrong of [key.slice(0, -1), `${key}x`, key.replace('a1B2', 'a1B3'), 'isk_'])
    await expect(of(bearer(wrong))).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  expect(asked).toEqual([]);
});

test('what is no API key is a session token, and nothing is nobody', async () => {
  const { of } = principals();
  expect(await of(bearer(`ist_${'a'.repeat(40)}`))).toEqual({ principal: 'person' });
  expect(await of({ headers: {}, ispOrigin } as WebRequest)).toBeUndefined();
});
