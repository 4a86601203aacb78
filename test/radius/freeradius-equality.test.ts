import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applySubscriber } from '../../plugins/radius/actions/apply-subscriber.ts';
import { createNas } from '../../plugins/radius/actions/create-nas.ts';
import { listAuthLog } from '../../plugins/radius/actions/list-auth-log.ts';
import { listSessions } from '../../plugins/radius/actions/list-sessions.ts';
import type { AuthLogEntry, Nas, Session } from '../../plugins/radius/contract/index.ts';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import { type RadiusFixture, startRadiusFixture } from '../../plugins/radius/test/radius-fixture.ts';
import { type FreeRadiusProcess, startFreeRadius } from './freeradius-process.ts';

let radius: RadiusFixture;
let freeradius: FreeRadiusProcess;
const secret = 'testing123';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  radius = await startRadiusFixture();
  await radius.call<Nas>(createNas, { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  await subscribe(1, {
    state: 'active',
    login: 'anna',
    password: 'geheim',
    downKbps: 100_000,
    upKbps: 50_000,
  });
  await subscribe(2, { state: 'suspended', login: 'bert', password: 'geheim' });
  await subscribe(3, {
    state: 'active',
    login: "o'hara+%{User-Name}@isp.example",
    password: '%{User-Name}"\\x',
    downKbps: 1_500,
    upKbps: 1_000_000,
    staticIp: '192.0.2.77',
  });
  freeradius = await startFreeRadius(radius);
}, 240_000);

afterAll(async () => {
  await freeradius?.stop();
  await radius?.close();
}, 60_000);

async function subscribe(n: number, desired: object): Promise<void> {
  await radius.call(applySubscriber, {
    jobId: id(n),
    serviceId: id(100 + n),
    customerId: id(200 + n),
    resellerId: id(300),
    desiredVersion: 1,
    desired,
  });
}

const logins = [['PAP', { 'User-Name': 'anna', 'User-Password': 'geheim' }]];

test.each(logins)('%s', async (name, attributes) => {
  const [ours, theirs] = await Promise.all(
    [radius.ports.auth, freeradius.ports.auth].map((port) =>
      radclient({ port, command: 'auth', secret, attributes: attributes as Record<string, string> }),
    ),
  );
  console.log(ours!.output, theirs!.output);
  expect({ ...theirs, output: '' }).toEqual({ ...ours, output: '' });
});
