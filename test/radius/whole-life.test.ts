import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureProgram, type RadclientAnswer } from '../../plugins/radius/test/radclient.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeNas, startFakeNas } from './fake-nas.ts';
import {
  nasSecret,
  orderInternet,
  type PlatformWithFreeRadius,
  serviceBecomes,
  startPlatformWithFreeRadius,
} from './platform-with-freeradius.ts';

interface CoaRequest {
  readonly kind: string;
  readonly reason: string;
  readonly state: string;
}

let platform: PlatformWithFreeRadius;
let nas: FakeNas;
let api: ApiClient;
let service: Awaited<ReturnType<typeof orderInternet>>;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  nas = await startFakeNas(nasSecret);
  platform = await startPlatformWithFreeRadius();
  api = await platform.kernel().login();
  const lab = { name: 'lab', address: '127.0.0.1', secret: nasSecret, vendor: 'mikrotik', coaPort: nas.port };
  expect(await api.post('/radius/nas', lab)).toMatchObject({ status: 201 });
}, 240_000);

afterAll(async () => {
  await platform?.[Symbol.asyncDispose]();
  await nas?.stop();
});

const logIn = (): Promise<RadclientAnswer> => platform.logIn(service.login, service.password);

/** What the NAS tells of a session, as FreeRADIUS takes it. */
async function account(type: string, id: string, more: Readonly<Record<string, string | number>> = {}) {
  const session = { 'User-Name': service.login, 'Acct-Session-Id': id, 'Framed-IP-Address': '100.64.0.7' };
  const answer = await platform.account(type, { ...session, ...more });
  expect(answer.packet).toBe('Accounting-Response');
}

async function sessionIs(state: string): Promise<void> {
  const path = `/radius/sessions?filter[login]=${service.login}&sort=-startedAt`;
  await eventually(
    async () => (await api.get<{ data: { state: string }[] }>(path)).body.data[0]?.state,
    (now) => now === state,
    { within: 60_000, what: `the session being ${state}` },
  );
}

/** The last thing the NAS was told, once it has acknowledged it. */
async function acknowledged(kind: string, reason: string): Promise<CoaRequest> {
  const path = `/radius/coa-requests?filter[serviceId]=${service.serviceId}&sort=-createdAt`;
  const last = await eventually(
    async () => (await api.get<{ data: CoaRequest[] }>(path)).body.data[0],
    (one) => one?.kind === kind && one.reason === reason && one.state !== 'pending',
    { within: 60_000, what: `the ${kind} being answered` },
  );
  return last as CoaRequest;
}

test('an order is provisioned, and its login gets the tariff’s speed from a real FreeRADIUS', async () => {
  service = await orderInternet(api);
  const answer = await logIn();
  expect(answer.packet).toBe('Access-Accept');
  expect(answer.attributes).toContain('Mikrotik-Rate-Limit = "50M/100M"');
});

test('the session is online once the NAS says so', async () => {
  await account('Start', 'life-1');
  await sessionIs('online');
});

test('a suspension reaches the NAS, which acknowledges; the next login is let into the garden of that reason', async () => {
  await api.post(`/services/${service.serviceId}/suspend`, { reason: 'non_payment' });
  await serviceBecomes(api, service.serviceId, 'suspended');
  expect(['acknowledged', 'verified']).toContain((await acknowledged('coa', 'suspended')).state);
  const told = await nas.received();
  for (const line of ['CoA-Request', 'Acct-Session-Id = "life-1"', 'Mikrotik-Address-List = "garden']) {
    expect(told).toContain(line);
  }
  const answer = await logIn();
  expect(answer.packet).toBe('Access-Accept');
  expect(answer.attributes).toContainEqual(expect.stringMatching(/^Mikrotik-Address-List = "garden/));
  expect(answer.attributes).toContain('Mikrotik-Rate-Limit = "256k/256k"');
  const log = async () =>
    (
      await api.get<{ data: { result: string }[] }>(
        `/radius/auth-log?filter[login]=${service.login}&sort=-at&limit=1`,
      )
    ).body.data;
  await eventually(log, ([last]) => last?.result === 'garden', {
    within: 60_000,
    what: 'the line in the log',
  });
});

test('a resumption by call ends the session at the NAS, and the next login has everything again', async () => {
  await api.post(`/services/${service.serviceId}/resume`, {});
  await serviceBecomes(api, service.serviceId, 'active');
  expect(['acknowledged', 'verified']).toContain((await acknowledged('disconnect', 'resumed')).state);
  expect(await nas.received()).toContain('Disconnect-Request');
  await account('Stop', 'life-1', { 'Acct-Session-Time': 600, 'Acct-Output-Octets': 7_000 });
  await sessionIs('closed');
  expect((await logIn()).attributes).toContain('Mikrotik-Rate-Limit = "50M/100M"');
  await account('Start', 'life-2');
  await sessionIs('online');
  const usage = await api.get(`/services/${service.serviceId}/usage`);
  expect(usage.body).toMatchObject({ total: { outputBytes: 7_000 } });
});

test('after the cancellation the session is ended and the login refused', async () => {
  await api.post(`/services/${service.serviceId}/cancel`, {});
  await serviceBecomes(api, service.serviceId, 'cancelled');
  await acknowledged('disconnect', 'terminated');
  expect((await logIn()).packet).toBe('Access-Reject');
});
