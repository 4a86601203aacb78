import { platformErrors } from '@isp/sdk';
import { createTestHost, entityTag, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';

const customerId = '01900000-0000-7000-8000-0000000000cc';
const tariffId = '01900000-0000-7000-8000-0000000000d1';
const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };

interface Placed {
  readonly id: string;
  readonly jobId: string;
  readonly desired: Record<string, unknown>;
}

/** The plugin with a service of Ana's; what it asks of the others, and what they answer. */
async function made() {
  const placed: Placed[] = [];
  const logins: object[] = [];
  const others = {
    status: { status: 'active', desiredStatus: 'active' },
    problems: [] as object[],
    refuse: undefined as (() => Error) | undefined,
  };
  const customer = { id: customerId, resellerId: customerId, name: 'Ana', status: 'active', billing };
  const tariff = { name: 'Line', type: 'internet', status: 'active', downKbps: 1_000, upKbps: 500 };
  const host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: {
      'customers.get': () => customer,
      'subscriptions.tariffs.get': ({ id }: { id: string }) => ({ id, ...tariff }),
      'subscriptions.services.create': ({ id, jobId }: Placed) => ({ service: { id }, job: { id: jobId } }),
      'subscriptions.services.get': ({ id }: { id: string }) => ({ id, ...others.status }),
      'subscriptions.services.set-login': (params: object) => logins.push(params) && params,
      'subscriptions.services.change-network': (params: Placed) => {
        const error = others.refuse?.();
        if (error) throw error;
        placed.push(params);
        return { service: { id: params.id }, job: { id: params.jobId, status: 'queued' } };
      },
      'radius.addresses.check': () => ({ problems: others.problems }),
    } as never,
  });
  const order = (login: string, more: object = {}) =>
    host.call('internet.services.order', {
      id: customerId,
      tariffId,
      login,
      password: 'correct horse',
      ...more,
    });
  const { service } = await order('ana');
  return { host, placed, logins, others, order, id: service.id, [Symbol.asyncDispose]: () => host.close() };
}

/** Provisioning reports on a job. */
function report(host: TestHost, serviceId: string, jobId: string, status: 'done' | 'cancelled' | 'manual') {
  const about = {
    customerId,
    resellerId: customerId,
    serviceId,
    serviceType: 'internet',
    action: 'change',
  } as const;
  return host.deliver('provisioning.job-status-changed', { ...about, jobId, status, desiredVersion: 2 });
}

const passwordOf = async (host: TestHost, id: string) =>
  (
    await host.rows<{ password: string }>('SELECT password FROM internet_services WHERE service_id = $1', [
      id,
    ])
  )[0]?.password;

