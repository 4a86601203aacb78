import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CgnatLog, readCgnatLog } from '../domain/cgnat-log.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const heading = 'publicIp,portFrom,portTo,privateIp,from,to,protocol';
let host: TestHost;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
  const sessions = [
    ['ada', '100.64.0.1', id(901), '09:00', '12:00'],
    ['ben', '100.64.0.1', id(901), '12:00', null],
    ['cleo', '100.64.0.2', id(901), '09:00', null],
    ['dan', '100.64.0.2', id(902), '09:00', null],
    ['eve', '198.51.100.9', id(901), '09:00', null],
  ] as const;
  for (const [n, [login, ip, nas, from, to]] of sessions.entries()) {
    await host.rows(
      `INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, nas_id, framedipaddress, acctstarttime, acctstoptime)
       VALUES ($1, $1, $2, '192.0.2.1', $3, $4::inet, ('2026-03-01T' || $5 || 'Z')::timestamptz, ('2026-03-01T' || $6 || 'Z')::timestamptz)`,
      [`s${n}`, login, nas, ip, from, to],
    );
  }
});
afterAll(() => host.close());

const importLog = (lines: readonly string[], more: object = {}) =>
  host.call('radius.cgnat-logs.import', { content: [heading, ...lines, ''].join('\n'), ...more });

const lookUp = async (at: string, port?: number, more: object = {}) => {
  const asked = {
    ip: '192.0.2.50',
    at: `2026-03-01T${at}Z`,
    ...(port === undefined ? {} : { port }),
    ...more,
  };
  const { holders, ...told } = await host.call('radius.addresses.look-up', asked);
  return { ...told, logins: holders.map(({ login }) => login) };
};

test('who had an address and a port at a moment is found through the log and the sessions', async () => {
  const file = await importLog([
    '192.0.2.50,1024,2047,100.64.0.1,2026-03-01T09:30:00Z,2026-03-01T11:30:00Z,tcp',
    '192.0.2.50,1024,2047,100.64.0.1,2026-03-01T12:30:00Z,,tcp',
    '192.0.2.50,2048,3071,100.64.0.3,2026-03-01T09:30:00Z,2026-03-01T11:30:00Z,',
  ]);
  expect(file).toMatchObject({ rows: 3, blocks: 3, errorCount: 0, errors: [] });
  const ada = await lookUp('10:00:00', 1_500);
  expect(ada.logins).toEqual(['ada']);
  expect(ada.translation).toEqual({
    ...{ privateIp: '100.64.0.1', portFrom: 1_024, portTo: 2_047, protocol: 'tcp' },
    ...{ from: '2026-03-01T09:30:00.000Z', to: '2026-03-01T11:30:00.000Z' },
  });
  expect((await lookUp('13:00:00', 2_047)).logins).toEqual(['ben']);
  expect((await lookUp('10:00:00', 1_500, { protocol: 'UDP' })).logins).toEqual([]);
  expect((await lookUp('11:45:00', 1_500)).logins).toEqual([]);
  expect((await lookUp('10:00:00', 5_000)).logins).toEqual([]);
});

test('without a port nobody is named by an address that many share; any other is as it was', async () => {
  expect(await lookUp('10:00:00')).toMatchObject({ needsPort: true, logins: [] });
  const own = { ip: '198.51.100.9', at: '2026-03-01T10:00:00Z' };
  for (const port of [undefined, 80]) {
    const { holders } = await host.call('radius.addresses.look-up', { ...own, ...(port ? { port } : {}) });
    expect(holders.map(({ login }) => login)).toEqual(['eve']);
  }
});

test('where private addresses occur more than once the log says whose they are', async () => {
  await importLog(['192.0.2.50,9000,9999,100.64.0.2,2026-03-01T09:30:00Z,,'], { nasId: id(902) });
  expect((await lookUp('10:00:00', 9_500)).logins).toEqual(['dan']);
});

