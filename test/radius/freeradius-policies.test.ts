import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applySubscriber } from '../../plugins/radius/actions/apply-subscriber.ts';
import { changeGarden } from '../../plugins/radius/actions/change-garden.ts';
import { changeLoginBinding } from '../../plugins/radius/actions/change-login-binding.ts';
import { createNas } from '../../plugins/radius/actions/create-nas.ts';
import { createPool } from '../../plugins/radius/actions/create-pool.ts';
import { listAuthLog } from '../../plugins/radius/actions/list-auth-log.ts';
import { previewReply } from '../../plugins/radius/actions/preview-reply.ts';
import type { AuthLogEntry, Nas, ReplyPreview } from '../../plugins/radius/contract/index.ts';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import { type RadiusFixture, startRadiusFixture } from '../../plugins/radius/test/radius-fixture.ts';
import { type FreeRadiusProcess, startFreeRadius } from './freeradius-process.ts';

type Attributes = Readonly<Record<string, string | number>>;

const secret = 'testing123';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const vendors = ['mikrotik', 'cisco', 'juniper', 'huawei', 'wispr'] as const;
const ways = ['pppoe', 'ipoe', 'hotspot', 'static'] as const;
const speeds = { downKbps: 50_000, upKbps: 10_000 };
const burst = { downKbps: 80_000, upKbps: 20_000, seconds: 16 };
const accept = 'Access-Accept';
const reject = 'Access-Reject';

/** An address of the loopback for each vendor and way of access. */
const placeOf = (vendor: number, way: number) => `127.0.${vendor + 1}.${way + 1}`;
const hostile = [
  '%{User-Name}',
  '%{sql:DELETE/**/FROM/**/radcheck}',
  '%{exec:/bin/id}',
  '`id`',
  "x'OR'1'='1'--",
  'back\\slash',
  'DOMAIN\\new',
  'two\\\\of',
  'quo"te"d',
  '\\"both',
  '$(id)',
  '=27hara=00',
  'ünï©ode@ísp',
];

let radius: RadiusFixture;
let freeradius: FreeRadiusProcess;
const nas = new Map<string, Nas>();

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  radius = await startRadiusFixture();
  for (const [v, vendor] of vendors.entries()) {
    for (const [w, accessType] of ways.entries()) {
      const name = `${vendor}-${accessType}`;
      const params = { name, address: placeOf(v, w), secret, vendor, accessType };
      nas.set(name, await radius.call<Nas>(createNas, params));
    }
  }
  await radius.call(createNas, { name: 'plain', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  const often = {
    name: 'often',
    address: '127.0.9.1',
    otherAddresses: ['127.0.9.2'],
    secret,
    vendor: 'cisco',
  };
  await radius.call(createNas, { ...often, interimSeconds: 120 });
  for (const identifier of ['shop-1', 'shop-2']) {
    const shop = { name: identifier, address: '127.0.8.1', identifier, secret, vendor: 'mikrotik' };
    nas.set(identifier, await radius.call<Nas>(createNas, shop));
  }
  await radius.call(createPool, { name: 'v4', cidr: '203.0.113.0/24' });
  await radius.call(createPool, { name: 'v6', cidr: '2001:db8:f000::/48' });
  await radius.call(createPool, { name: 'pd', cidr: '2001:db8::/40', delegatedPrefixLength: 56 });
  await radius.call(changeGarden, {
    reason: 'abuse',
    list: 'abuse-list',
    pool: 'abuse-pool',
    pageUrl: 'https://stop.example.net/abuse',
    downKbps: 512,
    upKbps: 128,
  });
  const active = { state: 'active', password: 'geheim', ...speeds };
  await apply(1, { ...active, login: 'anna', burst, pools: ['v4', 'v6', 'pd'] });
  for (const [n, reason] of ['non_payment', 'abuse', 'technical'].entries()) {
    const suspended = { ...active, login: `in-${reason}`, state: 'suspended', suspensionReason: reason };
    await apply(10 + n, { ...suspended, pools: ['v4', 'pd'] });
  }
  await apply(20, { ...active, login: 'bound' });
  await radius.call(changeLoginBinding, {
    id: id(20),
    macAddresses: ['00:11:22:aa:bb:cc', '00:11:22:aa:bb:dd'],
  });
  await apply(21, { ...active, login: "one'at=once" });
  await radius.call(changeLoginBinding, { id: id(21), sessionsAtOnce: 1 });
  await apply(22, { ...active, login: 'at-port' });
  const atPort = { nasId: nas.get('cisco-ipoe')?.id, port: 'eth 1/0/3:100 "a"' };
  await radius.call(changeLoginBinding, { id: id(22), ...atPort });
  await apply(23, { ...active, login: 'in-shop' });
  await radius.call(changeLoginBinding, { id: id(23), nasId: nas.get('shop-2')?.id });
  const fixed = { staticIp: '203.0.113.200', staticPrefix: '2001:db8:f000:99::/64' };
  await apply(24, { ...active, login: 'fixed', ...fixed, staticDelegatedPrefix: '2001:db8:0:9900::/56' });
  for (const [n, login] of hostile.entries()) await apply(30 + n, { ...active, login });
  freeradius = await startFreeRadius(radius);
}, 240_000);

