import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applySubscriber } from '../../plugins/radius/actions/apply-subscriber.ts';
import { createNas } from '../../plugins/radius/actions/create-nas.ts';
import { getUsage } from '../../plugins/radius/actions/get-usage.ts';
import { listAuthLog } from '../../plugins/radius/actions/list-auth-log.ts';
import { listSessions } from '../../plugins/radius/actions/list-sessions.ts';
import type { AuthLogEntry, Session, Usage } from '../../plugins/radius/contract/index.ts';
import { toSaltedSha256Password } from '../../plugins/radius/protocol/stored-password.ts';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import { type RadiusFixture, startRadiusFixture } from '../../plugins/radius/test/radius-fixture.ts';
import { type FreeRadiusProcess, startFreeRadius } from './freeradius-process.ts';

let radius: RadiusFixture;
let freeradius: FreeRadiusProcess;

type Attributes = Readonly<Record<string, string | number>>;

const secret = 'testing123';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** One NAS per vendor; the last insists on Message-Authenticator. */
const vendors = { mikrotik: 1, cisco: 2, juniper: 3, huawei: 4, wispr: 5 } as const;
const strictNas = '127.0.0.6';
const oddLogin = "o'hara+%{User-Name}=20@isp.example";
const hashed = toSaltedSha256Password('password', Buffer.from('0123456789abcdef'));
const oddPassword = '%{User-Name}"\\x';

const rates = { downKbps: 100_000, upKbps: 50_000 };
const subscribers = [
  { state: 'active', login: 'anna', password: 'geheim', ...rates },
  { state: 'suspended', login: 'bert', password: 'geheim' },
  {
    state: 'active',
    login: oddLogin,
    password: oddPassword,
    downKbps: 1_500,
    upKbps: 1_000_000,
    staticIp: '192.0.2.77',
  },
  { state: 'terminated', login: 'carl', password: 'geheim' },
  { state: 'active', login: 'dora', password: 'geheim', ...rates },
  { state: 'active', login: 'emil', password: 'geheim', ...rates },
];

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  radius = await startRadiusFixture();
  for (const [vendor, host] of Object.entries(vendors)) {
    await radius.call(createNas, { name: vendor, address: `127.0.0.${host}`, secret, vendor });
  }
  const strict = { name: 'strict', address: strictNas, secret, vendor: 'wispr' };
  await radius.call(createNas, { ...strict, requireMessageAuthenticator: true });
  for (const [n, desired] of subscribers.entries()) {
    const ids = { jobId: id(n), serviceId: id(100 + n), customerId: id(200 + n), resellerId: id(300) };
    await radius.call(applySubscriber, { ...ids, desiredVersion: 1, desired });
  }
  await radius.admin.query(`
    INSERT INTO radcheck (username, attribute, op, value) VALUES
      ('dora', 'Auth-Type', ':=', 'Reject'), ('hashed', 'SSHA2-256-Password', ':=', '${hashed}'),
      ('nt', 'NT-Password', ':=', '8846f7eaee8fb117ad06bdd830b7586c'),
      ('emil', 'Calling-Station-Id', '==', '00:11:22:33:44:55');
    INSERT INTO radreply (username, attribute, op, value) VALUES
      ('dora', 'Reply-Message', ':=', 'Call us'), ('nt', 'Framed-Route', '+=', '192.0.2.0/28 0.0.0.0 1'),
      ('nt', 'Framed-Route', '+=', '192.0.2.16/28 0.0.0.0 1'), ('nt', 'Session-Timeout', '=', '60'),
      ('nt', 'Session-Timeout', '=', '90'), ('hashed', 'Idle-Timeout', ':=', '1'), ('hashed', 'Port-Limit', ':=', '1'),
      ('hashed', 'Session-Timeout', '=', '60'), ('hashed', 'Framed-MTU', '==', '1400');
    INSERT INTO radusergroup (username, groupname, priority) VALUES ('hashed', 'other', 3), ('hashed', 'first', 1), ('hashed', 'second', 2);
    INSERT INTO radgroupcheck (groupname, attribute, op, value) VALUES ('first', 'Service-Type', '==', 'Framed-User');
    INSERT INTO radgroupreply (groupname, attribute, op, value) VALUES
      ('first', 'Idle-Timeout', ':=', '2'), ('first', 'Idle-Timeout', ':=', '3'), ('first', 'Port-Limit', '=', '2'),
      ('first', 'Fall-Through', '=', 'Yes'), ('second', 'Session-Timeout', '+=', '70'),
      ('second', 'Idle-Timeout', ':=', '4'), ('other', 'Filter-Id', ':=', 'never reached')`);
  freeradius = await startFreeRadius(radius);
}, 240_000);

