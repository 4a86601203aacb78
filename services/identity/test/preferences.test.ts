import type { Caller } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type IdentityHost, identityHost, loginAs, person } from './identity-host.ts';

let host: IdentityHost;
let ana: Caller;
let bo: Caller;
const key = 'table.customers';
const value = { columns: { hidden: ['email'], widths: { name: 240 } }, views: [] };
const refused = (code: string) => expect.objectContaining({ code });

beforeAll(async () => {
  host = await identityHost();
  await host.call('identity.first-administrator.create', { email: 'root@isp.example' });
  await person(host, 'ana@isp.example', { kind: 'staff', roles: ['support'] });
  await person(host, 'bo@isp.example', { kind: 'staff', roles: ['support'] });
  ana = await loginAs(host, 'ana@isp.example');
  bo = await loginAs(host, 'bo@isp.example');
});
afterAll(() => host.close());

const get = (as: Caller, one = key) => host.call('identity.preferences.get', { key: one }, { as });
const set = (as: Caller, next: unknown, one = key) =>
  host.call('identity.preferences.set', { key: one, value: next }, { as });

test('a setting is its own user’s and nobody else’s; null removes it', async () => {
  expect(await get(ana)).toEqual({ key });
  expect(await set(ana, value)).toMatchObject({ key, value });
  expect(await get(ana)).toMatchObject({ key, value, updatedAt: expect.stringMatching(/^\d{4}-.*Z$/) });
  expect(await get(bo)).toEqual({ key });
  await set(bo, false);
  expect(await get(bo)).toMatchObject({ value: false });
  expect(await set(ana, null)).toEqual({ key });
  expect(await get(ana)).toEqual({ key });
  expect(await get(bo)).toMatchObject({ value: false });
});

test('what is too large, too many, or of a strange key is refused, and what was kept stays', async () => {
  await set(ana, value);
  await expect(set(ana, 'x'.repeat(16_400))).rejects.toEqual(refused('VALIDATION_FAILED'));
  await expect(set(ana, 1, '../users')).rejects.toEqual(refused('VALIDATION_FAILED'));
  for (let n = 1; n < 200; n++) await set(ana, n, `page.${n}`);
  await expect(set(ana, 1, 'page.200')).rejects.toEqual(refused('IDENTITY_TOO_MANY_PREFERENCES'));
  expect(await set(ana, 7, 'page.7')).toMatchObject({ value: 7 });
  expect(await get(ana)).toMatchObject({ value });
});

test('whoever has logged in as somebody sees his settings and does not change them', async () => {
  const { principal } = bo;
  const helping = {
    principal: { ...principal, impersonator: { id: ana.principal?.id, name: 'Ana' } },
  } as Caller;
  expect(await get(helping)).toMatchObject({ value: false });
  await expect(set(helping, 1)).rejects.toEqual(refused('IDENTITY_NOT_AS_ANOTHER'));
});
