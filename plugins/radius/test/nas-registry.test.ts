import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nasState } from '../domain/nas-health.ts';
import { encodeRequest } from '../protocol/encode-request.ts';
import { packetCodes } from '../protocol/packet-code.ts';
import { encodeAttributes } from '../protocol/write-attributes.ts';
import { chooseNas } from '../server/choose-nas.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const secret = 'testing123';
let host: TestHost;

beforeAll(async () => {
  host = await createTestHost({
    directory: new URL('..', import.meta.url),
    start: {
      settings: { ISP_RADIUS_HOST: '127.0.0.1', ISP_RADIUS_AUTH_PORT: '0', ISP_RADIUS_ACCT_PORT: '0' },
    },
  });
});
afterAll(() => host.close());

const create = (name: string, address: string, more: object = {}) =>
  host.call('radius.nas.create', { name, address, secret, vendor: 'mikrotik', ...more });

describe('addresses', () => {
  test('a NAS has several, of both families; none of them is another one’s', async () => {
    const nas = await create('dual', '192.0.2.1', {
      otherAddresses: ['2001:DB8:0::1'],
      coaAddress: '192.0.2.2',
    });
    expect(nas).toMatchObject({ otherAddresses: ['2001:db8::1'], coaAddress: '192.0.2.2' });
    for (const address of ['192.0.2.1', '2001:db8::1']) {
      await expect(create('twin', address)).rejects.toMatchObject({ code: 'RADIUS_NAS_ADDRESS_TAKEN' });
    }
    await expect(create('odd', '192.0.2.9', { otherAddresses: ['here'] })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await host.call('radius.nas.change', { id: nas.id, otherAddresses: [] });
    await create('six', '2001:db8::1');
    await host.call('radius.nas.remove', { id: nas.id });
    await create('four', '192.0.2.1');
  });

  test('what a NAS need not have is taken away by null, and what is left out stays', async () => {
    const more = { identifier: 'shop', coaAddress: '192.0.2.31', coaPort: 1700, interimSeconds: 300 };
    const nas = await create('full', '192.0.2.30', { ...more, accessType: 'pppoe' });
    const none = { identifier: null, coaAddress: null, coaPort: null, interimSeconds: null };
    const bare = await host.call('radius.nas.change', { id: nas.id, ...none });
    for (const field of Object.keys(none)) expect(bare).not.toHaveProperty(field);
    expect(bare).toMatchObject({ name: 'full', accessType: 'pppoe' });
    expect(await host.call('radius.nas.get', { id: nas.id })).toEqual(bare);
    const [found] = await host.rows(`SELECT nas_of('192.0.2.30', 'any other') AS nas`);
    expect(found).toEqual({ nas: nas.id });
    const refused = host.call('radius.nas.change', { id: nas.id, name: null as unknown as string });
    await expect(refused).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await host.call('radius.nas.remove', { id: nas.id });
  });

  test('several behind one address translation are told apart by their identifiers', async () => {
    const one = await create('nat-1', '198.51.100.1', { identifier: 'shop-1' });
    const two = await create('nat-2', '198.51.100.1', { identifier: 'shop-2' });
    await expect(create('nat-3', '198.51.100.1', { identifier: 'shop-2' })).rejects.toMatchObject({
      code: 'RADIUS_NAS_ADDRESS_TAKEN',
    });
    const nasOf = async (identifier: string) =>
      (await host.rows<{ nas: string | null }>(`SELECT nas_of('198.51.100.1', $1) AS nas`, [identifier]))[0]
        ?.nas;
    expect([await nasOf('shop-1'), await nasOf('shop-2'), await nasOf('shop-9')]).toEqual([
      one.id,
      two.id,
      null,
    ]);
  });

  const request = (identifier?: string) =>
    encodeRequest({
      code: packetCodes.accessRequest,
      identifier: 1,
      secret,
      attributes: encodeAttributes(
        identifier ? [{ name: 'NAS-Identifier', value: identifier }] : [{ name: 'User-Name', value: 'a' }],
      ),
    });
  const nas = (name: string, identifier?: string) => ({
    id: name,
    secret,
    requireMessageAuthenticator: false,
    identifier,
  });

  test.each([
    ['the one there is', [nas('a')], undefined, 'a'],
    ['the one with the identifier', [nas('a', 'x'), nas('b', 'y')], 'y', 'b'],
    ['none where the identifier is nobody’s', [nas('a', 'x'), nas('b', 'y')], 'z', undefined],
    ['none where there is no identifier', [nas('a', 'x')], undefined, undefined],
    ['the one without an identifier for all others', [nas('a', 'x'), nas('b')], 'z', 'b'],
    ['nobody for a stranger', [], 'x', undefined],
  ])('a packet is from %s', (_, candidates, identifier, chosen) => {
    expect(chooseNas(candidates, request(identifier))?.id).toBe(chosen);
  });

  test('a datagram that is no packet is from nobody in particular', () => {
    expect(chooseNas([nas('a', 'x')], Buffer.from('nonsense'))).toBeUndefined();
  });
});

describe('credentials', () => {
  test('are encrypted, never answered, opened for a plugin only, and gone with the NAS', async () => {
    const { id: nasId } = await create('with-api', '192.0.2.20');
    const credential = {
      id: nasId,
      kind: 'api',
      userName: 'platform',
      port: 8729,
      secret: 'hunter2-hunter2',
    } as const;
    const answered = await host.call('radius.nas.set-credential', credential);
    expect(answered).toEqual({
      nasId,
      kind: 'api',
      userName: 'platform',
      port: 8729,
      updatedAt: expect.any(String),
    });
    const [row] = await host.rows<{ sealed: string }>('SELECT sealed FROM nas_credentials');
    expect(row?.sealed).not.toContain('hunter2');
    expect(JSON.stringify(host.audited)).not.toContain('hunter2');
    expect(await host.call('radius.nas.open-credential', { id: nasId, kind: 'api' })).toEqual({
      ...{ address: '192.0.2.20', vendor: 'mikrotik', kind: 'api', userName: 'platform', port: 8729 },
      secret: 'hunter2-hunter2',
    });
    await expect(host.call('radius.nas.open-credential', { id: nasId, kind: 'ssh' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const other = await create('other-api', '192.0.2.21');
    await host.rows(
      `INSERT INTO nas_credentials (nas_id, kind, user_name, sealed) SELECT $1, kind, user_name, sealed FROM nas_credentials`,
      [other.id],
    );
    await expect(
      host.call('radius.nas.open-credential', { id: other.id, kind: 'api' }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await host.call('radius.nas.remove-credential', { id: nasId, kind: 'api' });
    await host.call('radius.nas.remove', { id: other.id });
    expect(await host.rows('SELECT 1 FROM nas_credentials')).toEqual([]);
  });
});

/** Accounting as both servers store it. */
async function told(records: readonly object[]): Promise<void> {
  await host.rows(`SELECT account_records('${JSON.stringify(records)}')`);
}

test('reboots are kept, once each, and end the sessions of that NAS only, also behind one address', async () => {
  const { data } = await host.call('radius.nas.list', { q: 'nat-' });
  const [one, two] = data.map((nas) => nas.id).reverse() as [string, string];
  const from = (nasId: string, n: number) => ({
    nas_id: nasId,
    nas_address: '192.168.88.1',
    seconds: 0,
    session_id: String(n),
    unique_id: `u${n}`,
    login: `l${n}`,
  });
  const at = (minute: number) => new Date(Date.now() - (60 - minute) * 60_000).toISOString();
  await told([
    { ...from(one, 1), kind: 'start', at: at(0) },
    { ...from(one, 2), kind: 'start', at: at(0) },
    { ...from(two, 3), kind: 'start', at: at(0) },
  ]);
  await told([{ nas_id: one, nas_address: '192.168.88.1', kind: 'accounting-on', at: at(59) }]);
  await told([{ nas_id: one, nas_address: '192.168.88.1', kind: 'accounting-on', at: at(59.1) }]);
  const reboots = await host.call('radius.nas.list-reboots', { id: one });
  expect(reboots.data).toMatchObject([{ nasId: one, kind: 'accounting-on', sessions: 2 }]);
  const { data: health } = await host.call('radius.reports.nas-health', {});
  const of = (nasId: string) => health.find((nas) => nas.nasId === nasId);
  expect(of(one)).toMatchObject({ state: 'idle', openSessions: 0, rebootsInADay: 1 });
  expect(of(two)).toMatchObject({ state: 'silent', openSessions: 1, rebootsInADay: 0 });
  expect(of(two)?.lastAccountingAt).toBe(
    at(0).replace(/\d{3}Z$/, of(two)?.lastAccountingAt?.slice(-4) ?? ''),
  );
});

describe('health', () => {
  const now = Temporal.Instant.from('2026-03-01T12:00:00Z');
  const well = {
    openSessions: 5,
    lastAccountingAt: '2026-03-01T11:55:00Z',
    rebootsInADay: 0,
    changesLeftToPeople: 0,
  };
  test.each([
    ['ok', {}],
    ['idle', { openSessions: 0 }],
    ['silent', { lastAccountingAt: '2026-03-01T11:29:00Z' }],
    ['silent', { lastAccountingAt: undefined }],
    ['restarting', { rebootsInADay: 3 }],
    ['refusing', { changesLeftToPeople: 1 }],
  ])('%s with %j', (state, more) => {
    expect(nasState({ ...well, ...more }, now)).toBe(state);
  });
});

describe('what a NAS would be told', () => {
  test('for a login, for speeds and for a garden, in its vendor’s words and with its interval', async () => {
    const { id: nasId } = await create('isg', '192.0.2.30', {
      vendor: 'cisco',
      accessType: 'ipoe',
      interimSeconds: 120,
    });
    await host.call('radius.subscribers.apply', {
      ...{ serviceId: id(1), customerId: id(2), resellerId: id(3), jobId: id(4), desiredVersion: 1 },
      desired: { state: 'suspended', suspensionReason: 'abuse', login: "o'hara", password: 'geheim' },
    });
    const preview = async (asked: object) => {
      const { result, attributes } = await host.call('radius.nas.preview-reply', { id: nasId, ...asked });
      return [result, ...attributes.map(({ name, value }) => `${name} ${value}`)];
    };
    const slow = [
      'Cisco-AVPair ip:sub-qos-policy-in=up-256k',
      'Cisco-AVPair ip:sub-qos-policy-out=down-256k',
    ];
    expect(await preview({ login: "o'hara" })).toEqual([
      'garden',
      ...slow,
      'Cisco-Account-Info Agarden',
      'Acct-Interim-Interval 120',
    ]);
    expect(await preview({ garden: 'abuse' })).toEqual(['garden', ...slow, 'Cisco-Account-Info Agarden']);
    expect(await preview({ downKbps: 50_000, upKbps: 10_000 })).toEqual([
      'accept',
      'Cisco-AVPair ip:sub-qos-policy-in=up-10M',
      'Cisco-AVPair ip:sub-qos-policy-out=down-50M',
    ]);
    await expect(preview({ login: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(preview({ upKbps: 1 })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });
});
