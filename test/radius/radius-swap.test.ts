import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { sendLoad } from './radius-load.ts';

let kernel: TestKernel;
let admin: ApiClient;

const secret = 'testing123';
const subscriber = { login: 'ada', password: 'geheim-1234' };
const rates = { loginsPerSecond: 40, accountingPerSecond: 40 };

beforeAll(async () => {
  kernel = await startTestKernel();
  admin = await kernel.login();
  await admin.post('/radius/nas', { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  const customer = await admin.post<{ id: string }>('/customers', { name: 'Ada Lovelace' });
  const tariff = await admin.post<{ id: string }>('/tariffs', {
    name: 'Home 100',
    type: 'internet',
    price: { amountMinor: 3_000, currency: 'EUR' },
    billingPeriod: 'monthly',
    billingMode: 'in-advance',
    downKbps: 100_000,
    upKbps: 50_000,
  });
  const order = await admin.post<{ job: { id: string } }>(
    `/customers/${customer.body.id}/services/internet`,
    { tariffId: tariff.body.id, ...subscriber },
  );
  await eventually(
    () => admin.get<{ status: string }>(`/provisioning/jobs/${order.body.job.id}`),
    ({ body }) => body.status === 'done',
    { within: 60_000, what: 'the service' },
  );
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

/** Nothing in the load is repeated, so one lost packet shows. */
test('reloads of the plugin lose no login and no accounting packet', async () => {
  const { radiusAuth, radiusAcct } = kernel.ports;
  const load = sendLoad({
    ports: { auth: radiusAuth, acct: radiusAcct },
    secret,
    seconds: 12,
    ...rates,
    credentials: (n) => ({ ...subscriber, password: n % 4 === 0 ? 'wrong' : subscriber.password }),
  });
  for (let round = 0; round < 4; round += 1) {
    const { body } = await admin.post('/plugins/radius/reload');
    expect(body).toMatchObject({ lastChange: { outcome: 'done' } });
  }
  const { logins, accounting } = await load;
  expect(logins.answered).toBe(logins.sent);
  expect(logins.rejected).toBe(Math.ceil(logins.sent / 4));
  expect(accounting.answered).toBe(accounting.sent);
  const { body } = await admin.get<{ generation: number }>('/plugins/radius');
  expect(body.generation).toBe(5);
});
