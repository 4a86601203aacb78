import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applySubscriber } from '../actions/apply-subscriber.ts';
import { createNas } from '../actions/create-nas.ts';
import { testLogin } from '../actions/test-login.ts';
import type { LoginTest } from '../contract/index.ts';
import { ensureProgram, radclient } from './radclient.ts';
import { type RadiusFixture, staff, startRadiusFixture } from './radius-fixture.ts';
import { waitUntil } from './wait-until.ts';

let radius: RadiusFixture;
const secret = 'testing123';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const kernel = { ...staff, scope: 'system', id: 'kernel', calls: ['kernel.*'] } as const;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  radius = await startRadiusFixture();
  await apply(1, 1, { state: 'active', login: 'ada', password: 'geheim', downKbps: 100_000, upKbps: 50_000 });
});

afterAll(() => radius?.close(), 60_000);

function apply(n: number, desiredVersion: number, desired: object) {
  const ids = {
    jobId: id(1_000 * n + desiredVersion),
    serviceId: id(n),
    customerId: id(100),
    resellerId: id(200),
  };
  return radius.call(applySubscriber, { ...ids, desiredVersion, desired });
}

const tried = (login: string, more: object = {}) =>
  radius.call<LoginTest>(testLogin, { login, ...more }, kernel);

test('without any NAS it says that nobody would be heard', async () => {
  expect(await tried('ada')).toMatchObject({
    result: 'accept',
    attributes: [{ name: 'Acct-Interim-Interval' }],
  });
  expect((await tried('ada')).hints).toEqual([expect.stringMatching(/^No NAS is registered/)]);
});

test('it decides as the server does, for the vendor of the NAS it is asked for', async () => {
  await radius.call(createNas, { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  await radius.call(createNas, { name: 'core', address: '127.0.0.2', secret, vendor: 'huawei' });
  const test = await tried('ada', { password: 'geheim' });
  expect(test).toMatchObject({
    result: 'accept',
    reason: 'The login was accepted.',
    passwordChecked: true,
    nas: { name: 'lab', vendor: 'mikrotik' },
    service: { id: id(1), state: 'active' },
    groups: ['internet-100000-50000', 'internet-100000-50000@mikrotik'],
    hints: [],
  });
  const answer = await radclient({
    ...{ port: radius.ports.auth, command: 'auth', secret },
    attributes: { 'User-Name': 'ada', 'User-Password': 'geheim' },
  });
  const told = test.attributes.map(
    ({ name, value }) => `${name} = ${/^\d+$/.test(value) ? value : `"${value}"`}`,
  );
  expect(told).toEqual(answer.attributes.filter((line) => !line.startsWith('Class')));
  const huawei = (await tried('ada', { nas: '127.0.0.2' })).attributes.map(({ name }) => name);
  expect(huawei.some((name) => name.startsWith('Huawei-'))).toBe(true);
});

test('a wrong password is refused, and so is a login nobody has; what is nearly it is named', async () => {
  expect(await tried('ada', { password: 'wrong' })).toMatchObject({
    result: 'reject',
    reason: 'The password is wrong.',
    attributes: [],
  });
  expect(await tried('ADA')).toMatchObject({
    result: 'reject',
    reason: 'There is no such login.',
    hints: ['Upper and lower case matter: there is ada.'],
  });
});

test('open sessions and the last tries are told; nothing is written', async () => {
  const attributes = { 'User-Name': 'ada', 'Acct-Session-Id': 's1', 'Acct-Status-Type': 'Start' };
  await radclient({ port: radius.ports.acct, command: 'acct', secret, attributes });
  await waitUntil(async () => (await tried('ada')).recentTries.length > 0);
  const { openSessions, recentTries, hints } = await tried('ada');
  expect(openSessions).toMatchObject([{ state: 'online' }]);
  expect(recentTries).toMatchObject([{ result: 'accept' }]);
  expect(hints).toEqual([expect.stringMatching(/^A session that is open/)]);
});

test('a suspended service is shown in its garden, a barred login as barred', async () => {
  await apply(1, 2, { state: 'suspended' });
  expect(await tried('ada')).toMatchObject({ result: 'garden', service: { state: 'suspended' } });
  await radius.admin.query(
    `INSERT INTO radcheck (username, attribute, op, value) VALUES ('ada', 'Auth-Type', ':=', 'Reject')`,
  );
  expect(await tried('ada')).toMatchObject({
    result: 'reject',
    reason: 'The login is barred (Auth-Type := Reject).',
  });
});

test('a device it is not bound to is refused, and so is one session more than it may have', async () => {
  await apply(2, 1, { state: 'active', login: 'ben', password: 'geheim', downKbps: 10_000, upKbps: 10_000 });
  await radius.admin.query(
    `INSERT INTO radcheck (username, attribute, op, value) VALUES ('ben', 'Calling-Station-Id', '==', '00:11:22:33:44:55'),
       ('ben', 'Simultaneous-Use', ':=', '1')`,
  );
  expect(await tried('ben')).toMatchObject({
    result: 'accept',
    hints: ['The login is bound to devices; --device checks whether one of them is meant.'],
  });
  expect(await tried('ben', { device: '00:11:22:33:44:55' })).toMatchObject({ result: 'accept', hints: [] });
  expect((await tried('ben', { device: '66:11:22:33:44:55' })).result).toBe('reject');
  const attributes = { 'User-Name': 'ben', 'Acct-Session-Id': 'b1', 'Acct-Status-Type': 'Start' };
  await radclient({ port: radius.ports.acct, command: 'acct', secret, attributes });
  const more = await tried('ben', { device: '00:11:22:33:44:55' });
  expect(more).toMatchObject({ result: 'reject', openSessions: [{ state: 'online' }] });
});

test('a NAS that is not there is named', async () => {
  await expect(tried('ada', { nas: 'nowhere' })).rejects.toMatchObject({ code: 'RADIUS_NAS_UNKNOWN' });
});
