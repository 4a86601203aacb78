import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';

const sessionCount = 4;
const id = (n: number) => `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const instant = (minutes: number) =>
  Temporal.Instant.from('2026-03-10T07:50:00Z').add({ minutes }).toString();

/** Both ways store into the same tables, each for logins and sessions of its own. */
type Way = 'together' | 'alone';
const ways: readonly Way[] = ['together', 'alone'];
const serviceOf = (way: Way, session: number) => id((way === 'alone' ? 10 : 20) + session);

let host: TestHost;
let run = 0;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
  for (const way of ways)
    for (let session = 0; session < sessionCount; session += 1) {
      const serviceId = serviceOf(way, session);
      const owner = { customerId: id(100 + session), resellerId: id(200), jobId: serviceId };
      const desired = { state: 'active', login: `${way}-${session}`, password: 'geheim' } as const;
      await host.call('radius.subscribers.apply', {
        serviceId,
        ...owner,
        desiredVersion: 1,
        desired: { ...desired, downKbps: 1_000, upKbps: 1_000 },
      });
    }
});
afterAll(() => host.close());

const record = fc.record({
  session: fc.nat(sessionCount - 1),
  kind: fc.constantFrom('start', 'interim', 'interim', 'interim', 'stop', 'on'),
  // A session id that is used again after a reboot has another unique id.
  reused: fc.constantFrom(false, false, false, true),
  minutes: fc.nat(180),
  seconds: fc.nat(7_200),
  input: fc.nat(5_000),
  ip: fc.constantFrom(undefined, '10.0.0.7'),
});
type Told = typeof record extends fc.Arbitrary<infer One> ? One : never;

function rowOf(way: Way, { session, kind, reused, minutes, seconds, input, ip }: Told) {
  const sessionId = `${way}-${run}-${session}`;
  return {
    kind,
    session_id: sessionId,
    unique_id: reused ? `${sessionId}-again` : sessionId,
    login: `${way}-${session}`,
    nas_address: way === 'alone' ? '192.0.2.1' : '192.0.2.2',
    at: instant(minutes),
    seconds,
    input,
    output: input * 2,
    ip,
  };
}

const store = (records: readonly object[]) =>
  host.rows('SELECT account_records($1)', [JSON.stringify(records)]);

/** What the sessions of this run are, without what tells the two ways apart. */
function sessionsOf(way: Way) {
  // A closed row whose id is used again is named after its number.
  const columns = `regexp_replace(replace(acctuniqueid, '${way}', ''), '[.][0-9]+$', '.closed') AS unique_id, acctstarttime, acctupdatetime, acctstoptime, acctinterval,
    acctsessiontime, acctinputoctets, acctoutputoctets, input_base, output_base, acctterminatecause, framedipaddress,
    reaped, start_seen, customer_id, reseller_id`;
  return host.rows(`SELECT ${columns} FROM radacct WHERE acctsessionid LIKE $1 ORDER BY 1, radacctid`, [
    `${way}-${run}-%`,
  ]);
}

function usageOf(way: Way) {
  const services = Array.from({ length: sessionCount }, (_, session) => serviceOf(way, session));
  return host.rows(
    `SELECT array_position($1::uuid[], service_id) AS service, hour, input_bytes, output_bytes
     FROM usage_hours WHERE service_id = ANY ($1::uuid[]) ORDER BY 1, 2`,
    [services],
  );
}

test('records that are stored together leave what they leave one by one: sessions, counters and usage by the hour', async () => {
  const batches = fc.array(fc.array(record, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(batches, async (told) => {
      run += 1;
      for (const batch of told) {
        await store(batch.map((one) => rowOf('together', one)));
        for (const one of batch) await store([rowOf('alone', one)]);
      }
      expect(await sessionsOf('together')).toEqual(await sessionsOf('alone'));
      expect(await usageOf('together')).toEqual(await usageOf('alone'));
    }),
    { numRuns: 60 },
  );
});

test('the news of records that are stored together name each session once', async () => {
  run += 1;
  const begin = Array.from({ length: sessionCount }, (_, session) =>
    rowOf('together', {
      session,
      kind: 'start',
      reused: false,
      minutes: 0,
      seconds: 0,
      input: 0,
      ip: undefined,
    }),
  );
  const changes = (records: readonly object[]) =>
    host.rows('SELECT change, login FROM account_records($1) ORDER BY login', [JSON.stringify(records)]);
  const all = (change: string) => begin.map(({ login }) => ({ change, login }));
  expect(await changes(begin)).toEqual(all('started'));
  expect(await changes(begin)).toEqual([]);
  expect(await changes(begin.map((one) => ({ ...one, kind: 'interim', seconds: 60 })))).toEqual([]);
  expect(await changes(begin.map((one) => ({ ...one, kind: 'stop', seconds: 90 })))).toEqual(all('closed'));
});
