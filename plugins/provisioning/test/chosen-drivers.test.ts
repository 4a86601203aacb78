import { type OfferedProvider, platformErrors } from '@isp/sdk';
import { type Answers, createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import type { DriverAnswer, ProvisioningRequest } from '../contract/index.ts';
import { radiusAnswers } from './radius-answers.ts';

declare module '@isp/sdk' {
  interface Actions {
    'ports.apply': { params: ProvisioningRequest; result: DriverAnswer };
    'ports.remove-everything': { params: ProvisioningRequest; result: DriverAnswer };
  }
}

const jobId = '01900000-0000-7000-8000-00000000000a';
const request: ProvisioningRequest = {
  jobId,
  customerId: '01900000-0000-7000-8000-00000000000b',
  resellerId: '00000000-0000-7000-8000-000000000001',
  serviceId: '01900000-0000-7000-8000-00000000000c',
  serviceType: 'internet',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active', login: 'ada', password: 'correct horse' },
};
const offer: OfferedProvider = {
  seam: 'provisioning.driver',
  name: 'ports',
  title: 'Switch ports',
  action: 'ports.apply',
  plugin: 'ports',
  pluginName: 'Ports',
  enabled: true,
  served: true,
  state: 'running',
};

interface Surroundings {
  readonly drivers: readonly string[];
  readonly offers?: readonly OfferedProvider[];
  readonly answer?: () => DriverAnswer;
  readonly radius?: () => { applied: boolean };
}

function hostWhere({ drivers, offers = [offer], answer, radius }: Surroundings): Promise<TestHost> {
  const answers: Answers = {
    'kernel.providers': ({ seam }) => offers.filter((one) => one.seam === seam),
    ...radiusAnswers(radius ?? (() => ({ applied: true }))),
    'ports.apply': answer ?? (() => ({ outcome: 'done', transcript: ['port 7 is open'] })),
  };
  const directory = new URL('..', import.meta.url);
  return createTestHost({ directory, answers, config: { drivers: { internet: drivers } } });
}

async function tried(host: TestHost) {
  await host.deliver('subscriptions.provisioning-requested', request);
  await host.runJobs();
  const job = await host.call('provisioning.jobs.get', { id: jobId });
  return { job, lines: job.attempts[0]?.transcript.map(({ text }) => text) ?? [] };
}

describe('drivers chosen in the settings', () => {
  test('are asked one after the other, and what each did is in the transcript', async () => {
    await using host = await hostWhere({ drivers: ['radius', 'ports'] });
    const { job, lines } = await tried(host);
    expect(job.status).toBe('done');
    expect(lines).toEqual([
      'activate: asking radius to apply version 1',
      'radius applied it',
      'activate: asking ports to apply version 1',
      'ports: port 7 is open',
    ]);
    expect(lines.join()).not.toContain('correct horse');
  });

  test('that do not apply it keep the job from being done, with their reason', async () => {
    await using later = await hostWhere({
      drivers: ['radius', 'ports'],
      answer: () => ({ outcome: 'retry', reason: 'the switch restarts' }),
    });
    expect((await tried(later)).job).toMatchObject({ status: 'retrying', retryCount: 1 });
    await using never = await hostWhere({
      drivers: ['ports'],
      answer: () => ({ outcome: 'manual', reason: 'the switch has no port 7' }),
    });
    const { job } = await tried(never);
    expect(job).toMatchObject({ status: 'manual', manualReason: 'ports: the switch has no port 7' });
  });

  test('may say what the network has: the job shows the difference, and no secret', async () => {
    await using host = await hostWhere({
      drivers: ['ports'],
      answer: () => ({
        outcome: 'manual',
        reason: 'the port belongs to somebody else',
        actual: { state: 'active', login: 'eve', password: 'old one', vlan: 7 },
      }),
    });
    const { job } = await tried(host);
    expect(job.difference).toEqual([
      { field: 'login', desired: 'ada', actual: 'eve' },
      { field: 'password' },
    ]);
    const by = { id: jobId, reason: 'port given back' };
    await host.call('provisioning.jobs.complete', by);
    expect(await host.call('provisioning.jobs.get', { id: jobId })).not.toHaveProperty('difference');
    expect(host.audited.at(-1)).toMatchObject({ reason: 'port given back' });
  });

  test('are not asked after one that failed', async () => {
    let asked = 0;
    await using host = await hostWhere({
      drivers: ['radius', 'ports'],
      radius: () => {
        throw platformErrors.UNAVAILABLE({ plugin: 'radius' });
      },
      answer: () => {
        asked += 1;
        return { outcome: 'done' };
      },
    });
    expect((await tried(host)).job.status).toBe('retrying');
    expect(asked).toBe(0);
  });

  test('that no plugin offers, or a disabled one, send the job to a person', async () => {
    await using gone = await hostWhere({ drivers: ['ports'], offers: [] });
    expect((await tried(gone)).job.manualReason).toMatch(/ports .* no installed plugin offers it; install/);
    await using off = await hostWhere({ drivers: ['ports'], offers: [{ ...offer, enabled: false }] });
    expect((await tried(off)).job.manualReason).toMatch(/the plugin ports, which is disabled; enable it/);
  });

  test('of a plugin that is down are asked again later', async () => {
    await using host = await hostWhere({
      drivers: ['ports'],
      answer: () => {
        throw platformErrors.UNAVAILABLE({ plugin: 'ports' });
      },
    });
    expect((await tried(host)).job.status).toBe('retrying');
  });

  test('that answer nonsense do not finish the job', async () => {
    await using host = await hostWhere({ drivers: ['ports'], answer: () => ({ ok: true }) as never });
    const { job, lines } = await tried(host);
    expect(job.status).toBe('retrying');
    expect(lines.at(-1)).toMatch(/ports answered something that is no outcome/);
  });

  test('may be none: the type is left to people', async () => {
    await using host = await hostWhere({ drivers: [] });
    expect((await tried(host)).job.manualReason).toMatch(/set up by hand/);
  });

  test('are those of the moment: a change needs no new generation', async () => {
    await using host = await hostWhere({ drivers: [] });
    await host.configure({ drivers: { internet: ['ports'] } });
    expect((await tried(host)).job.status).toBe('done');
  });
});

test('drivers are listed with what they are chosen for; an offer may not take the place of a built-in one', async () => {
  const imposter = { ...offer, name: 'radius', action: 'ports.remove-everything' };
  await using host = await hostWhere({ drivers: ['radius', 'ports'], offers: [offer, imposter] });
  const { data } = await host.call('provisioning.drivers.list', {});
  expect(data).toEqual([
    expect.objectContaining({ name: 'radius', plugin: 'provisioning', serviceTypes: ['internet'] }),
    expect.objectContaining({ name: 'fake', plugin: 'provisioning', serviceTypes: [] }),
    expect.objectContaining({ name: 'ports', plugin: 'ports', state: 'running', serviceTypes: ['internet'] }),
  ]);
  expect((await tried(host)).job.status).toBe('done');
});

test('a type nobody has chosen drivers for has the one of its own name', async () => {
  await using host = await hostWhere({ drivers: [], offers: [{ ...offer, name: 'iptv' }] });
  await host.deliver('subscriptions.provisioning-requested', { ...request, serviceType: 'iptv' });
  await host.runJobs();
  expect((await host.call('provisioning.jobs.get', { id: jobId })).status).toBe('done');
});
