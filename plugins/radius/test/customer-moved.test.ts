import { rootResellerId } from '@isp/sdk';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const directory = new URL('..', import.meta.url);
const former = '01900000-0000-7000-8000-00000000000a';
const next = '01900000-0000-7000-8000-00000000000b';
const customerId = '01900000-0000-7000-8000-0000000000aa';
const serviceId = '01900000-0000-7000-8000-0000000000cc';
const move = { customerId, resellerId: next, fromResellerId: former, moves: 1 };
const permissions = ['radius.session.read', 'radius.auth-log.read'];

const subscriber = {
  jobId: '01900000-0000-7000-8000-0000000000dd',
  customerId,
  resellerId: former,
  serviceId,
  desiredVersion: 1,
  desired: { state: 'active', login: 'ada', password: 'secret-of-ada', downKbps: 1_000, upKbps: 1_000 },
} as const;

const session = (login: string) =>
  `INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime)
   VALUES ('1', '${login}', '${login}', '192.0.2.1', now())`;
const answered = (login: string) =>
  `INSERT INTO radpostauth (username, reply) VALUES ('${login}', 'Access-Accept')`;

test('logins, sessions and log rows go with their customer to another reseller', async () => {
  await using host = await createTestHost({ directory });
  await host.call('radius.subscribers.apply', subscriber);
  for (const sql of [session('ada'), answered('ada')]) await host.rows(sql);
  await host.deliver('customers.customer-moved', move);
  const as = (id: string) => ({ as: host.reseller({ resellerIds: [id], permissions }) });
  for (const list of ['radius.sessions.list', 'radius.auth-log.list'] as const) {
    expect((await host.call(list, {}, as(next))).page.total).toBe(1);
    expect((await host.call(list, {}, as(former))).page.total).toBe(0);
  }
});

test('a session written for the former reseller while the customer moved is found afterwards', async () => {
  await using host = await createTestHost({ directory });
  await host.call('radius.subscribers.apply', subscriber);
  await host.deliver('customers.customer-moved', move);
  await host.rows(session('ada'));
  await host.rows(`UPDATE radacct SET reseller_id = '${former}'`);
  await host.runJobs({ upTo: Temporal.Now.instant().add({ minutes: 2 }) });
  expect(await host.rows('SELECT reseller_id FROM radacct')).toEqual([{ reseller_id: next }]);
});

test('rows of logins nobody has belong to the ISP itself', async () => {
  await using host = await createTestHost({ directory });
  for (const sql of [session('ghost'), answered('ghost')]) await host.rows(sql);
  const owners = await host.rows(
    'SELECT reseller_id FROM radacct UNION ALL SELECT reseller_id FROM radpostauth',
  );
  expect(owners).toEqual([{ reseller_id: rootResellerId }, { reseller_id: rootResellerId }]);
});