afterAll(async () => {
  await freeradius?.stop();
  await radius?.close();
});

function apply(n: number, desired: object): Promise<unknown> {
  const ids = { jobId: id(500 + n), serviceId: id(n), customerId: id(200 + n), resellerId: id(300) };
  return radius.call(applySubscriber, { ...ids, desiredVersion: 1, desired });
}

async function ask(port: number, attributes: Attributes, from: string) {
  const answer = await radclient({ port, command: 'auth', secret, attributes, from });
  const told = answer.attributes.filter((line) => !line.startsWith('Class = '));
  return { packet: answer.packet, attributes: told.sort() };
}

/** What both servers answer, which has to be the same. */
async function askBoth(login: string, more: Attributes = {}, from = '127.0.0.1') {
  const attributes = { 'User-Name': login, 'User-Password': 'geheim', ...more };
  const [ours, theirs] = await Promise.all([
    ask(radius.ports.auth, attributes, from),
    ask(freeradius.ports.auth, attributes, from),
  ]);
  expect(ours).toEqual(theirs);
  return ours;
}

test('addresses and prefixes of pools are told by both', async () => {
  const { packet, attributes } = await askBoth('anna');
  expect(packet).toBe(accept);
  expect(attributes).toEqual([
    'Acct-Interim-Interval = 600',
    'Delegated-IPv6-Prefix = 2001:db8::/56',
    'Framed-IP-Address = 203.0.113.1',
    'Framed-IPv6-Prefix = 2001:db8:f000::/64',
    'Mikrotik-Rate-Limit = "10M/50M 20M/80M 10M/50M 16/16"',
  ]);
});

describe.each(vendors.flatMap((vendor, v) => ways.map((way, w) => [vendor, way, placeOf(v, w)] as const)))(
  '%s with %s',
  (vendor, way, from) => {
    test('tariff and gardens are told alike, and as the preview says', async () => {
      for (const login of ['anna', 'in-non_payment', 'in-abuse', 'in-technical']) {
        const { packet, attributes } = await askBoth(login, {}, from);
        expect(packet).toBe(accept);
        const at = nas.get(`${vendor}-${way}`) as Nas;
        const shown = await radius.call<ReplyPreview>(previewReply, { id: at.id, login });
        const names = (lines: readonly string[]) => lines.map((line) => line.split(/[ :]/)[0]).sort();
        expect(names(attributes)).toEqual(names(shown.attributes.map(({ name }) => name)));
        expect(shown.result).toBe(login === 'anna' ? 'accept' : 'garden');
      }
    });
  },
);

test('a garden with a pool of the NAS tells that pool and no address, at a hotspot with the page', async () => {
  const { attributes } = await askBoth('in-abuse', {}, placeOf(0, 2));
  expect(attributes).toEqual([
    'Acct-Interim-Interval = 600',
    'Framed-Pool = "abuse-pool"',
    'Mikrotik-Address-List = "abuse-list"',
    'Mikrotik-Rate-Limit = "128k/512k"',
    'WISPr-Redirection-URL = "https://stop.example.net/abuse"',
  ]);
});

describe('a login that is bound to devices', () => {
  test.each([
    ['00:11:22:AA:BB:CC', accept],
    ['00-11-22-aa-bb-dd', accept],
    ['0011.22aa.bbcc', accept],
    ['001122AABBDD', accept],
    ['00:11:22:aa:bb:cc#ether1', accept],
    ['00:11:22:aa:bb:ce', reject],
    ['00:11:22:aa:bb:cc:00', accept],
    ['x00:11:22:aa:bb:cc', reject],
    ['', reject],
  ])('from %j: %s', async (calling, packet) => {
    const more: Attributes = calling ? { 'Calling-Station-Id': calling } : {};
    expect((await askBoth('bound', more)).packet).toBe(packet);
  });
});

describe('a login that is bound to an access server', () => {
  test.each([
    ['cisco', 1, 'eth 1/0/3:100 "a"', accept],
    ['cisco', 1, 'eth 1/0/3:101 "a"', reject],
    ['cisco', 1, '', reject],
    ['juniper', 1, 'eth 1/0/3:100 "a"', reject],
  ] as const)('and its port, from %s %i %j: %s', async (vendor, way, port, packet) => {
    const more: Attributes = port ? { 'NAS-Port-Id': port } : {};
    expect((await askBoth('at-port', more, placeOf(vendors.indexOf(vendor), way))).packet).toBe(packet);
  });

  test.each([
    ['shop-1', reject],
    ['shop-2', accept],
  ])('that shares its address with others, from %s: %s', async (identifier, packet) => {
    expect((await askBoth('in-shop', { 'NAS-Identifier': identifier }, '127.0.8.1')).packet).toBe(packet);
  });
});

