import { createTestHost, entityTag, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decideLogin } from '../domain/decide-login.ts';
import { bindingItems } from '../domain/login-rows.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
let host: TestHost;
let nasId: string;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
  const nas = { name: 'edge', address: '192.0.2.1', secret: 'a-long-secret', vendor: 'mikrotik' } as const;
  nasId = (await host.call('radius.nas.create', nas)).id;
  await host.call('radius.subscribers.apply', {
    ...{ serviceId: id(1), customerId: id(2), resellerId: id(3), jobId: id(4), desiredVersion: 1 },
    desired: { state: 'active', login: 'ana', password: 'geheim', downKbps: 1_000, upKbps: 1_000 },
  });
});
afterAll(() => host.close());

const bind = (changes: object, options: object = {}) =>
  host.call('radius.login-bindings.change', { id: id(1), ...changes }, options);
const checks = () =>
  host.rows(
    `SELECT attribute, op, value FROM radcheck WHERE username = 'ana' AND attribute <> 'Cleartext-Password' ORDER BY id`,
  );

test('a login is bound to a port of an access server, and let go again with it', async () => {
  expect(await bind({ nasId, port: 'eth 1/0/3:100' })).toMatchObject({ nasId, port: 'eth 1/0/3:100' });
  const rows = [
    { attribute: 'NAS-Port-Id', op: '==', value: 'eth 1/0/3:100' },
    { attribute: 'Tmp-String-0', op: ':=', value: nasId },
  ];
  expect(await checks()).toEqual(rows);
  await host.call('radius.subscribers.apply', {
    ...{ serviceId: id(1), customerId: id(2), resellerId: id(3), jobId: id(5), desiredVersion: 2 },
    desired: { state: 'active', downKbps: 2_000 },
  });
  expect(await checks()).toEqual(rows);
  await expect(host.call('radius.nas.remove', { id: nasId })).rejects.toMatchObject({ status: 409 });
  expect(await bind({ nasId: null })).toMatchObject({ nasId: null, port: null });
  expect(await checks()).toEqual([]);
});

test('a port of no access server, and one nobody knows, are refused', async () => {
  await expect(bind({ port: 'ether1' })).rejects.toMatchObject({ status: 422, errors: [{ path: '/port' }] });
  await expect(bind({ nasId: id(99) })).rejects.toMatchObject({ status: 422, errors: [{ path: '/nasId' }] });
});

test('a binding is changed only while it is as it was read', async () => {
  const tag = entityTag(await host.call('radius.login-bindings.get', { id: id(1) }));
  const changed = await bind({ sessionsAtOnce: 2 }, { ifMatch: tag });
  await expect(bind({ sessionsAtOnce: 3 }, { ifMatch: tag })).rejects.toMatchObject({ status: 412 });
  expect(await bind({ sessionsAtOnce: null }, { ifMatch: entityTag(changed) })).toMatchObject({
    sessionsAtOnce: null,
  });
});

test('the embedded server says in words what does not fit: the port, the access server, the device', () => {
  const password = { attribute: 'Cleartext-Password', op: ':=', value: 'geheim' } as const;
  const binding = { macAddresses: ['00:11:22:aa:bb:cc'], nasId, port: 'ether1' };
  const record = {
    ...{ check: [password, ...bindingItems(binding)], reply: [], groups: [] },
    profiles: new Map(),
  };
  const from = (device: string, port: string, at: string) =>
    decideLogin(record, {
      userName: Buffer.from('ana'),
      credentials: { method: 'pap', password: Buffer.from('geheim') },
      attributes: [
        { name: 'Calling-Station-Id', value: device },
        { name: 'NAS-Port-Id', value: port },
      ],
      nasId: at,
    });
  const right = '00:11:22:aa:bb:cc';
  expect(from(right, 'ether1', nasId).result).toBe('accept');
  for (const [decision, word] of [
    [from('00:11:22:aa:bb:cd', 'ether1', nasId), 'other devices'],
    [from(right, 'ether2', nasId), 'another port'],
    [from(right, 'ether1', id(77)), 'another access server'],
  ] as const)
    expect(decision).toMatchObject({ result: 'reject', reason: expect.stringContaining(word) });
});
