import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ApplyResult, DesiredSubscriber } from '../contract/index.ts';
import { type FakeRouter, startFakeRouter } from './fake-router/fake-router.ts';

const serviceId = '01900000-0000-7000-8000-00000000000c';
const ids = {
  customerId: '01900000-0000-7000-8000-00000000000b',
  resellerId: '00000000-0000-7000-8000-000000000001',
  serviceType: 'internet',
  action: 'change',
};
const active: DesiredSubscriber = {
  state: 'active',
  login: 'ada',
  password: 'correct horse',
  downKbps: 100_000,
  upKbps: 50_000,
};
const config = { sealingKey: 'a key of at least thirty-two characters', timeoutSeconds: 20 };

let router: FakeRouter;
let host: TestHost;

beforeEach(async () => {
  router = await startFakeRouter();
  host = await createTestHost({ directory: new URL('..', import.meta.url), config });
  const { user, password, port, fingerprint } = router;
  const device = { name: 'bras-1', address: '127.0.0.1', port, user, password, fingerprint };
  await host.call('mikrotik.devices.create', device);
});

afterEach(async () => {
  await host.close();
  await router[Symbol.asyncDispose]();
});

let jobs = 0;
function apply(desiredVersion: number, desired: DesiredSubscriber, id = serviceId): Promise<ApplyResult> {
  jobs += 1;
  const jobId = `01900000-0000-7000-8000-${String(jobs).padStart(12, '0')}`;
  return host.call('mikrotik.subscribers.apply', { ...ids, jobId, serviceId: id, desiredVersion, desired });
}

const secrets = () => router.state.of('ppp/secret');
const queues = () => router.state.of('queue/simple');
const listed = () => router.state.of('ip/firewall/address-list');
const sessions = () => router.state.of('ppp/active');
const profile = (name: string) => router.state.of('ppp/profile').find((one) => one.name === name);

describe('a subscriber without a fixed address', () => {
  test('gets a login and a profile of its rate, upload first', async () => {
    const { outcome, transcript } = await apply(1, active);
    expect(outcome).toBe('done');
    expect(secrets()).toMatchObject([
      {
        name: 'ada',
        password: 'correct horse',
        service: 'pppoe',
        profile: 'isp-100000-50000',
        comment: `isp:${serviceId}`,
      },
    ]);
    expect(profile('isp-100000-50000')).toMatchObject({ 'rate-limit': '50000k/100000k' });
    expect(transcript.join('\n')).toMatch(
      /router bras-1\nmade the profile: .*\nmade the login: .*password \(not shown\)/,
    );
    expect(transcript.join('\n')).not.toContain('correct horse');
  });

  test('twice is like once: the second time nothing is written', async () => {
    await apply(1, active);
    const before = router.writes().length;
    const again = await apply(1, active);
    expect(again).toMatchObject({ outcome: 'done' });
    expect(again.transcript).toContain('the router has all of it already');
    expect(router.writes()).toHaveLength(before);
  });

  test('another rate changes one field and disconnects whoever is online', async () => {
    await apply(1, active);
    router.state.connect('ada');
    const { transcript } = await apply(2, { state: 'active', downKbps: 200_000, upKbps: 100_000 });
    expect(secrets()).toMatchObject([{ profile: 'isp-200000-100000', password: 'correct horse' }]);
    expect(sessions()).toEqual([]);
    expect(transcript.at(-1)).toBe('disconnected ada, who comes again with what is new');
  });

  test('suspended, resumed and terminated needs no login and no rates again', async () => {
    await apply(1, active);
    router.state.connect('ada');
    await apply(2, { state: 'suspended' });
    expect(secrets()).toMatchObject([{ profile: 'isp-suspended' }]);
    expect(profile('isp-suspended')).toMatchObject({
      'rate-limit': '256k/256k',
      'address-list': 'isp-suspended',
    });
    expect(sessions()).toEqual([]);
    await apply(3, { state: 'active' });
    expect(secrets()).toMatchObject([{ profile: 'isp-100000-50000' }]);
    router.state.connect('ada');
    await apply(4, { state: 'terminated' });
    expect([...secrets(), ...sessions()]).toEqual([]);
    expect((await apply(5, { state: 'terminated' })).outcome).toBe('done');
  });

  test('another login is the same one renamed, and the old session ends', async () => {
    await apply(1, active);
    router.state.connect('ada');
    await apply(2, { state: 'active', login: 'ada.lovelace' });
    expect(secrets().map(({ name }) => name)).toEqual(['ada.lovelace']);
    expect(sessions()).toEqual([]);
  });

  test('another password is written, also where the router shows none; the same one is not', async () => {
    router.mood.hidesPasswords = true;
    await apply(1, active);
    const before = router.writes().length;
    await apply(2, active);
    expect(router.writes()).toHaveLength(before);
    await apply(3, { ...active, password: 'battery staple' });
    expect(secrets()).toMatchObject([{ password: 'battery staple' }]);
    expect(router.writes()).toHaveLength(before + 1);
  });
});

