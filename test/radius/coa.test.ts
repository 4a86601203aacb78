import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applySubscriber } from '../../plugins/radius/actions/apply-subscriber.ts';
import { createNas } from '../../plugins/radius/actions/create-nas.ts';
import { disconnectSession } from '../../plugins/radius/actions/disconnect-session.ts';
import { listCoaRequests } from '../../plugins/radius/actions/list-coa-requests.ts';
import { listSessions } from '../../plugins/radius/actions/list-sessions.ts';
import type { CoaRequest, CoaState, DesiredState, Session } from '../../plugins/radius/contract/index.ts';
import { verifyCoa } from '../../plugins/radius/schedules/verify-coa.ts';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import {
  freeUdpPort,
  type RadiusFixture,
  startRadiusFixture,
} from '../../plugins/radius/test/radius-fixture.ts';
import { waitUntil } from '../../plugins/radius/test/wait-until.ts';
import { type FakeNas, startFakeNas } from './fake-nas.ts';

let radius: RadiusFixture;
let nas: FakeNas;

const secret = 'testing123';
const silentNas = '127.0.0.3';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const active = { state: 'active', password: 'geheim', downKbps: 100_000, upKbps: 50_000 } as const;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  nas = await startFakeNas(secret);
  radius = await startRadiusFixture([0.5, 1.5]);
  const lab = { secret, vendor: 'mikrotik' };
  await radius.call(createNas, { ...lab, name: 'lab', address: '127.0.0.1', coaPort: nas.port });
  await radius.call(createNas, { ...lab, name: 'mute', address: silentNas, coaPort: await freeUdpPort() });
});

afterAll(async () => {
  await radius?.close();
  await nas?.stop();
});

function apply(n: number, desiredVersion: number, desired: DesiredState) {
  const ids = {
    serviceId: id(n),
    customerId: id(100 + n),
    resellerId: id(200),
    jobId: id(1_000 * n + desiredVersion),
  };
  return radius.call(applySubscriber, { ...ids, desiredVersion, desired });
}

function account(type: string, session: string, login: string, from = '127.0.0.1') {
  const attributes = { 'Acct-Status-Type': type, 'Acct-Session-Id': session, 'User-Name': login };
  const address = { 'NAS-IP-Address': from, 'Framed-IP-Address': '10.0.0.7' };
  const request = { port: radius.ports.acct, command: 'acct', secret } as const;
  return radclient({ ...request, attributes: { ...attributes, ...address }, from });
}

/** A service that is online in a session. */
async function online(n: number, login: string, session: string, from?: string): Promise<void> {
  await apply(n, 1, { ...active, login });
  await account('Start', session, login, from);
}

async function requestsOf(n: number): Promise<readonly CoaRequest[]> {
  const query = { filter: { serviceId: id(n) }, sort: '-createdAt' };
  return (await radius.call<{ data: CoaRequest[] }>(listCoaRequests, query)).data;
}

async function becomes(n: number, state: CoaState): Promise<CoaRequest> {
  await waitUntil(async () => (await requestsOf(n))[0]?.state === state);
  return (await requestsOf(n))[0] as CoaRequest;
}

async function sessionOf(login: string): Promise<Session> {
  const { data } = await radius.call<{ data: Session[] }>(listSessions, { filter: { login } });
  return data[0] as Session;
}

test('a suspension reaches the open session: the NAS gets the garden and acknowledges; its next packet verifies it', async () => {
  await online(1, 'ada', 'live-1');
  await apply(1, 2, { state: 'suspended' });
  expect(await becomes(1, 'acknowledged')).toMatchObject({ kind: 'coa', reason: 'suspended' });
  const received = await nas.received();
  for (const line of [
    'CoA-Request',
    'User-Name = "ada"',
    'Acct-Session-Id = "live-1"',
    'NAS-IP-Address = 127.0.0.1',
    'Framed-IP-Address = 10.0.0.7',
    'Mikrotik-Address-List = "garden"',
    'Mikrotik-Rate-Limit = "256k/256k"',
  ]) {
    expect(received).toContain(line);
  }
  expect(received).not.toContain('Class =');
  await radius.run(verifyCoa);
  expect((await requestsOf(1))[0]?.state).toBe('acknowledged');
  await radius.admin.query(`UPDATE coa_requests SET answered_at = answered_at - interval '10 minutes'`);
  await account('Interim-Update', 'live-1', 'ada');
  await radius.run(verifyCoa);
  expect((await requestsOf(1))[0]?.state).toBe('verified');
});