describe('the access of a service', () => {
  test('is changed: the network is asked for all of it, and the login is shown when it is there', async () => {
    await using one = await made();
    const { host, id, placed } = one;
    const changes = { login: ' Anna ', password: 'another horse', staticIp: '203.0.113.7' };
    const changed = await host.call('internet.accesses.change', { id, ...changes });
    expect(changed).toEqual({
      ...{ serviceId: id, login: 'anna', staticIp: '203.0.113.7' },
      changeJobId: placed[0]?.jobId,
    });
    expect(placed).toEqual([
      {
        id,
        jobId: changed.changeJobId,
        desired: {
          ...{ login: 'anna', password: 'another horse', staticIp: '203.0.113.7' },
          ...{ staticPrefix: null, staticDelegatedPrefix: null },
        },
      },
    ]);
    expect(one.logins).toEqual([]);
    await report(host, id, changed.changeJobId ?? '', 'done');
    expect(one.logins).toEqual([{ id, login: 'anna' }]);
    const { changeJobId: _, ...there } = changed;
    expect(await host.call('internet.accesses.get', { id })).toEqual(there);
    expect(JSON.stringify(host.audited)).not.toMatch(/another horse|correct horse/);
  });

  test('is changed once at a time, and only while it is as it was read; the same once more changes nothing', async () => {
    await using one = await made();
    const { host, id, placed } = one;
    const tag = entityTag(await host.call('internet.accesses.get', { id }));
    const wish = { id, staticPrefix: '2001:db8:0:1::/64' };
    const changed = await host.call('internet.accesses.change', wish, { ifMatch: tag });
    await expect(
      host.call('internet.accesses.change', { id, staticIp: '203.0.113.8' }, { ifMatch: tag }),
    ).rejects.toMatchObject({ status: 412 });
    expect(await host.call('internet.accesses.change', wish)).toEqual(changed);
    await expect(host.call('internet.accesses.change', { id, login: 'other' })).rejects.toMatchObject({
      code: 'INTERNET_CHANGE_WAITING',
      status: 409,
    });
    expect(placed).toHaveLength(1);
  });

  test('two changes at once: one is made, the other is told of it', async () => {
    await using one = await made();
    const { host, id } = one;
    const outcomes = await Promise.allSettled(
      ['anna', 'anne'].map((login) => host.call('internet.accesses.change', { id, login })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(one.placed).toHaveLength(1);
  });

  test('is asked for later when subscriptions is away, with the same job', async () => {
    await using one = await made();
    const { host, id, placed, others } = one;
    others.refuse = () => platformErrors.UNAVAILABLE({ plugin: 'subscriptions' });
    const { changeJobId } = await host.call('internet.accesses.change', { id, login: 'anna' });
    expect(placed).toEqual([]);
    others.refuse = undefined;
    await host.runJobs({ upTo: Temporal.Now.instant().add({ minutes: 1 }) });
    expect(placed).toMatchObject([{ jobId: changeJobId, desired: { login: 'anna' } }]);
  });

  test('is as before when its job is cancelled, and the network is told so', async () => {
    await using one = await made();
    const { host, id, placed } = one;
    const changes = { login: 'anna', password: 'another horse', staticIp: '203.0.113.7' };
    const { changeJobId = '' } = await host.call('internet.accesses.change', { id, ...changes });
    await report(host, id, changeJobId, 'manual');
    expect(placed).toHaveLength(1);
    await report(host, id, changeJobId, 'cancelled');
    const now = await host.call('internet.accesses.get', { id });
    expect(now).toMatchObject({ login: 'ana' });
    expect(now).not.toHaveProperty('staticIp');
    expect(await passwordOf(host, id)).toBe('correct horse');
    expect(placed.at(-1)).toMatchObject({
      jobId: now.changeJobId,
      desired: { login: 'ana', password: 'correct horse', staticIp: null },
    });
    await report(host, id, now.changeJobId ?? '', 'cancelled');
    expect(placed).toHaveLength(2);
    expect(await host.call('internet.accesses.get', { id })).toEqual({ serviceId: id, login: 'ana' });
  });
});

describe('what is refused of an access', () => {
  test('a login, an address or a network of another service', async () => {
    await using one = await made();
    const { host, id, order } = one;
    const { service: other } = await order('ben', { staticIp: '203.0.113.9' });
    const delegated = { staticDelegatedPrefix: '2001:db8:0:100::/56' };
    await host.call('internet.accesses.change', { id: other.id, ...delegated });
    for (const [changes, code] of [
      [{ login: 'BEN' }, 'INTERNET_LOGIN_TAKEN'],
      [{ staticIp: '203.0.113.9' }, 'INTERNET_ADDRESS_TAKEN'],
      [{ staticDelegatedPrefix: '2001:db8::/48' }, 'INTERNET_ADDRESS_TAKEN'],
    ] as const)
      await expect(host.call('internet.accesses.change', { id, ...changes })).rejects.toMatchObject({ code });
    expect(await host.call('internet.accesses.get', { id })).toEqual({ serviceId: id, login: 'ana' });
  });

  test('what those that give out addresses say is none, is outside of all pools, or is taken', async () => {
    await using one = await made();
    const { host, id, others, placed } = one;
    const change = () => host.call('internet.accesses.change', { id, staticIp: '198.51.100.1' });
    others.problems = [{ field: 'staticIp', kind: 'outside', message: 'is in none of the pools' }];
    await expect(change()).rejects.toMatchObject({
      status: 422,
      errors: [{ path: '/staticIp', message: 'is in none of the pools' }],
    });
    others.problems = [{ field: 'staticIp', kind: 'taken', message: 'belongs to another service' }];
    await expect(change()).rejects.toMatchObject({ code: 'INTERNET_ADDRESS_TAKEN' });
    await host.call('internet.accesses.change', { id, password: 'another horse' });
    expect(placed).toHaveLength(1);
  });

  test('what is no login, password or address; a service that is pending or ending; one of somebody else', async () => {
    await using one = await made();
    const { host, id, others } = one;
    const change = (changes: object) => host.call('internet.accesses.change', { id, ...changes });
    for (const changes of [
      { login: 'a b' },
      { password: 'short' },
      { staticIp: '203.0.113' },
      { staticPrefix: '2001:db8::1' },
    ])
      await expect(change(changes)).rejects.toMatchObject({ status: 422 });
    for (const status of [
      { status: 'pending', desiredStatus: 'active' },
      { status: 'active', desiredStatus: 'cancelled' },
    ]) {
      others.status = status;
      await expect(change({ login: 'anna' })).rejects.toMatchObject({ code: 'INTERNET_NOT_CHANGEABLE' });
    }
    const permissions = ['internet.access.read', 'internet.access.change'];
    const rival = host.reseller({ resellerIds: ['01900000-0000-7000-8000-0000000000ee'], permissions });
    for (const name of ['internet.accesses.get', 'internet.accesses.change'] as const)
      await expect(host.call(name, { id }, { as: rival })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
