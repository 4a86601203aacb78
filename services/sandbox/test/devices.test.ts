import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import type { DeviceStep } from '../contract/index.ts';

const directory = new URL('..', import.meta.url);
const id = 'olt-3';
const asked = {
  id,
  jobId: '01900000-0000-7000-8000-00000000000a',
  serviceId: '01900000-0000-7000-8000-00000000000c',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active', password: 'correct horse' },
};

const script = (host: TestHost, ...steps: DeviceStep[]) =>
  host.call('sandbox.devices.script', { id, script: steps, delayMs: 20 });

async function outcomeOf(host: TestHost, more: object = {}): Promise<string> {
  try {
    return (await host.call('sandbox.devices.ask', { ...asked, ...more })).outcome;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a fake device', () => {
  test('does what its script says, step by step, and stays with the last', async () => {
    await using host = await createTestHost({ directory });
    await script(host, 'refuse', 'fail', 'time-out', 'lose-reply', 'slow', 'accept');
    const outcomes: string[] = [];
    for (let turn = 0; turn < 7; turn += 1) outcomes.push(await outcomeOf(host));
    expect(outcomes).toEqual(['manual', 'retry', 'TIMEOUT', 'TIMEOUT', 'done', 'done', 'done']);
    const { calls, script: left } = await host.call('sandbox.devices.get', { id });
    expect(left).toEqual(['accept']);
    expect(calls.map(({ changed }) => changed)).toEqual([false, false, false, true, false, false, false]);
  });

  test('keeps a log without what was desired, and begins anew with a new script', async () => {
    await using host = await createTestHost({ directory });
    await outcomeOf(host);
    const { calls } = await host.call('sandbox.devices.get', { id });
    expect(calls).toMatchObject([{ step: 'accept', fields: ['password', 'state'], changed: true }]);
    expect(JSON.stringify(calls)).not.toContain('correct horse');
    expect((await script(host, 'refuse')).calls).toEqual([]);
  });

  test('leaves older versions alone and takes back what it is told to', async () => {
    await using host = await createTestHost({ directory });
    const jobId = asked.jobId.replace('0a', '0b');
    await outcomeOf(host, { desiredVersion: 2, jobId });
    await outcomeOf(host);
    await outcomeOf(host, { desiredVersion: 2, jobId, undo: true });
    const { calls } = await host.call('sandbox.devices.get', { id });
    expect(calls.map(({ changed }) => changed)).toEqual([true, false, true]);
  });
});
