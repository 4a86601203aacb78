import { platformErrors } from '@isp/sdk';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const request = {
  jobId: '01900000-0000-7000-8000-00000000000a',
  customerId: '01900000-0000-7000-8000-00000000000b',
  resellerId: '00000000-0000-7000-8000-000000000001',
  serviceId: '01900000-0000-7000-8000-00000000000c',
  serviceType: 'internet',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active' },
} as const;

test.each([
  ['done', 'done', () => ({ outcome: 'done' as const })],
  ['refused', 'manual', () => ({ outcome: 'manual' as const, reason: 'the device refuses' })],
  ['lost', 'retrying', () => Promise.reject(platformErrors.TIMEOUT({ action: 'the device' }))],
])('when the fake device has %s the request, the job is %s', async (_, status, answer) => {
  const devices: string[] = [];
  await using host = await createTestHost({
    directory: new URL('..', import.meta.url),
    config: { drivers: { internet: ['fake'] } },
    answers: {
      'sandbox.devices.ask': ({ id }) => {
        devices.push(id);
        return answer();
      },
    },
  });
  await host.deliver('subscriptions.provisioning-requested', { ...request, device: 'olt-3' });
  await host.runJobs();
  expect(await host.call('provisioning.jobs.get', { id: request.jobId })).toMatchObject({ status });
  expect(devices).toEqual(['olt-3']);
});