afterAll(async () => {
  await freeradius?.stop();
  await radius?.close();
});

/** The answer of one server: which packet, and its attributes in order of their names. Each login has a Class of its own. */
async function ask(port: number, attributes: Attributes, from = '127.0.0.1') {
  const answer = await radclient({ port, command: 'auth', secret, attributes, from });
  const attributesOf = answer.attributes.map((line) =>
    line.replace(/^Class = 0x61693a([0-9a-f]{2}){32}$/, 'Class'),
  );
  return { packet: answer.packet, attributes: attributesOf.sort() };
}

async function askBoth(attributes: Attributes, from?: string) {
  const [ours, theirs] = await Promise.all([
    ask(radius.ports.auth, attributes, from),
    ask(freeradius.ports.auth, attributes, from),
  ]);
  return { ours, theirs };
}

describe('the embedded server and FreeRADIUS answer alike:', () => {
  const accept = 'Access-Accept';
  const reject = 'Access-Reject';
  test.each<[string, string, Attributes]>([
    ['PAP', accept, { 'User-Name': 'anna', 'User-Password': 'geheim' }],
    ['CHAP', accept, { 'User-Name': 'anna', 'CHAP-Password': 'geheim' }],
    ['MS-CHAP', accept, { 'User-Name': 'anna', 'MS-CHAP-Password': 'geheim' }],
    ['wrong password', reject, { 'User-Name': 'anna', 'User-Password': 'wrong' }],
    ['wrong CHAP password', reject, { 'User-Name': 'anna', 'CHAP-Password': 'wrong' }],
    ['empty password', reject, { 'User-Name': 'anna', 'User-Password': '' }],
    ['no password', reject, { 'User-Name': 'anna' }],
    ['suspended', accept, { 'User-Name': 'bert', 'User-Password': 'geheim' }],
    ['suspended, CHAP', accept, { 'User-Name': 'bert', 'CHAP-Password': 'geheim' }],
    ['suspended, wrong password', reject, { 'User-Name': 'bert', 'User-Password': 'wrong' }],
    ['terminated', reject, { 'User-Name': 'carl', 'User-Password': 'geheim' }],
    ['unknown login', reject, { 'User-Name': 'nobody', 'User-Password': 'geheim' }],
    ['name of a group profile', reject, { 'User-Name': '@garden', 'User-Password': 'geheim' }],
    ['other case', reject, { 'User-Name': 'Anna', 'User-Password': 'geheim' }],
    ['white space around the login', accept, { 'User-Name': ' anna ', 'User-Password': 'geheim' }],
    ['quotes and expansions are text', accept, { 'User-Name': oddLogin, 'User-Password': oddPassword }],
    ['SQL in the login', reject, { 'User-Name': "anna' OR '1'='1", 'User-Password': 'geheim' }],
    ['barred, with a message', reject, { 'User-Name': 'dora', 'User-Password': 'geheim' }],
    [
      'MAC that fits',
      accept,
      { 'User-Name': 'emil', 'User-Password': 'geheim', 'Calling-Station-Id': '00:11:22:33:44:55' },
    ],
    [
      'MAC that does not fit',
      reject,
      { 'User-Name': 'emil', 'User-Password': 'geheim', 'Calling-Station-Id': '00:11:22:33:44:66' },
    ],
    ['NT hash, and every operator in the reply', accept, { 'User-Name': 'nt', 'User-Password': 'password' }],
    ['salted hash, second of three groups', accept, { 'User-Name': 'hashed', 'User-Password': 'password' }],
    [
      'salted hash, first group falls through',
      accept,
      { 'User-Name': 'hashed', 'User-Password': 'password', 'Service-Type': 'Framed-User' },
    ],
    ['salted hash, wrong password', reject, { 'User-Name': 'hashed', 'User-Password': 'Password' }],
    ['CHAP against a hash', reject, { 'User-Name': 'nt', 'CHAP-Password': 'password' }],
  ])('%s: %s', async (_, packet, attributes) => {
    const { ours, theirs } = await askBoth(attributes);
    expect(ours).toEqual(theirs);
    expect(ours.packet).toBe(packet);
  });

  test.each(Object.entries(vendors))('an active and a suspended subscriber at %s', async (_, host) => {
    for (const login of ['anna', 'bert']) {
      const { ours, theirs } = await askBoth(
        { 'User-Name': login, 'User-Password': 'geheim' },
        `127.0.0.${host}`,
      );
      expect(ours).toEqual(theirs);
      expect(ours.packet).toBe(accept);
      expect(ours.attributes.length).toBeGreaterThan(2);
    }
  });

  test('without Message-Authenticator, a NAS that must send it gets silence; with it, an answer', async () => {
    const login = { 'User-Name': 'anna', 'User-Password': 'geheim' };
    const silent = await askBoth(login, strictNas);
    expect([silent.ours.packet, silent.theirs.packet]).toEqual([undefined, undefined]);
    const signed = await askBoth({ ...login, 'Message-Authenticator': '0x00' }, strictNas);
    expect(signed.ours).toEqual(signed.theirs);
    expect(signed.ours.packet).toBe(accept);
  });
});

