import { platformErrors } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import type { ComponentOrder, CreateServiceParams } from '@isp/subscriptions/contract';
import { describe, expect, test } from '@jest/globals';

const customerId = '01900000-0000-7000-8000-0000000000cc';
const order: ComponentOrder = {
  step: 'order',
  serviceId: '01900000-0000-7000-8000-0000000000a1',
  jobId: '01900000-0000-7000-8000-0000000000a2',
  parentId: '01900000-0000-7000-8000-0000000000a3',
  customerId,
  tariffId: '01900000-0000-7000-8000-0000000000d1',
  startDate: '2026-11-10',
  fields: {},
  dependsOn: ['01900000-0000-7000-8000-0000000000a4'],
  secret: 'ab'.repeat(32),
};

/** The plugin, and what it placed; `refuse` is thrown for each order. */
async function made(refuse?: () => Error) {
  const placed: CreateServiceParams[] = [];
  const tariff = { type: 'internet', status: 'active', downKbps: 1_000, upKbps: 500 };
  const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };
  const host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: {
      'customers.get': () => ({
        id: customerId,
        resellerId: customerId,
        name: 'Ana Adler',
        status: 'active',
        billing,
      }),
      'subscriptions.tariffs.get': ({ id }: { id: string }) => ({ id, name: 'Line', ...tariff }),
      'subscriptions.services.create': (params: CreateServiceParams) => {
        placed.push(params);
        const error = refuse?.();
        if (error) throw error;
        return { service: { id: params.id }, job: { id: params.jobId, status: 'queued' } };
      },
    } as never,
  });
  return { host, placed, [Symbol.asyncDispose]: () => host.close() };
}

const rows = (host: TestHost) => host.rows('SELECT service_id, login, state FROM internet_services');

describe('Internet access as a component', () => {
  test('is ordered with the ids it was given, once, and always with the same password', async () => {
    await using found = await made();
    const { host, placed } = found;
    const first = await host.call('internet.components.order', order);
    expect(await host.call('internet.components.order', order)).toEqual(first);
    expect(placed).toMatchObject([
      { id: order.serviceId, jobId: order.jobId, parentId: order.parentId, dependsOn: order.dependsOn },
    ]);
    expect(first.credentials).toMatchObject({ login: expect.any(String), password: expect.any(String) });
    expect(await rows(host)).toMatchObject([{ service_id: order.serviceId, state: 'ordered' }]);
    expect(host.enqueued).toEqual([]);
  });

  test('keeps the password it is given to itself, and names its device', async () => {
    await using found = await made();
    const fields = { login: 'ana', password: 'correct horse', device: 'olt-3' };
    const { credentials } = await found.host.call('internet.components.order', { ...order, fields });
    expect(credentials).toEqual({ login: 'ana' });
    expect(found.placed[0]?.device).toBe('olt-3');
  });

  test('is checked without taking anything', async () => {
    await using found = await made();
    const { host } = found;
    const check = async (fields: Record<string, unknown>) =>
      (await host.call('internet.components.order', { ...order, step: 'check', fields })).problems;
    expect(await check({ login: 'Ana' })).toEqual([]);
    expect(await check({ login: 'a b c' })).toMatchObject([{ path: '/login' }]);
    expect(await check({ lògin: 'ana' })).toMatchObject([{ message: 'is not a known field' }]);
    expect(await rows(host)).toEqual([]);
    await host.call('internet.components.order', { ...order, fields: { login: 'ana' } });
    expect(await check({ login: 'ANA' })).toEqual([
      { path: '/login', message: 'belongs to another service; choose another one' },
    ]);
  });

  test('that subscriptions refuses for good gives its login back; one that is asked later keeps it', async () => {
    await using refused = await made(() => platformErrors.CONFLICT({ reason: 'cancelled' }));
    await expect(refused.host.call('internet.components.order', order)).rejects.toMatchObject({
      status: 409,
    });
    expect(await rows(refused.host)).toEqual([]);
    await using away = await made(() => platformErrors.UNAVAILABLE({ plugin: 'subscriptions' }));
    await expect(away.host.call('internet.components.order', order)).rejects.toMatchObject({ status: 503 });
    expect(await rows(away.host)).toMatchObject([{ state: 'reserved' }]);
  });
});
