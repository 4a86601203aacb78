import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applySubscriber } from '../../plugins/radius/actions/apply-subscriber.ts';
import { createNas } from '../../plugins/radius/actions/create-nas.ts';
import { createTopUp } from '../../plugins/radius/actions/create-top-up.ts';
import { getAllowance } from '../../plugins/radius/actions/get-allowance.ts';
import type { Allowance, DesiredState } from '../../plugins/radius/contract/index.ts';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import { type RadiusFixture, startRadiusFixture } from '../../plugins/radius/test/radius-fixture.ts';
import { waitUntil } from '../../plugins/radius/test/wait-until.ts';
import { type FakeNas, startFakeNas } from './fake-nas.ts';
import { type FreeRadiusProcess, startFreeRadius } from './freeradius-process.ts';

let radius: RadiusFixture;
let nas: FakeNas;
let freeradius: FreeRadiusProcess;

const secret = 'testing123';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const full = 'Mikrotik-Rate-Limit = "50M/100M"';
const lowered = 'Mikrotik-Rate-Limit = "500k/1M"';

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  nas = await startFakeNas(secret);
  radius = await startRadiusFixture([1, 3]);
  await radius.call(createNas, {
    ...{ name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik', coaPort: nas.port },
  });
  for (const n of [1, 2]) await sell(n);
  freeradius = await startFreeRadius(radius);
}, 240_000);

afterAll(async () => {
  await freeradius?.stop();
  await radius?.close();
  await nas?.stop();
});

async function sell(n: number): Promise<void> {
  const ids = { serviceId: id(n), customerId: id(100 + n), resellerId: id(200), jobId: id(900 + n) };
  const desired: DesiredState = {
    ...{ state: 'active', login: `user${n}`, password: 'geheim', downKbps: 100_000, upKbps: 50_000 },
    calendar: { timeZone: 'Europe/Berlin', billCycleDay: 1 },
    usage: {
      quota: {
        ...{ bytes: 1_000_000, period: 'billing-period', counts: 'both', rollOver: false },
        ...{ whenUsedUp: 'throttle', throttle: { downKbps: 1_000, upKbps: 500 } },
      },
    },
  };
  await radius.call(applySubscriber, { ...ids, desiredVersion: 1, desired });
}

async function account(port: number, n: number, type: string, octets: number): Promise<void> {
  const attributes = {
    ...{ 'Acct-Status-Type': type, 'Acct-Session-Id': `live-${n}`, 'User-Name': `user${n}` },
    ...{ 'NAS-IP-Address': '127.0.0.1', 'Acct-Session-Time': octets / 10_000, 'Acct-Output-Octets': octets },
  };
  const answer = await radclient({ port, command: 'acct', secret, attributes });
  expect(answer.packet).toBe('Accounting-Response');
}

/** The rate a login gets from either server. */
async function rates(n: number): Promise<(string | undefined)[]> {
  const attributes = { 'User-Name': `user${n}`, 'User-Password': 'geheim' };
  const ask = async (port: number) => {
    const answer = await radclient({ port, command: 'auth', secret, attributes });
    return answer.attributes.find((line) => line.startsWith('Mikrotik-Rate-Limit'));
  };
  return [await ask(radius.ports.auth), await ask(freeradius.ports.auth)];
}

/** What the NAS was told about a session. */
async function toldOf(n: number): Promise<readonly string[]> {
  const packets = (await nas.received()).split(/^(?=CoA-Request|Disconnect-Request)/m);
  return packets.filter((packet) => packet.includes(`"live-${n}"`));
}

test.each([
  ['the embedded server', 1],
  ['FreeRADIUS', 2],
])(
  'a quota used up in packets to %s: the session is slower, and so is each login to both',
  async (server, n) => {
    const port = server === 'FreeRADIUS' ? freeradius.ports.acct : radius.ports.acct;
    expect(await rates(n)).toEqual([full, full]);
    await account(port, n, 'Start', 0);
    await account(port, n, 'Interim-Update', 2_000_000);
    await waitUntil(async () => (await toldOf(n)).length > 0);
    expect((await toldOf(n))[0]).toContain(lowered);
    expect(await rates(n)).toEqual([lowered, lowered]);
  },
);

test('a top-up gives the speed back: to the session by CoA, and to each login', async () => {
  await radius.call(createTopUp, { id: id(1), bytes: 5_000_000 });
  await waitUntil(async () => (await toldOf(1)).length > 1);
  expect((await toldOf(1))[1]).toContain(full);
  expect(await rates(1)).toEqual([full, full]);
  const { quota } = await radius.call<Allowance>(getAllowance, { id: id(1) });
  expect(quota).toMatchObject({ usedBytes: 2_000_000, limitBytes: 6_000_000, usedUp: false });
});
