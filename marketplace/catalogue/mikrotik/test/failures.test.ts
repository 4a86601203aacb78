import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ApplyResult, CreateDeviceParams } from '../contract/index.ts';
import { type FakeRouter, startFakeRouter } from './fake-router/fake-router.ts';

const request = {
  jobId: '01900000-0000-7000-8000-00000000000a',
  customerId: '01900000-0000-7000-8000-00000000000b',
  resellerId: '00000000-0000-7000-8000-000000000001',
  serviceId: '01900000-0000-7000-8000-00000000000c',
  serviceType: 'internet',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active', login: 'ada', password: 'correct horse', downKbps: 10_000, upKbps: 5_000 },
} as const;
const config = { sealingKey: 'a key of at least thirty-two characters', timeoutSeconds: 4 };
const directory = new URL('..', import.meta.url);

let router: FakeRouter;
let host: TestHost;

beforeEach(async () => {
  router = await startFakeRouter();
  host = await createTestHost({ directory, config, start: {} });
});

afterEach(async () => {
  await host.close();
  await router[Symbol.asyncDispose]();
});

async function withDevice(changes: Partial<CreateDeviceParams> = {}): Promise<string> {
  const { user, password, port, fingerprint } = router;
  const device = { name: 'bras-1', address: '127.0.0.1', port, user, password, fingerprint, ...changes };
  return (await host.call('mikrotik.devices.create', device)).id;
}

const apply = (): Promise<ApplyResult> => host.call('mikrotik.subscribers.apply', request);
const rejected = (reason: RegExp, outcome: string) => ({ outcome, reason: expect.stringMatching(reason) });