test('a file that comes again changes nothing, and an end that comes later closes what was open', async () => {
  const open = ['192.0.2.50,4000,4999,100.64.0.1,2026-03-01T14:00:00Z,,'];
  const first = await importLog(open);
  expect(await importLog(open)).toEqual(first);
  expect((await lookUp('20:00:00', 4_500)).logins).toEqual(['ben']);
  await importLog(['192.0.2.50,4000,4999,100.64.0.1,2026-03-01T14:00:00Z,2026-03-01T15:00:00Z,']);
  expect((await lookUp('20:00:00', 4_500)).logins).toEqual([]);
  const [{ blocks } = { blocks: 0 }] = await host.rows<{ blocks: number }>(
    'SELECT count(*)::int AS blocks FROM cgnat_blocks WHERE port_from = 4000',
  );
  expect(blocks).toBe(1);
});

test('a reseller sees whose it was only among its own', async () => {
  const as = host.reseller({ resellerIds: [id(77)], permissions: ['radius.address.look-up'] });
  const asked = { ip: '192.0.2.50', port: 1_500, at: '2026-03-01T10:00:00Z' };
  const { holders } = await host.call('radius.addresses.look-up', asked, { as });
  expect(holders).toEqual([]);
});

test('translations are forgotten when they are as old as the setting says', async () => {
  const before = await host.rows('SELECT 1 FROM cgnat_blocks');
  const old = new Date(Date.now() - 181 * 86_400_000).toISOString();
  await importLog([`192.0.2.51,1,2,100.64.0.1,${old},${old},`]);
  expect(await host.rows('SELECT 1 FROM cgnat_blocks')).toHaveLength(before.length + 1);
  await host.tick('radius.forget-cgnat');
  const left = await host.rows<{ ip: string }>('SELECT DISTINCT host(public_ip) AS ip FROM cgnat_blocks');
  expect(left.map(({ ip }) => ip)).not.toContain('192.0.2.51');
});

describe('a log', () => {
  const read = (text: string) => readCgnatLog(text) as CgnatLog;

  test('may have its columns in any order, semicolons, quotation marks, seconds since 1970 and no ports', () => {
    const { blocks } = read('\uFEFFFROM;privateIP;"publicip"\r\n1772355600;"100.64.0.1";192.0.2.50\r\n\r\n');
    expect(blocks).toEqual([
      {
        ...{ publicIp: '192.0.2.50', privateIp: '100.64.0.1', portFrom: 0, portTo: 65_535, protocol: '' },
        ...{ starts: '2026-03-01T09:00:00Z', ends: undefined },
      },
    ]);
  });

  test.each([
    ['here,1,2,100.64.0.1,2026-03-01T09:30:00Z,', 'here is no address'],
    [',1,2,100.64.0.1,2026-03-01T09:30:00Z,', 'nothing is no address'],
    ['192.0.2.50,2,1,100.64.0.1,2026-03-01T09:30:00Z,', 'the ports are no range'],
    ['192.0.2.50,1,65536,100.64.0.1,2026-03-01T09:30:00Z,', 'the ports are no range'],
    ['192.0.2.50,1,2,100.64.0.1,2026-03-01 09:30,', '2026-03-01 09:30 is no time with a zone'],
    ['192.0.2.50,1,2,100.64.0.1,2026-03-01T09:30:00Z,soon', 'soon is no time with a zone'],
    ['192.0.2.50,1,2,100.64.0.1,2026-03-01T09:30:00Z,2026-03-01T09:00:00Z', 'it ends before it begins'],
  ])('%s: %s', (line, problem) => {
    const { blocks, errors } = read(`${heading}\n192.0.2.50,1,2,100.64.0.1,2026-03-01T09:30:00Z,,\n${line}`);
    expect(blocks).toHaveLength(1);
    expect(errors).toEqual([{ row: 3, problem }]);
  });

  test('without a column that is needed is refused as a whole', async () => {
    expect(readCgnatLog('publicIp,from\n')).toEqual({ heading: 'has no column privateIp' });
    await expect(host.call('radius.cgnat-logs.import', { content: 'a,b\n1,2' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });
});
