import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let kernel: TestKernel;
let admin: ApiClient;
let above: string;
let resellerId: string;
let reseller: ApiClient;
let customers: string[];

async function made(path: string, body: object): Promise<string> {
  const answer = await admin.post<{ id: string }>(path, body);
  if (answer.status !== 201) throw new TypeError(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

beforeAll(async () => {
  kernel = await startTestKernel({ mode: 'sandbox' });
  admin = await kernel.login();
  above = await made('/resellers', { name: 'North' });
  resellerId = await made('/resellers', { name: 'Harbour', parentId: above });
  const password = 'a password for Harbour 1';
  const email = 'boss@harbour.example';
  await made('/users', {
    email,
    name: 'Boss',
    kind: 'reseller',
    resellerId,
    roles: ['reseller-administrator'],
    password,
  });
  reseller = await ApiClient.login(kernel.baseUrl, { email, password });
  const customer = (name: string) => made('/customers', { name, resellerId, billing: { currency: 'EUR' } });
  customers = [await customer('Ana'), await customer('Ben')];
  const taxId = await made('/taxes', {
    name: 'VAT',
    ratePercent: '20',
    inclusive: false,
    validFrom: '2020-01-01',
  });
  const { body } = await admin.get<{ data: { id: string }[] }>('/legal-entities');
  await admin.send('PATCH', `/legal-entities/${body.data[0]?.id}`, { taxIds: [taxId] });
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

test('a wallet of 12.00 pays one of two services of 10.00 that are ordered at once, the other when it is topped up', async () => {
  const price = { amountMinor: 1000, currency: 'EUR' };
  const tariffId = await made('/tariffs', {
    name: 'Ten',
    type: 'internet',
    price,
    downKbps: 1000,
    upKbps: 1000,
  });
  const topUp = (amountMinor: number) =>
    made(`/resellers/${resellerId}/wallet/top-ups`, { amountMinor, currency: 'EUR', reference: 'Transfer' });
  await topUp(1200);
  const order = (id: string | undefined) =>
    reseller.post<{ code?: string; detail?: string }>(`/customers/${id}/services/internet`, { tariffId });
  const answers = await Promise.all(customers.map(order));
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
  const refused = answers.findIndex(({ status }) => status === 409);
  expect(answers[refused]?.body).toMatchObject({ code: 'SUBSCRIPTIONS_ORDER_REFUSED' });
  expect(answers[refused]?.body.detail).toContain('has 2.00 EUR');
  await topUp(800);
  expect((await order(customers[refused])).status).toBe(202);
  const { body } = await reseller.get<{ balanceMinor: number }>(`/resellers/${resellerId}/wallet`);
  expect(body.balanceMinor).toBe(0);
  const own = await reseller.post(`/resellers/${resellerId}/wallet/top-ups`, {
    ...{ amountMinor: 1_000_000, currency: 'EUR', reference: 'Mine' },
  });
  expect(own.status).toBe(403);
});

interface Line {
  readonly amountMinor: number;
  readonly status: string;
}

test('commission is earned once, also when the process is killed right after the payment; it is settled and paid once', async () => {
  await made(`/resellers/${resellerId}/commission-rules`, { kind: 'percent', percent: '10' });
  await made(`/resellers/${above}/commission-rules`, { kind: 'percent', percent: '2', appliesTo: 'below' });
  const [customerId] = customers;
  const lines = [{ text: 'Line', amountMinor: 4500 }];
  const invoiceId = await made('/invoices', { customerId, currency: 'EUR', lines });
  await admin.post(`/invoices/${invoiceId}/issue`);
  const pay = (amountMinor: number) =>
    made('/payments', { customerId, amountMinor, currency: 'EUR', method: 'cash' });
  await pay(2000);
  await pay(3400);
  const { pid } = (await admin.get<{ pid: number }>('/plugins/billing')).body;
  process.kill(pid, 'SIGKILL');
  const ledger = async (client: ApiClient, id: string) => {
    const answer = await client.get<{ data?: Line[] }>(`/resellers/${id}/commissions`);
    return answer.body.data ?? [];
  };
  const earned = (client: ApiClient, id: string) =>
    eventually(
      async () => (await ledger(client, id)).map(({ amountMinor }) => amountMinor).sort((a, b) => a - b),
      (amounts) => amounts.length >= 2,
      { within: 60_000, what: 'commission' },
    );
  expect(await earned(reseller, resellerId)).toEqual([167, 283]);
  expect(await earned(admin, above)).toEqual([33, 57]);
  expect((await reseller.get(`/resellers/${above}/commissions`)).status).toBe(404);

  const settlements = `/resellers/${resellerId}/settlements`;
  const settlementId = await made(settlements, { until: '2100-01-01' });
  const twice = (path: string, body: object = {}) =>
    Promise.all([1, 2].map(() => admin.post(`${settlements}/${settlementId}/${path}`, body)));
  expect((await twice('confirm')).map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await twice('pay', { reference: 'T 1' })).map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await ledger(reseller, resellerId)).map(({ status }) => status)).toEqual(['settled', 'settled']);
  const csv = await reseller.get<string>(`${settlements}/${settlementId}/lines?format=csv`);
  expect(String(csv.body).trim().split('\r\n')).toHaveLength(3);
});

test('reports agree with the ledger, are CSV too, and show a reseller what is its own', async () => {
  const { body } = await admin.get<{ data: { path: string }[] }>('/billing/reports');
  for (const { path } of body.data) {
    expect([path, (await admin.get(path)).status]).toEqual([path, 200]);
    if (!path.endsWith('/summary')) {
      const csv = await admin.get(`${path}?format=csv`);
      expect([path, csv.status, csv.headers.get('content-type')]).toEqual([
        path,
        200,
        expect.stringContaining('text/csv') as never,
      ]);
    }
  }
  const journal = await admin.get<{ data: { debitMinor: number; creditMinor: number }[] }>(
    '/billing/reports/journal?limit=200',
  );
  const sum = (field: 'debitMinor' | 'creditMinor') =>
    journal.body.data.reduce((all, row) => all + row[field], 0);
  expect(sum('debitMinor')).toBeGreaterThan(5400);
  expect(sum('debitMinor')).toBe(sum('creditMinor'));
  const methods = '/billing/reports/payments-by-method';
  const own = await reseller.get<{ data: object[] }>(methods);
  expect(own.body.data).toMatchObject([{ method: 'cash', receivedMinor: 5400 }]);
  expect((await reseller.get(`${methods}?resellerId=${above}`)).status).toBe(404);
  expect((await reseller.get('/billing/reports/journal')).status).toBe(403);
  expect((await admin.get('/billing/reports/nothing')).status).toBe(404);
});
