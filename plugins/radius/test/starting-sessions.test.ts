import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applySubscriber } from '../actions/apply-subscriber.ts';
import { createNas } from '../actions/create-nas.ts';
import { listSessions } from '../actions/list-sessions.ts';
import type { Session } from '../contract/index.ts';
import { ensureProgram, radclient } from './radclient.ts';
import { type RadiusFixture, startRadiusFixture } from './radius-fixture.ts';
import { waitUntil } from './wait-until.ts';

let radius: RadiusFixture;
const secret = 'testing123';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  radius = await startRadiusFixture();
  await radius.call(createNas, { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  for (const [n, login] of ['ada', 'ben'].entries()) {
    const ids = { jobId: id(n), serviceId: id(100 + n), customerId: id(200 + n), resellerId: id(300) };
    const desired = { state: 'active', login, password: 'geheim', downKbps: 1_000, upKbps: 1_000 };
    await radius.call(applySubscriber, { ...ids, desiredVersion: 1, desired });
  }
});

afterAll(() => radius?.close(), 60_000);

/** Logs in; answers the Class, as it goes back in accounting. */
async function logIn(login: string, password = 'geheim'): Promise<string> {
  const attributes = { 'User-Name': login, 'User-Password': password };
  const answer = await radclient({ port: radius.ports.auth, command: 'auth', secret, attributes });
  return answer.attributes.find((line) => line.startsWith('Class = '))?.slice('Class = '.length) ?? '';
}

async function account(type: string, login: string, more: Readonly<Record<string, string>>): Promise<void> {
  const attributes = { 'Acct-Status-Type': type, 'User-Name': login, ...more };
  const answer = await radclient({ port: radius.ports.acct, command: 'acct', secret, attributes });
  expect(answer.packet).toBe('Accounting-Response');
}

async function sessions(state: string, login: string): Promise<readonly Session[]> {
  return (await radius.call<{ data: Session[] }>(listSessions, { filter: { state, login } })).data;
}

test('a login that was accepted is starting, and is told live; it is online from its Start on', async () => {
  const sessionClass = await logIn('ada');
  await waitUntil(async () => (await sessions('starting', 'ada')).length === 1);
  const [starting] = await sessions('starting', 'ada');
  expect(starting).toMatchObject({ state: 'starting', serviceId: id(100), inputBytes: 0 });
  expect(await sessions('online', 'ada')).toEqual([]);
  expect(radius.broadcasts.map(({ data }) => data)).toContainEqual({
    ...{ change: 'starting', id: starting?.id, login: 'ada', nasId: starting?.nasId },
    ...{ customerId: id(200), resellerId: id(300) },
  });
  await account('Start', 'ada', { 'Acct-Session-Id': 'a1', Class: sessionClass });
  await waitUntil(async () => (await sessions('online', 'ada')).length === 1);
  expect(await sessions('starting', 'ada')).toEqual([]);
  await account('Stop', 'ada', { 'Acct-Session-Id': 'a1', Class: sessionClass });
  expect(await sessions('online', 'ada')).toEqual([]);
});

test('tries again and again are one; refused logins are none; a NAS that sends no Class back is understood', async () => {
  await logIn('ben');
  await logIn('ben', 'wrong');
  await logIn('ben');
  await waitUntil(async () => (await sessions('starting', 'ben')).length === 1);
  await account('Start', 'ben', { 'Acct-Session-Id': 'b1' });
  expect(await sessions('starting', 'ben')).toEqual([]);
  expect(await sessions('online', 'ben')).toMatchObject([{ state: 'online' }]);
});

test('five minutes without accounting, and it is forgotten', async () => {
  await logIn('ada');
  await waitUntil(async () => (await sessions('starting', 'ada')).length === 1);
  await radius.admin.query(`UPDATE radpostauth SET authdate = authdate - interval '5 minutes'`);
  expect(await sessions('starting', 'ada')).toEqual([]);
});
