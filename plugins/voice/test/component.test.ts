import { platformErrors } from '@isp/sdk';
import type { ComponentOrder } from '@isp/subscriptions/contract';
import { describe, expect, test } from '@jest/globals';
import { digestHashes } from '../domain/digest.ts';
import { customerId, tariffs, voiceHost } from './voice-host.ts';

const order: ComponentOrder = {
  step: 'order',
  serviceId: '01900000-0000-7000-8000-0000000000a1',
  jobId: '01900000-0000-7000-8000-0000000000a2',
  parentId: '01900000-0000-7000-8000-0000000000a3',
  customerId,
  tariffId: tariffs.plain,
  startDate: '2026-11-10',
  fields: {},
  secret: 'ab'.repeat(32),
};
const numbers = { from: '493012345600', to: '493012345601' };

describe('voice as a component', () => {
  test('is ordered with the ids it was given, and each answer has the password whose hashes are kept', async () => {
    await using host = await voiceHost();
    await host.call('voice.numbers.add', numbers);
    const { credentials } = await host.call('voice.components.order', order);
    expect(await host.call('voice.components.order', order)).toEqual({ problems: [], credentials });
    const { username, realm, password } = credentials as Record<string, string>;
    const [row] = await host.rows('SELECT service_id, job_id, state, ha1_hash FROM voice_services');
    expect(row).toEqual({
      ...{ service_id: order.serviceId, job_id: order.jobId, state: 'ordered' },
      ha1_hash: digestHashes(username as string, realm as string, password as string).ha1Hash,
    });
    expect(host.enqueued).toEqual([]);
    const other = { ...order, serviceId: customerId, jobId: tariffs.included, secret: 'cd'.repeat(32) };
    const another = await host.call('voice.components.order', other);
    expect(another.credentials?.password).not.toBe(password);
  });

  test('is checked without taking anything', async () => {
    await using host = await voiceHost();
    await host.call('voice.numbers.add', numbers);
    const check = (fields: Record<string, unknown>) =>
      host.call('voice.components.order', { ...order, step: 'check', fields });
    expect((await check({ numbers: ['493012345600'] })).problems).toEqual([]);
    expect((await check({ numbers: ['493012345600', '4930999'] })).problems).toEqual([
      { path: '/numbers/1', message: 'is not a free number of the inventory' },
    ]);
    expect((await check({ nummers: [] })).problems).toEqual([
      { path: '/nummers', message: 'is not a known field' },
    ]);
    expect(await host.rows('SELECT 1 FROM voice_services')).toEqual([]);
  });

  test('that subscriptions refuses gives its number back', async () => {
    await using host = await voiceHost({ refuse: () => platformErrors.CONFLICT({ reason: 'cancelled' }) });
    await host.call('voice.numbers.add', numbers);
    await expect(host.call('voice.components.order', order)).rejects.toMatchObject({ status: 409 });
    expect(await host.rows("SELECT 1 FROM voice_numbers WHERE status <> 'free'")).toEqual([]);
  });
});
