import { platformErrors, rootResellerId } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import type { ProvisioningRequest } from '../contract/index.ts';
import { radiusAnswers } from './radius-answers.ts';

const directory = new URL('..', import.meta.url);
const uuid = (kind: number, number: number) =>
  `00000000-0000-7000-8000-${String(kind * 1_000 + number).padStart(12, '0')}`;
const jobOf = (number: number) => uuid(1, number);

const requestOf = (number: number, more: Partial<ProvisioningRequest> = {}): ProvisioningRequest => ({
  jobId: jobOf(number),
  customerId: uuid(2, number),
  resellerId: rootResellerId,
  serviceId: uuid(3, number),
  serviceType: 'internet',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active', login: `login${number}`, password: 'secret', downKbps: 10, upKbps: 10 },
  ...more,
});

async function hostWhere(refused: ReadonlySet<string> = new Set()) {
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

const statusOf = async (host: TestHost, number: number) =>
  (await host.call('provisioning.jobs.get', { id: jobOf(number) })).status;

test('requests that come together are one job each, also one that comes twice, and are done together', async () => {
  await using found = await hostWhere();
  const { host, asked } = found;
  const requests = [requestOf(1), requestOf(2), requestOf(2), requestOf(3)];
  expect(await host.deliverMany('subscriptions.provisioning-requested', requests)).toEqual(
    requests.map(() => undefined),
  );
  await host.runJobs({ together: true });
  expect(asked).toEqual([jobOf(1), jobOf(2), jobOf(3)]);
  const { attempts, status } = await host.call('provisioning.jobs.get', { id: jobOf(2) });
  expect({ status, outcomes: attempts.map(({ outcome }) => outcome) }).toEqual({
    status: 'done',
    outcomes: ['done'],
  });
  const told = host.published.filter(({ data }) => (data as { jobId: string }).jobId === jobOf(3));
  expect(told.map(({ data }) => (data as { status: string }).status)).toEqual(['queued', 'running', 'done']);
  const [{ desired } = { desired: {} }] = await host.rows<{ desired: object }>(
    'SELECT desired FROM provision_jobs LIMIT 1',
  );
  expect(desired).not.toHaveProperty('password');
});

test('one that the network refuses goes to a person, and the others are done', async () => {
  await using found = await hostWhere(new Set([jobOf(2)]));
  const { host } = found;
  await host.deliverMany(
    'subscriptions.provisioning-requested',
    [1, 2, 3].map((n) => requestOf(n)),
  );
  await host.runJobs({ together: true });
  expect(await Promise.all([1, 2, 3].map((n) => statusOf(host, n)))).toEqual(['done', 'manual', 'done']);
});

test('a request that cannot be stored holds up none that came with it', async () => {
  await using found = await hostWhere();
  const { host } = found;
  const poisoned = requestOf(2, { action: 'explode' as never });
  const errors = await host.deliverMany('subscriptions.provisioning-requested', [
    requestOf(1),
    poisoned,
    requestOf(3),
  ]);
  expect(errors.map((error) => error === undefined)).toEqual([true, false, true]);
  await host.runJobs({ together: true });
  expect(await Promise.all([1, 3].map((n) => statusOf(host, n)))).toEqual(['done', 'done']);
});

test('older versions of a service are done with the newer one, whatever comes together', async () => {
  await using found = await hostWhere(new Set([jobOf(1)]));
  const { host } = found;
  await host.deliver('subscriptions.provisioning-requested', requestOf(1));
  await host.runJobs();
  expect(await statusOf(host, 1)).toBe('manual');
  const newer = requestOf(4, { serviceId: uuid(3, 1), desiredVersion: 2, action: 'change', desired: {} });
  await host.deliverMany('subscriptions.provisioning-requested', [newer, requestOf(5)]);
  await host.runJobs({ together: true });
  expect(await Promise.all([1, 4, 5].map((n) => statusOf(host, n)))).toEqual(['done', 'done', 'done']);
});

test('jobs that wait for each other in a circle go to a person, who is told the way', async () => {
  await using found = await hostWhere();
  const { host, asked } = found;
  await host.deliverMany('subscriptions.provisioning-requested', [
    requestOf(1, { dependsOn: [jobOf(2)] }),
    requestOf(2, { dependsOn: [jobOf(3)] }),
    requestOf(3, { dependsOn: [jobOf(1)] }),
  ]);
  await host.runJobs({ together: true });
  expect(asked).toEqual([]);
  const { status, manualReason } = await host.call('provisioning.jobs.get', { id: jobOf(1) });
  expect(status).toBe('manual');
  expect(manualReason).toContain(`${jobOf(1)} → ${jobOf(2)} → ${jobOf(3)} → ${jobOf(1)}`);
});
