import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { judgeQueue } from '../domain/queue-alarms.ts';

const directory = new URL('..', import.meta.url);
const jobId = '01900000-0000-7000-8000-00000000000a';
const request = {
  jobId,
  customerId: '01900000-0000-7000-8000-00000000000b',
  resellerId: '00000000-0000-7000-8000-000000000001',
  serviceId: '01900000-0000-7000-8000-00000000000c',
  serviceType: 'internet',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active' },
} as const;

test('a long manual queue is told once, and once when it is short again', async () => {
  await using host = await createTestHost({
    directory,
    config: { drivers: { internet: [] }, alarms: { manualJobs: 0 } },
  });
  const told = () =>
    host.published.filter(({ name }) => name === 'provisioning.queue-alarm').map(({ data }) => data);
  const look = () => host.tick('provisioning.watch-queue');
  await look();
  expect(told()).toEqual([]);
  await host.deliver('subscriptions.provisioning-requested', request);
  await host.runJobs();
  await look();
  await look();
  expect(told()).toEqual([{ kind: 'manual', state: 'raised', value: 1, limit: 0 }]);
  await host.call('provisioning.jobs.complete', { id: jobId, reason: 'done on site' });
  await look();
  await look();
  expect(told().slice(1)).toEqual([{ kind: 'manual', state: 'cleared', value: 0, limit: 0 }]);
});

test('a job that nobody gets done is told by its age; one that waits for a person is not', () => {
  const line = (status: 'queued' | 'manual', oldestSeconds: number) => ({ status, count: 1, oldestSeconds });
  const limits = { oldestMinutes: 1 };
  expect(judgeQueue([line('queued', 61)], limits)).toEqual([
    { kind: 'oldest', state: 'raised', value: 61, limit: 60 },
  ]);
  expect(judgeQueue([line('queued', 60), line('manual', 9_999)], limits)).toMatchObject([
    { state: 'cleared' },
  ]);
  expect(judgeQueue([line('manual', 9_999)], {})).toEqual([]);
});

test('the queue is read by status, with the age of the oldest', async () => {
  await using host = await createTestHost({ directory, config: { drivers: { internet: [] } } });
  await host.deliver('subscriptions.provisioning-requested', request);
  expect(await host.call('provisioning.queue.get', {})).toEqual({
    data: [{ status: 'queued', count: 1, oldestSeconds: expect.any(Number) }],
  });
});