test('fixed addresses and networks are told by both', async () => {
  expect((await askBoth('fixed')).attributes).toEqual([
    'Acct-Interim-Interval = 600',
    'Delegated-IPv6-Prefix = 2001:db8:0:9900::/56',
    'Framed-IP-Address = 203.0.113.200',
    'Framed-IPv6-Prefix = 2001:db8:f000:99::/64',
    expect.stringContaining('Mikrotik-Rate-Limit'),
  ]);
});

test('one session at once: another device is refused, the same one and a zombie are not', async () => {
  const login = "one'at=once";
  const from = (calling: string) => askBoth(login, { 'Calling-Station-Id': calling });
  expect((await from('00:00:00:00:00:01')).packet).toBe(accept);
  await radius.admin.query(
    `INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime, acctupdatetime, callingstationid)
     VALUES ('s', 's', $1, '127.0.0.1', now(), now(), '00:00:00:00:00:01')`,
    [login],
  );
  expect((await from('00:00:00:00:00:01')).packet).toBe(accept);
  expect((await from('00:00:00:00:00:02')).packet).toBe(reject);
  await radius.admin.query(
    `UPDATE radacct SET acctupdatetime = now() - interval '16 minutes' WHERE acctsessionid = 's'`,
  );
  expect((await from('00:00:00:00:00:02')).packet).toBe(accept);
});

test('a NAS has an accounting interval of its own, at each of its addresses', async () => {
  for (const from of ['127.0.9.1', '127.0.9.2']) {
    const { attributes } = await askBoth('in-non_payment', {}, from);
    expect(attributes).toContain('Acct-Interim-Interval = 120');
    expect(attributes).not.toContain('Acct-Interim-Interval = 600');
  }
});

test('two NAS behind one address are told apart by their identifiers in both servers’ logs and sessions', async () => {
  for (const identifier of ['shop-1', 'shop-2']) {
    const told = { 'NAS-Identifier': identifier };
    expect((await askBoth('anna', told, '127.0.8.1')).packet).toBe(accept);
    for (const [server, port] of [
      ['ours', radius.ports.acct],
      ['theirs', freeradius.ports.acct],
    ] as const) {
      const session = {
        'Acct-Status-Type': 'Start',
        'Acct-Session-Id': `${identifier}-${server}`,
        'User-Name': 'anna',
      };
      const attributes = { ...session, ...told, 'NAS-IP-Address': '192.168.88.1' };
      const answer = await radclient({ port, command: 'acct', secret, attributes, from: '127.0.8.1' });
      expect(answer.packet).toBe('Accounting-Response');
    }
  }
  const { rows } = await radius.admin.query<{ shop: string; sessions: number }>(
    `SELECT n.identifier AS shop, count(*)::int AS sessions FROM radacct a JOIN nas n USING (nas_id)
     WHERE a.acctsessionid = n.identifier || '-ours' OR a.acctsessionid = n.identifier || '-theirs' GROUP BY 1 ORDER BY 1`,
  );
  expect(rows).toEqual([
    { shop: 'shop-1', sessions: 2 },
    { shop: 'shop-2', sessions: 2 },
  ]);
});

describe('what looks like an expansion, a command or SQL is a login like others:', () => {
  test.each(hostile)('%s', async (login) => {
    expect((await askBoth(login)).packet).toBe(accept);
    expect((await askBoth(login, { 'User-Password': 'wrong' })).packet).toBe(reject);
    expect((await askBoth(`${login}x`)).packet).toBe(reject);
  });

  test('and nothing was removed by it', async () => {
    const { rows } = await radius.admin.query(
      `SELECT count(*)::int AS passwords FROM radcheck WHERE attribute = 'Cleartext-Password'`,
    );
    expect(rows).toEqual([{ passwords: 9 + hostile.length }]);
  });
});

test('both log gardens in the same words', async () => {
  await radius.handle.drain?.();
  const log = await radius.call<{ data: AuthLogEntry[] }>(listAuthLog, {
    filter: { result: 'garden' },
    limit: 200,
  });
  const reasons = new Map<string, number>();
  for (const { login, reason } of log.data)
    reasons.set(`${login}: ${reason}`, (reasons.get(`${login}: ${reason}`) ?? 0) + 1);
  expect([...reasons.keys()].sort()).toEqual([
    'in-abuse: The service is suspended for abuse: accepted into the walled garden only.',
    'in-non_payment: The service is suspended for non-payment: accepted into the walled garden only.',
    'in-technical: The service is suspended for a technical reason: accepted into the walled garden only.',
  ]);
  for (const count of reasons.values()) expect(count % 2).toBe(0);
});
