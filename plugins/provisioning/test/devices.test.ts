import { setTimeout as sleep } from 'node:timers/promises';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import type { ProvisioningRequest } from '../contract/index.ts';
import { deviceLimits } from '../devices/device-limits.ts';
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
  device: 'olt-3',
  ...more,
});

async function hostWhere(devices: object, meanwhile: (jobId: string) => unknown = () => undefined) {
  const asked: { jobId: string; at: number }[] = [];
  const host = await createTestHost({
    directory,
    config: { devices },
    answers: radiusAnswers(async ({ jobId }) => {
      asked.push({ jobId, at: performance.now() });
      await meanwhile(jobId);
      return { applied: true };
    }),
  });
  return { host, asked, [Symbol.asyncDispose]: () => host.close() };
}

test('a device that takes one at a time gets the next when the one before has ended, urgent ones first', async () => {
  let others: () => Promise<unknown> = async () => undefined;
  await using found = await hostWhere({ 'olt-3': { concurrency: 1 } }, (jobId) =>
    jobId === jobOf(1) ? others() : undefined,
  );
  const { host, asked } = found;
  others = async () => {
    const later = [request(2), request(3, { priority: -5 }), request(4, { device: 'olt-4' })];
    for (const one of later) await host.deliver('subscriptions.provisioning-requested', one);
    await host.runJobs();
    expect(asked.map(({ jobId }) => jobId)).toEqual([jobOf(1), jobOf(4)]);
  };
  await host.deliver('subscriptions.provisioning-requested', request(1));
  await host.runJobs();
  expect(asked.map(({ jobId }) => jobId)).toEqual([jobOf(1), jobOf(4), jobOf(3), jobOf(2)]);
});

test('a device that takes so many in a second gets no more', async () => {
  await using found = await hostWhere({ '*': { perSecond: 1 } });
  const { host, asked } = found;
  for (const number of [1, 2, 3]) {
    await host.deliver('subscriptions.provisioning-requested', request(number));
  }
  const deadline = performance.now() + 60_000;
  while (asked.length < 3 && performance.now() < deadline) {
    await host.runJobs();
    await sleep(10);
  }
  expect(asked.map(({ jobId }) => jobId)).toEqual([1, 2, 3].map(jobOf));
  // Three take two seconds; the first may have been held up between its turn and its try.
  expect((asked[2]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
});

test('limits are the device’s own, else those of all, else none', () => {
  const devices = { 'olt-3': { concurrency: 1 }, '*': { perSecond: 5 } };
  expect(deviceLimits({ devices }, 'olt-3')).toEqual({ concurrency: 1 });
  expect(deviceLimits({ devices }, 'constructor')).toEqual({ perSecond: 5 });
  expect(deviceLimits({ devices: {} }, 'olt-3')).toBeUndefined();
  expect(deviceLimits({}, 'olt-3')).toBeUndefined();
});