test('both write the same auth log, without passwords', async () => {
  const since = new Date().toISOString();
  for (const attributes of [
    { 'User-Name': 'anna', 'User-Password': 'geheim' },
    { 'User-Name': 'bert', 'User-Password': 'geheim' },
    { 'User-Name': 'nobody', 'User-Password': 'geheim' },
    { 'User-Name': oddLogin, 'User-Password': oddPassword },
  ]) {
    await askBoth(attributes);
  }
  await radius.handle.drain?.();
  const { rows } = await radius.admin.query('SELECT * FROM radpostauth WHERE pass IS NOT NULL');
  expect(rows).toEqual([]);
  const log = await radius.call<{ data: AuthLogEntry[] }>(listAuthLog, {
    sort: 'at',
    filter: { at: { gte: since } },
  });
  const lines = log.data.map(({ login, result, reason }) => `${login} ${result} ${reason}`);
  expect(lines).toHaveLength(8);
  expect(new Set(lines).size).toBe(4);
});

test('sessions FreeRADIUS writes belong to the customer, are listed, and count as its usage', async () => {
  const packet = (attributes: Attributes) =>
    radclient({ port: freeradius.ports.acct, command: 'acct', secret, attributes });
  const session = {
    'User-Name': 'anna',
    'Acct-Session-Id': 'by-freeradius',
    'Framed-IP-Address': '10.0.0.9',
  };
  await packet({ 'User-Name': oddLogin, 'Acct-Session-Id': 'odd', 'Acct-Status-Type': 'Start' });
  await packet({ ...session, 'Acct-Status-Type': 'Start' });
  const traffic = { 'Acct-Input-Octets': 100, 'Acct-Input-Gigawords': 1, 'Acct-Session-Time': 600 };
  const answer = await packet({ ...session, 'Acct-Status-Type': 'Interim-Update', ...traffic });
  expect(answer.packet).toBe('Accounting-Response');
  const usage = await radius.call<Usage>(getUsage, { id: id(100) });
  expect(usage.total.inputBytes).toBe(4_294_967_396);
  const online = await radius.call<{ data: Session[] }>(listSessions, {
    sort: 'startedAt',
    filter: { state: 'online' },
  });
  expect(online.data).toEqual([
    expect.objectContaining({ login: oddLogin, customerId: id(202) }),
    expect.objectContaining({
      login: 'anna',
      customerId: id(200),
      serviceId: id(100),
      framedIp: '10.0.0.9',
      inputBytes: 4_294_967_396,
    }),
  ]);
});
