import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { offeredTypes } from './offered-types.ts';

const resellerId = '01900000-0000-7000-8000-00000000000a';
const customerId = '01900000-0000-7000-8000-0000000000aa';
const id = '01900000-0000-7000-8000-0000000000cc';
const jobId = '01900000-0000-7000-8000-0000000000dd';
const changeJobId = '01900000-0000-7000-8000-0000000000de';
const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };

/** A service that was ordered; `active` once the network has it. */
async function ordered(active: boolean) {
  const customer = { id: customerId, resellerId, status: 'active', billing };
  const answers = { ...offeredTypes, 'customers.get': () => customer } as never;
  const host = await createTestHost({ directory: new URL('..', import.meta.url), answers });
  const tariff = await host.call('subscriptions.tariffs.create', {
    ...{ name: 'Line', type: 'internet', price: { amountMinor: 1, currency: 'EUR' } },
    ...{ downKbps: 1_000, upKbps: 1_000 },
  });
  const order = { id, jobId, customerId, type: 'internet', tariffId: tariff.id, login: 'ana' };
  await host.call('subscriptions.services.create', { ...order, desired: { state: 'active' } });
  const about = { customerId, resellerId, serviceId: id, serviceType: 'internet' };
  if (active)
    await host.deliver('provisioning.job-status-changed', {
      ...{ ...about, jobId, action: 'activate', status: 'done', desiredVersion: 1 },
    });
  return host;
}

const change = { id, jobId: changeJobId, desired: { login: 'anna', staticIp: null } };

test('what the plugin of a type wants otherwise is asked of the network once, with the state the service is to have', async () => {
  await using host = await ordered(true);
  await host.call('subscriptions.services.suspend', { id, reason: 'abuse' });
  const first = await host.call('subscriptions.services.change-network', change);
  expect(first).toMatchObject({ service: { desiredVersion: 3, login: 'ana' }, job: { id: changeJobId } });
  expect(await host.call('subscriptions.services.change-network', change)).toMatchObject({
    service: { desiredVersion: 3 },
    job: { id: changeJobId },
  });
  const asked = host.published.filter(({ name }) => name === 'subscriptions.provisioning-requested');
  expect(asked).toHaveLength(3);
  expect(asked.at(-1)?.data).toMatchObject({
    ...{ jobId: changeJobId, action: 'change', desiredVersion: 3 },
    desired: { login: 'anna', staticIp: null, state: 'suspended' },
  });
});

test('the login is shown when the plugin of the type says that the network has it', async () => {
  await using host = await ordered(true);
  await host.call('subscriptions.services.set-login', { id, login: 'anna' });
  expect(await host.call('subscriptions.services.get', { id })).toMatchObject({ login: 'anna' });
  expect((await host.call('subscriptions.services.list', { q: 'anna' })).data).toHaveLength(1);
});

test('what the network does not have yet, or is losing, is not changed', async () => {
  await using host = await ordered(false);
  await expect(host.call('subscriptions.services.change-network', change)).rejects.toMatchObject({
    code: 'SUBSCRIPTIONS_SERVICE_PENDING',
  });
  await using other = await ordered(true);
  await other.call('subscriptions.services.cancel', { id });
  await expect(other.call('subscriptions.services.change-network', change)).rejects.toMatchObject({
    code: 'SUBSCRIPTIONS_SERVICE_CANCELLED',
  });
});
