import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SecretBox } from '../../../kernel/plugin-configuration/secret-box.ts';
import { obtainSecretKey, parseSecretKey } from '../../../kernel/plugin-configuration/secret-key.ts';

const key = randomBytes(32);
const place = { plugin: 'sms', pointer: '/apiKey' };
const box = new SecretBox(key);

describe('a sealed secret', () => {
  test('is opened again with the same key, for the same place', () => {
    for (const secret of ['', 'a secret', 'ünïcödé "quoted"\n'])
      expect(new SecretBox(key).open(box.seal(secret, place), place)).toBe(secret);
  });

  test('shows nothing, and is another one each time', () => {
    const sealed = [box.seal('a secret', place), box.seal('a secret', place)].map(({ $secret }) => $secret);
    expect(sealed[0]).not.toBe(sealed[1]);
    expect(sealed[0]).toMatch(/^v1:[A-Za-z0-9+/]{16}:[A-Za-z0-9+/]+=*$/);
  });

  test.each([
    ['for another plugin', box, { ...place, plugin: 'mail' }],
    ['for another setting', box, { ...place, pointer: '/other' }],
    ['with another key', new SecretBox(randomBytes(32)), place],
  ])('is not opened %s', (_what, other, where) => {
    expect(other.open(box.seal('a secret', place), where)).toBeUndefined();
  });

  test.each([
    ['a changed byte', (text: string) => text.replace(/.(?=.{4}$)/, (one) => (one === 'A' ? 'B' : 'A'))],
    ['a cut end', (text: string) => text.slice(0, -8)],
    ['an unknown version', (text: string) => text.replace('v1', 'v2')],
    ['nothing', () => ''],
  ])('with %s is not opened', (_what, damage) => {
    const { $secret } = box.seal('a secret', place);
    expect(box.open({ $secret: damage($secret) }, place)).toBeUndefined();
  });
});

describe('the key', () => {
  let path: string;
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), 'isp-key-'));
  });
  afterAll(() => rm(path, { recursive: true }));

  test('is read from base64 and from hex, and nothing else', () => {
    expect(parseSecretKey(key.toString('base64'))).toEqual(key);
    expect(parseSecretKey(`${key.toString('hex')}\n`)).toEqual(key);
    for (const wrong of ['', 'short', randomBytes(31).toString('base64'), randomBytes(33).toString('base64')])
      expect(parseSecretKey(wrong)).toBeUndefined();
  });

  test('is made once, for the owner only', async () => {
    const made = await obtainSecretKey(undefined, { path });
    expect(await obtainSecretKey(undefined, { path })).toEqual(made);
    expect((await stat(join(path, 'secret.key'))).mode & 0o777).toBe(0o600);
    expect(parseSecretKey(await readFile(join(path, 'secret.key'), 'utf8'))).toEqual(made);
  });

  test('of the environment comes first', async () => {
    expect(await obtainSecretKey(key, { path })).toBe(key);
  });

  test('is not made anew over a damaged file', async () => {
    await writeFile(join(path, 'secret.key'), 'oops');
    await expect(obtainSecretKey(undefined, { path })).rejects.toThrow(
      /secret\.key is not a key of 32 bytes/,
    );
  });
});
