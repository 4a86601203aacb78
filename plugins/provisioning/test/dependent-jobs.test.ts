import { platformErrors } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import type { ProvisioningRequest } from '../contract/index.ts';
import { radiusAnswers } from './radius-answers.ts';

const directory = new URL('..', import.meta.url);
const jobOf = (number: number) => `01900000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;

const request = (number: number, more: Partial<ProvisioningRequest> = {}): ProvisioningRequest => ({
  jobId: jobOf(number),
  customerId: '01900000-0000-7000-8000-00000000000b',
  resellerId: '00000000-0000-7000-8000-000000000001',
  serviceId: `01900000-0000-7000-8000-0000000002${String(number).padStart(2, '0')}`,
  serviceType: 'internet',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active' },
  ...more,
});

/** A host that says in which order RADIUS was asked, and refuses some jobs. */
async function hostWhere(refused: Set<string> = new Set()) {
  const asked: string[] = [];
  const host = await createTestHost({
    directory,
    answers: radiusAnswers(({ jobId }) => {
      asked.push(jobId);
      if (refused.has(jobId)) throw platformErrors.NOT_FOUND({ id: 'pool' });
      return { applied: true };
    }),
  });
  return { host, asked, [Symbol.asyncDispose]: () => host.close() };
}

async function run(host: TestHost, ...requests: ProvisioningRequest[]): Promise<void> {
  for (const one of requests) await host.deliver('subscriptions.provisioning-requested', one);
  await host.runJobs();
}

const find = (host: TestHost, number: number) => host.call('provisioning.jobs.get', { id: jobOf(number) });

describe('a job that depends on others', () => {
  test('waits until they are done, also when it arrives before them', async () => {
    await using found = await hostWhere();
    await run(found.host, request(2, { dependsOn: [jobOf(1)] }));
    expect(await find(found.host, 2)).toMatchObject({ status: 'queued', attempts: [] });
    await run(found.host, request(1));
    expect(found.asked).toEqual([jobOf(1), jobOf(2)]);
    expect(await find(found.host, 2)).toMatchObject({ status: 'done' });
  });

  test('goes to a person with the reason when one fails, and so do those that depend on it', async () => {
    const refused = new Set([jobOf(1)]);
    await using found = await hostWhere(refused);
    const { host } = found;
    await run(host, request(1), request(2, { dependsOn: [jobOf(1)] }), request(3, { dependsOn: [jobOf(2)] }));
    const second = await find(host, 2);
    expect(second).toMatchObject({ status: 'manual', blockedBy: jobOf(1) });
    expect(second.manualReason).toMatch(/has to be done before, waits for a person: There is nothing here/);
    expect(await find(host, 3)).toMatchObject({ status: 'manual', blockedBy: jobOf(2) });
    expect(found.asked).toEqual([jobOf(1)]);
  });

  test('goes on by itself when the failed one is done after all', async () => {
    const refused = new Set([jobOf(1)]);
    await using found = await hostWhere(refused);
    const { host } = found;
    await run(host, request(1), request(2, { dependsOn: [jobOf(1)] }));
    refused.clear();
    await host.call('provisioning.jobs.retry', { id: jobOf(1) });
    await host.runJobs();
    const second = await find(host, 2);
    expect(second.status).toBe('done');
    expect(second).not.toHaveProperty('blockedBy');
  });

  test('does not begin when the one before it is cancelled', async () => {
    await using found = await hostWhere();
    const { host } = found;
    await run(host, request(2, { dependsOn: [jobOf(1)] }));
    await host.deliver('subscriptions.provisioning-requested', request(1));
    await host.call('provisioning.jobs.cancel', { id: jobOf(1) });
    await host.runJobs();
    expect(await find(host, 2)).toMatchObject({
      status: 'manual',
      manualReason: expect.stringContaining('is cancelled'),
    });
  });
});

test('an urgent job overtakes those that wait', async () => {
  await using found = await hostWhere();
  await run(found.host, request(1), request(2, { priority: 5 }), request(3, { priority: -5 }));
  expect(found.asked).toEqual([jobOf(3), jobOf(1), jobOf(2)]);
});
