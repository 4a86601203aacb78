import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import type { ProvisioningRequest } from '../contract/index.ts';

const directory = new URL('..', import.meta.url);
const [mine, foreign] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
const jobOf = (number: number) => `01900000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;
const permissions = ['provisioning.job.bulk', 'provisioning.job.retry'];

const request = (number: number, resellerId: string): ProvisioningRequest => ({
  jobId: jobOf(number),
  customerId: resellerId.replace('0000000000', '00000000cc'),
  resellerId,
  serviceId: `01900000-0000-7000-8000-0000000002${String(number).padStart(2, '0')}`,
  serviceType: 'internet',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active' },
});

/** Jobs 1 to 4 wait for a person, 3 is cancelled, 4 belongs to another reseller. */
async function waiting(): Promise<TestHost> {
  const host = await createTestHost({ directory, config: { drivers: { internet: [] } } });
  for (const number of [1, 2, 3, 4]) {
    await host.deliver(
      'subscriptions.provisioning-requested',
      request(number, number === 4 ? foreign : mine),
    );
  }
  await host.runJobs();
  await host.call('provisioning.jobs.cancel', { id: jobOf(3) });
  return host;
}

const statuses = (host: TestHost) =>
  host.rows<{ status: string }>('SELECT status FROM provision_jobs ORDER BY id');

describe('many jobs at once', () => {
  test('a preview says which would be changed and why others not, and changes nothing', async () => {
    await using host = await waiting();
    const asked = {
      action: 'complete',
      reason: 'done on site',
      filter: { serviceType: 'internet' },
    } as const;
    const answer = await host.call('provisioning.jobs.bulk', { ...asked, except: [jobOf(2)], preview: true });
    expect(answer).toEqual({
      preview: {
        matching: 4,
        changing: 2,
        excluded: [
          { reason: 'left out by "except"', count: 1, sample: [jobOf(2)] },
          { reason: 'it is cancelled', count: 1, sample: [jobOf(3)] },
        ],
      },
    });
    expect((await statuses(host)).map(({ status }) => status)).not.toContain('done');
  });

  test('are completed with the reason, retried, or cancelled, as far as they can be', async () => {
    await using host = await waiting();
    const bulk = (action: 'retry' | 'cancel' | 'complete', ids: string[], reason?: string) =>
      host.call('provisioning.jobs.bulk', { action, filter: { ids }, ...(reason ? { reason } : {}) });
    expect(await bulk('complete', [jobOf(1), jobOf(3)], 'done on site')).toEqual({ changed: 1 });
    expect(await bulk('retry', [jobOf(2)])).toEqual({ changed: 1 });
    expect(await bulk('cancel', [jobOf(4)])).toEqual({ changed: 1 });
    const found = (await statuses(host)).map(({ status }) => status);
    expect(found).toEqual(['done', 'queued', 'cancelled', 'cancelled']);
    expect(await host.call('provisioning.jobs.get', { id: jobOf(1) })).toMatchObject({
      manualReason: 'done on site',
    });
    await host.runJobs();
    expect((await statuses(host))[1]).toEqual({ status: 'manual' });
  });

  test('with one of another reseller among them are refused whole; a filter passes it over', async () => {
    await using host = await waiting();
    const as = host.reseller({ resellerIds: [mine], permissions });
    const mixed = { action: 'retry' as const, filter: { ids: [jobOf(1), jobOf(4)] } };
    await expect(host.call('provisioning.jobs.bulk', mixed, { as })).rejects.toMatchObject({ status: 404 });
    const all = { action: 'retry', filter: { status: 'manual' } } as const;
    expect(await host.call('provisioning.jobs.bulk', all, { as })).toEqual({ changed: 2 });
  });

  test('need the right to do it to one, and a reason where it is asked for', async () => {
    await using host = await waiting();
    const as = host.reseller({ resellerIds: [mine], permissions });
    const filter = { status: 'manual' } as const;
    const cancel = host.call('provisioning.jobs.bulk', { action: 'cancel', filter }, { as });
    await expect(cancel).rejects.toMatchObject({ status: 403 });
    const silent = host.call('provisioning.jobs.bulk', { action: 'complete', filter });
    await expect(silent).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });
});
