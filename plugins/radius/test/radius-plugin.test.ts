import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applySubscriber } from '../actions/apply-subscriber.ts';
import { createNas } from '../actions/create-nas.ts';
import { listAuthLog } from '../actions/list-auth-log.ts';
import { listSessions } from '../actions/list-sessions.ts';
import { ensureProgram, radclient } from './radclient.ts';
import { type RadiusFixture, startRadiusFixture } from './radius-fixture.ts';

let radius: RadiusFixture;
const secret = 'testing123';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  radius = await startRadiusFixture();
  await radius.call(createNas, { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' });
}, 180_000);

afterAll(() => radius?.close(), 60_000);

test('apply → login → accounting → sessions', async () => {
  const applied = await radius.call(applySubscriber, {
    jobId: id(1),
    serviceId: id(2),
    customerId: id(3),
    resellerId: id(4),
    desiredVersion: 1,
    desired: { state: 'active', login: 'anna', password: 'geheim', downKbps: 100_000, upKbps: 50_000 },
  });
  expect(applied).toEqual({ applied: true });
  const answer = await radclient({
    port: radius.ports.auth,
    command: 'auth',
    secret,
    attributes: { 'User-Name': 'anna', 'User-Password': 'geheim' },
  });
  console.log(answer.output);
  const acct = await radclient({
    port: radius.ports.acct,
    command: 'acct',
    secret,
    attributes: {
      'User-Name': 'anna',
      'Acct-Session-Id': 's1',
      'Acct-Status-Type': 'Start',
      'Framed-IP-Address': '10.0.0.1',
    },
  });
  console.log(acct.output);
  const page = await radius.call(listSessions, { filter: { state: 'online' } });
  console.log(JSON.stringify(page, null, 1));
  await new Promise((r) => setTimeout(r, 300));
  console.log(JSON.stringify(await radius.call(listAuthLog, {}), null, 1));
});
