import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const directory = new URL('..', import.meta.url);
const former = '01900000-0000-7000-8000-00000000000a';
const next = '01900000-0000-7000-8000-00000000000b';
const third = '01900000-0000-7000-8000-00000000000c';
const customerId = '01900000-0000-7000-8000-0000000000aa';
const permissions = ['provisioning.job.read'];

const request = (number: number) =>
  ({
    jobId: `01900000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`,
    customerId,
    resellerId: former,
    serviceId: '01900000-0000-7000-8000-0000000000cc',
    serviceType: 'internet',
    action: 'activate',
    desiredVersion: number,
    desired: { state: 'active' },
  }) as const;

const move = (resellerId: string, moves: number) => ({
  customerId,
  resellerId,
  fromResellerId: former,
  moves,
});

test('jobs and their tries go with their customer to another reseller', async () => {
  await using host = await createTestHost({ directory, config: { drivers: { internet: [] } } });
  await host.deliver('subscriptions.provisioning-requested', request(1));
  await host.runJobs();
  await host.deliver('customers.customer-moved', move(next, 1));
  const as = (id: string) => ({ as: host.reseller({ resellerIds: [id], permissions }) });
  const { jobId } = request(1);
  const { attempts } = await host.call('provisioning.jobs.get', { id: jobId }, as(next));
  expect(attempts).toHaveLength(1);
  expect((await host.call('provisioning.jobs.list', {}, as(former))).data).toEqual([]);
});

test('a request that was on its way when the customer moved becomes a job of the new reseller', async () => {
  await using host = await createTestHost({ directory });
  await host.deliver('customers.customer-moved', move(next, 1));
  await host.deliver('subscriptions.provisioning-requested', request(1));
  expect(await host.rows('SELECT reseller_id FROM provision_jobs')).toEqual([{ reseller_id: next }]);
});

test('moves that arrive out of order, or twice, end at the newest', async () => {
  await using host = await createTestHost({ directory });
  await host.deliver('subscriptions.provisioning-requested', request(1));
  for (const one of [move(third, 2), move(next, 1), move(third, 2)]) {
    await host.deliver('customers.customer-moved', one);
  }
  expect(await host.rows('SELECT reseller_id FROM provision_jobs')).toEqual([{ reseller_id: third }]);
});