describe('a router that may work later is asked again', () => {
  test('when it is silent, within the time of the settings', async () => {
    await withDevice();
    router.mood.silent = true;
    expect(await apply()).toMatchObject(rejected(/bras-1 does not answer \(no answer in time\)/, 'retry'));
  });

  test('when nobody listens at its address', async () => {
    const { port } = router;
    await withDevice({ port });
    await router[Symbol.asyncDispose]();
    expect(await apply()).toMatchObject(rejected(/does not answer \(.*ECONNREFUSED/, 'retry'));
    router = await startFakeRouter();
  });

  test('when it fails by itself, and then works', async () => {
    await withDevice();
    router.mood.broken = 500;
    expect(await apply()).toMatchObject(rejected(/failed at GET ppp\/profile/, 'retry'));
    router.mood.broken = undefined;
    expect((await apply()).outcome).toBe('done');
  });
});

describe('what a repetition would not mend goes to a person', () => {
  test('a refused login, without its password in the reason', async () => {
    await withDevice({ password: 'a wrong password' });
    const result = await apply();
    expect(result).toMatchObject(rejected(/refuses the user isp/, 'manual'));
    expect(JSON.stringify(result)).not.toContain('wrong password');
  });

  test('what RouterOS refuses, in its own words', async () => {
    await withDevice();
    router.mood.nextWrite = { refuse: 'failure: not enough permissions (9)' };
    expect(await apply()).toMatchObject(rejected(/not enough permissions \(9\)/, 'manual'));
  });

  test('no router at all', async () => {
    expect(await apply()).toMatchObject(rejected(/There is no router for services/, 'manual'));
  });

  test('a password sealed with another key, until it is entered again', async () => {
    const id = await withDevice();
    await host.configure({ ...config, sealingKey: 'another key of thirty-two characters' });
    expect(await apply()).toMatchObject(rejected(/sealed with another key/, 'manual'));
    await host.call('mikrotik.devices.change', { id, password: router.password });
    expect((await apply()).outcome).toBe('done');
  });
});

describe('a router’s certificate', () => {
  test('that is not the pinned one is sent nothing, not even the login', async () => {
    await withDevice({ fingerprint: `${'00:'.repeat(31)}00` });
    expect(await apply()).toMatchObject(rejected(/another certificate .*nothing was sent/, 'manual'));
    expect(router.asked).toEqual([]);
  });

  test('signed by itself is refused without a pin; the test of the router shows what to pin', async () => {
    const id = await withDevice({ fingerprint: undefined });
    const shown = await host.call('mikrotik.devices.test', { id });
    expect(shown).toMatchObject({ usable: false, fingerprint: router.fingerprint });
    expect(router.asked).toEqual([]);
    await host.call('mikrotik.devices.change', { id, fingerprint: shown.fingerprint as string });
    expect(await host.call('mikrotik.devices.test', { id })).toMatchObject({
      usable: true,
      version: '7.16.1 (stable)',
      board: 'CHR',
    });
  });
});

describe('routers', () => {
  test('never show their password, and keep it sealed', async () => {
    await withDevice();
    const shown = await host.call('mikrotik.devices.list', {});
    expect(JSON.stringify(shown)).not.toMatch(/password/i);
    const [row] = await host.rows<{ sealed_password: string }>(
      'SELECT sealed_password FROM mikrotik_devices',
    );
    expect(Buffer.from(row?.sealed_password ?? '', 'base64').toString('latin1')).not.toContain(
      router.password,
    );
  });

  test('take services in turn; a reseller’s own take that reseller’s only', async () => {
    const others = '00000000-0000-7000-8000-000000000002';
    const first = await withDevice();
    const second = await withDevice({ name: 'bras-2', address: 'localhost' });
    const own = await withDevice({ name: 'bras-3', address: '127.0.0.2', resellerId: others });
    const at = async (serviceId: string, resellerId: string) => {
      const desired = { ...request.desired, login: serviceId.slice(-2) };
      await host.call('mikrotik.subscribers.apply', { ...request, serviceId, resellerId, desired });
      const { data } = await host.call('mikrotik.services.list', { limit: 200 });
      return data.find(({ id }) => id === serviceId)?.deviceId;
    };
    const service = (end: string) => `01900000-0000-7000-8000-0000000000${end}`;
    const placed = [await at(service('a1'), request.resellerId), await at(service('a2'), request.resellerId)];
    expect(placed.sort()).toEqual([first, second].sort());
    expect(await at(service('a3'), others)).toBe(own);
  });

  test('with services are not removed, those without are', async () => {
    const id = await withDevice();
    await apply();
    await expect(host.call('mikrotik.devices.remove', { id })).rejects.toMatchObject({
      code: 'MIKROTIK_DEVICE_IN_USE',
    });
    await host.call('mikrotik.subscribers.apply', {
      ...request,
      desiredVersion: 2,
      desired: { state: 'terminated' },
    });
    await host.call('mikrotik.devices.remove', { id });
    expect((await host.call('mikrotik.devices.list', {})).data).toEqual([]);
  });

  test('that do not answer the regular question are named in the list', async () => {
    await withDevice();
    router.mood.broken = 503;
    await host.tick('mikrotik.ask-devices');
    const [ill] = (await host.call('mikrotik.devices.list', {})).data;
    expect(ill?.problem).toMatch(/bras-1 failed/);
    router.mood.broken = undefined;
    await host.tick('mikrotik.ask-devices');
    const [well] = (await host.call('mikrotik.devices.list', {})).data;
    expect(well?.problem).toBeUndefined();
    expect(well?.answeredAt).toEqual(expect.any(String));
  });

  test('with the address of another one are refused', async () => {
    await withDevice();
    await expect(withDevice({ name: 'again' })).rejects.toMatchObject({
      code: 'MIKROTIK_DEVICE_ADDRESS_TAKEN',
    });
  });
});

test('what was applied is seen by its reseller and not by another', async () => {
  await withDevice();
  await apply();
  const permissions = ['mikrotik.service.read'];
  const seen = async (resellerId: string) => {
    const as = host.reseller({ resellerIds: [resellerId], permissions });
    return (await host.call('mikrotik.services.list', {}, { as })).data.map(({ login }) => login);
  };
  expect(await seen(request.resellerId)).toEqual(['ada']);
  expect(await seen('00000000-0000-7000-8000-000000000002')).toEqual([]);
});