test('a resumption ends the session, so that the next login has everything', async () => {
  await apply(1, 3, { state: 'active' });
  await waitUntil(async () => (await requestsOf(1))[0]?.kind === 'disconnect');
  expect(await becomes(1, 'acknowledged')).toMatchObject({ reason: 'resumed' });
  await account('Stop', 'live-1', 'ada');
  await radius.run(verifyCoa);
  expect((await requestsOf(1))[0]?.state).toBe('verified');
});

test('another tariff changes the session with the new rate', async () => {
  await online(2, 'ben', 'live-2');
  await apply(2, 2, { state: 'active', downKbps: 30_000, upKbps: 10_000 });
  await becomes(2, 'acknowledged');
  expect(await nas.received()).toContain('Mikrotik-Rate-Limit = "10M/30M"');
});

test('NAK 503: the session is gone, and ends here too', async () => {
  await online(3, 'cleo', 'gone-3');
  await apply(3, 2, { state: 'suspended' });
  expect(await becomes(3, 'session-gone')).toMatchObject({ errorCause: 503 });
  expect(await sessionOf('cleo')).toMatchObject({ state: 'closed', terminateCause: 'Lost-Service' });
});

test('NAK 405: what cannot be changed is disconnected', async () => {
  await online(4, 'dan', 'rigid-4');
  await apply(4, 2, { state: 'suspended' });
  expect(await becomes(4, 'acknowledged')).toMatchObject({ kind: 'disconnect', attempts: 1 });
});

test('silence: again after 1, 5 and 15 minutes, then somebody has to look', async () => {
  await online(5, 'eve', 'mute-5', silentNas);
  await apply(5, 2, { state: 'suspended' });
  const waits: number[] = [];
  for (const attempts of [1, 2, 3]) {
    await waitUntil(async () => (await requestsOf(5))[0]?.attempts === attempts);
    const { rows } = await radius.admin.query(
      `UPDATE coa_requests SET next_at = now() WHERE service_id = $1
       RETURNING extract(epoch FROM old.next_at - now())::int AS seconds`,
      [id(5)],
    );
    waits.push(Math.round((rows[0].seconds as number) / 60));
  }
  expect(waits).toEqual([1, 5, 15]);
  await becomes(5, 'manual');
});

test('somebody ends a session by hand; a session that is over is refused', async () => {
  await online(6, 'fay', 'live-6');
  const session = await sessionOf('fay');
  expect(await radius.call(disconnectSession, { id: session.id })).toMatchObject({
    kind: 'disconnect',
    reason: 'by-hand',
    state: 'pending',
  });
  await becomes(6, 'acknowledged');
  expect(await nas.received()).toContain('Disconnect-Request');
  await account('Stop', 'live-6', 'fay');
  await expect(radius.call(disconnectSession, { id: session.id })).rejects.toMatchObject({
    code: 'RADIUS_SESSION_NOT_OPEN',
    status: 409,
  });
});

test('two changes of a session before an answer are one request, and the last one counts', async () => {
  await online(7, 'gil', 'mute-7', silentNas);
  await apply(7, 2, { state: 'active', downKbps: 5_000, upKbps: 5_000 });
  await apply(7, 3, { state: 'suspended' });
  const requests = await requestsOf(7);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ reason: 'suspended', state: 'pending' });
});

test('each outcome is an event', async () => {
  await radius.admin.query(`
    INSERT INTO kernel.subscriptions (event, plugin) VALUES ('radius.coa-acknowledged', 'radius')`);
  await online(8, 'hal', 'live-8');
  await apply(8, 2, { state: 'suspended' });
  const request = await becomes(8, 'acknowledged');
  const { rows } = await radius.admin.query(
    `SELECT payload->'data' AS data FROM graphile_worker._private_jobs`,
  );
  expect(rows.map(({ data }: { data: object }) => data)).toEqual([
    {
      ...{ requestId: request.id, sessionId: request.sessionId, login: 'hal', nasId: request.nasId },
      ...{ kind: 'coa', reason: 'suspended', resellerId: id(200), customerId: id(108), serviceId: id(8) },
    },
  ]);
});