describe('a subscriber with a fixed address', () => {
  const fixed = { ...active, staticIp: '203.0.113.7' };

  test('gets a queue; another rate and a suspension count without a disconnect', async () => {
    await apply(1, fixed);
    expect(secrets()).toMatchObject([{ profile: 'default', 'remote-address': '203.0.113.7' }]);
    expect(queues()).toMatchObject([{ target: '203.0.113.7/32', 'max-limit': '50000000/100000000' }]);
    router.state.connect('ada');
    await apply(2, { state: 'suspended' });
    expect(queues()).toMatchObject([{ 'max-limit': '256000/256000' }]);
    expect(listed()).toMatchObject([{ list: 'isp-suspended', address: '203.0.113.7' }]);
    expect(sessions()).toHaveLength(1);
    await apply(3, { state: 'active' });
    expect(listed()).toEqual([]);
    const before = router.writes().length;
    await apply(3, { state: 'active' });
    expect(router.writes()).toHaveLength(before);
    await apply(4, { state: 'terminated' });
    expect([...secrets(), ...queues(), ...listed(), ...sessions()]).toEqual([]);
  });
});

describe('what others did on the router', () => {
  test('is put right where it is ours, and left alone where it is not', async () => {
    router.state.add('ppp/secret', { name: 'somebody', comment: 'typed in', password: 'x' });
    await apply(1, active);
    Object.assign(secrets()[1] as object, { disabled: 'true', profile: 'default' });
    router.state.add('ppp/secret', { name: 'copy', comment: `isp:${serviceId}`, password: 'x' });
    await apply(1, active);
    expect(secrets()).toMatchObject([
      { name: 'somebody', comment: 'typed in' },
      { name: 'ada', disabled: 'false', profile: 'isp-100000-50000' },
    ]);
  });

  test('a login of the same name that is not ours goes to a person', async () => {
    router.state.add('ppp/secret', { name: 'ada', service: 'pppoe', comment: 'typed in' });
    const { outcome, reason } = await apply(1, active);
    expect(outcome).toBe('manual');
    expect(reason).toMatch(
      /bras-1 refuses PUT ppp\/secret: failure: secret with the same name already exists/,
    );
  });

  test('a login somebody deleted does not come back without its password', async () => {
    await apply(1, active);
    secrets().length = 0;
    expect(await apply(2, { state: 'suspended' })).toMatchObject({
      outcome: 'manual',
      reason: expect.stringMatching(/needs its password again/),
    });
    expect((await apply(3, { ...active, state: 'suspended' })).outcome).toBe('done');
    expect(secrets()).toHaveLength(1);
  });
});

describe('versions', () => {
  test('an older one leaves the newer in place', async () => {
    await apply(3, active);
    const before = router.asked.length;
    const { outcome, transcript } = await apply(2, { ...active, downKbps: 1_000 });
    expect({ outcome, transcript }).toEqual({
      outcome: 'done',
      transcript: ['a newer version is in place and was left alone'],
    });
    expect(router.asked).toHaveLength(before);
  });

  test('two at the same time are not written at the same time; the other comes again', async () => {
    const outcomes = await Promise.all([apply(1, active), apply(2, { ...active, downKbps: 200_000 })]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['done', 'retry']);
    await apply(2, { ...active, downKbps: 200_000 });
    expect(secrets()).toMatchObject([{ profile: 'isp-200000-50000' }]);
  });

  test('a change whose answer was lost still ends the session that is older than it', async () => {
    await apply(1, active);
    await apply(2, { state: 'suspended' });
    await apply(3, { state: 'active' });
    router.state.connect('ada');
    router.mood.nextWrite = 'done-but-cut';
    expect((await apply(4, { state: 'suspended' })).outcome).toBe('retry');
    expect(sessions()).toMatchObject([{ name: 'ada', profile: 'isp-100000-50000' }]);
    expect((await apply(4, { state: 'suspended' })).outcome).toBe('done');
    expect(sessions()).toEqual([]);
  });

  test('a router that did it but whose answer was lost is read again, and nothing is done twice', async () => {
    router.mood.nextWrite = 'done-but-cut';
    expect((await apply(1, active)).outcome).toBe('retry');
    expect((await apply(1, active)).outcome).toBe('done');
    expect(secrets()).toHaveLength(1);
    expect(router.state.of('ppp/profile')).toHaveLength(2);
  });
});
