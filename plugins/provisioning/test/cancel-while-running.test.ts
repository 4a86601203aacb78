import { platformErrors } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import type { ProvisioningRequest } from '../contract/index.ts';
import { radiusAnswers } from './radius-answers.ts';

const directory = new URL('..', import.meta.url);
const idOf = (number: number) => `01900000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;

const order: ProvisioningRequest = {
  jobId: idOf(1),
  customerId: '01900000-0000-7000-8000-00000000000b',
  resellerId: '00000000-0000-7000-8000-000000000001',
  serviceId: '01900000-0000-7000-8000-00000000000c',
  serviceType: 'internet',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active', login: 'ada', password: 'correct horse', downKbps: 1000, upKbps: 500 },
};
const faster: ProvisioningRequest = {
  ...order,
  jobId: idOf(2),
  action: 'change',
  desiredVersion: 2,
  desired: { state: 'active', downKbps: 9000, upKbps: 4000 },
};

type Asked = { jobId: string; undo?: boolean | undefined; desired: object };

/** A host whose RADIUS is asked, and may be interrupted by what `meanwhile` does. */
async function hostWhere(meanwhile: (host: TestHost, asked: Asked) => unknown) {
  const asked: Asked[] = [];
  const host = await createTestHost({
    directory,
    answers: radiusAnswers(async (order) => {
      asked.push(order);
      await meanwhile(host, order);
      return { applied: true };
    }),
  });
  return { host, asked, [Symbol.asyncDispose]: () => host.close() };
}

const cancelFirstTime = (jobId: string) => async (host: TestHost, asked: Asked) => {
  if (asked.jobId === jobId && !asked.undo) await host.call('provisioning.jobs.cancel', { id: jobId });
};

async function run(host: TestHost, ...requests: ProvisioningRequest[]): Promise<void> {
  for (const request of requests) {
    await host.deliver('subscriptions.provisioning-requested', request);
    await host.runJobs();
  }
}

describe('a job that is cancelled while it runs', () => {
  test('is finished first, then undone, and then cancelled', async () => {
    await using found = await hostWhere(cancelFirstTime(faster.jobId));
    await run(found.host, order, faster);
    const job = await found.host.call('provisioning.jobs.get', { id: faster.jobId });
    expect(job).toMatchObject({ status: 'cancelled', manualReason: 'cancelled while it ran, and undone' });
    expect(found.asked.at(-1)).toMatchObject({
      undo: true,
      desiredVersion: 2,
      desired: { state: 'active', login: 'ada', downKbps: 1000, upKbps: 500 },
    });
    expect(job.attempts).toHaveLength(2);
  });

  test('takes a first activation off the network again', async () => {
    await using found = await hostWhere(cancelFirstTime(order.jobId));
    await run(found.host, order);
    expect(found.asked.map(({ desired }) => desired)).toEqual([order.desired, { state: 'terminated' }]);
  });

  test('cancelled twice is cancelled once', async () => {
    await using found = await hostWhere(async (host, asked) => {
      if (asked.undo) return;
      const once = await host.call('provisioning.jobs.cancel', { id: order.jobId });
      expect(once).toMatchObject({ status: 'running', cancelRequested: true });
      expect(await host.call('provisioning.jobs.cancel', { id: order.jobId })).toMatchObject(once);
    });
    await run(found.host, order);
    expect(found.asked).toHaveLength(2);
  });

  test('is undone too when the reply of its try was lost', async () => {
    await using found = await hostWhere(async (host, asked) => {
      await cancelFirstTime(order.jobId)(host, asked);
      if (!asked.undo) throw platformErrors.TIMEOUT({ action: 'radius.subscribers.apply' });
    });
    await run(found.host, order);
    expect(found.asked).toHaveLength(2);
    const job = await found.host.call('provisioning.jobs.get', { id: order.jobId });
    expect(job.status).toBe('cancelled');
  });

  test('waits for a person when it cannot be undone, who retries, or says that he undid it', async () => {
    await using found = await hostWhere(async (host, asked) => {
      await cancelFirstTime(order.jobId)(host, asked);
      if (asked.undo) throw platformErrors.NOT_FOUND({ id: 'the subscriber' });
    });
    await run(found.host, order);
    const { host } = found;
    const job = await host.call('provisioning.jobs.get', { id: order.jobId });
    expect(job).toMatchObject({ status: 'manual', manualReason: expect.stringContaining('not undone') });
    const by = { id: order.jobId, reason: 'taken off the router' };
    expect(await host.call('provisioning.jobs.complete', by)).toMatchObject({ status: 'cancelled' });
  });
});

test('twenty equal requests at once are one job and one try', async () => {
  await using found = await hostWhere(() => undefined);
  const twins = Array.from({ length: 20 }, () =>
    found.host.deliver('subscriptions.provisioning-requested', order),
  );
  await Promise.all(twins);
  await found.host.runJobs();
  expect(found.asked).toHaveLength(1);
  expect(await found.host.rows('SELECT idempotency_key FROM provision_jobs')).toEqual([
    { idempotency_key: order.jobId },
  ]);
});

test('a process killed after the network accepted, before that was written down, converges', async () => {
  let broken = false;
  const rename = (host: TestHost, from: string, to: string) =>
    host.rows('UPDATE provision_jobs SET id = $2 WHERE id = $1', [from, to]);
  await using found = await hostWhere(async (host) => {
    if (!broken) await rename(host, order.jobId, idOf(9));
    broken = true;
  });
  const { host, asked } = found;
  await expect(run(host, order)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await rename(host, idOf(9), order.jobId);
  await host.runJobs();
  const job = await host.call('provisioning.jobs.get', { id: order.jobId });
  expect(job.status).toBe('done');
  expect(job.attempts.map(({ outcome }) => outcome)).toEqual(['interrupted', 'done']);
  expect(asked[1]).toEqual(asked[0]);
});
