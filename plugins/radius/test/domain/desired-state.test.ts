import { closeSchema, schemaValidator } from '@isp/sdk/runtime';
import { expect, test } from '@jest/globals';
import { Login, Password } from '../../contract/index.ts';
import { judgeVersion } from '../../domain/judge-version.ts';
import { canonicalAddress } from '../../domain/nas-address.ts';
import { resolveDesired } from '../../domain/resolve-desired.ts';

test.each([
  [undefined, 'new'],
  [{ desiredVersion: 1, lastJobId: 'a' }, 'new'],
  [{ desiredVersion: 2, lastJobId: 'a' }, 'same-job'],
  [{ desiredVersion: 2, lastJobId: 'b' }, 'out-of-date'],
  [{ desiredVersion: 3, lastJobId: 'a' }, 'out-of-date'],
])('version 2 of job a over %j is %s', (inPlace, verdict) => {
  expect(judgeVersion({ jobId: 'a', desiredVersion: 2 }, inPlace)).toBe(verdict);
});

test('an order is taken back although its version is in place, unless a newer one is', () => {
  const undo = { jobId: 'a', desiredVersion: 2, undo: true };
  expect(judgeVersion(undo, { desiredVersion: 2, lastJobId: 'a' })).toBe('new');
  expect(judgeVersion(undo, { desiredVersion: 3, lastJobId: 'b' })).toBe('out-of-date');
});

test('what an order leaves out stays as it is', () => {
  const known = { login: 'anna', password: 'geheim', downKbps: 10, upKbps: 5 };
  expect(resolveDesired({ state: 'active' }, known)).toMatchObject({
    ...known,
    policy: { group: 'internet-10-5' },
  });
  expect(resolveDesired({ state: 'suspended' }, known)).toMatchObject({ policy: { group: 'garden' } });
});

test.each([
  [{ state: 'active' as const }, 'a login'],
  [{ state: 'suspended' as const, login: 'anna' }, 'a password'],
  [{ state: 'active' as const, login: 'anna', password: 'x', downKbps: 5 }, 'downKbps and upKbps'],
])('%j of an unknown service is refused for want of %s', (desired, missing) => {
  expect(() => resolveDesired(desired, {})).toThrow(missing);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:DB8:0:0::1', '2001:db8::1'],
])('the NAS address %s is kept as %s', (text, kept) => {
  expect(canonicalAddress(text)).toBe(kept);
});

const fits = (schema: unknown, value: string) => schemaValidator(closeSchema(schema))(value).length === 0;

test.each([
  ['anna@isp.example', true],
  ["o'hara", true],
  ['%{User-Name}', true],
  ['@garden', false],
  ['two words', false],
  ['nul\0', false],
  ['', false],
])('the login %j may be used: %s', (login, ok) => {
  expect(fits(Login, login)).toBe(ok);
});

test.each([
  ['with space and "quote', true],
  ['"quoted"', false],
  ["'quoted'", false],
  ['`id`', false],
  ['"', true],
  ['a\nb', false],
])('the password %j may be used: %s', (password, ok) => {
  expect(fits(Password, password)).toBe(ok);
});
