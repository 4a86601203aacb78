import { ApiError, createClient, type IspClient } from '@isp/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { administrator, startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let kernel: TestKernel;
let isp: IspClient;

beforeAll(async () => {
  kernel = await startTestKernel();
  const { token } = await createClient({ baseUrl: kernel.baseUrl }).post('/auth/login', {
    body: administrator,
  });
  isp = createClient({ baseUrl: kernel.baseUrl, token });
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

test('customers are added, changed, found page by page and closed', async () => {
  const names = Array.from({ length: 7 }, (_, index) => `Customer ${index}`);
  for (const name of names) await isp.post('/customers', { body: { name } });
  const found: string[] = [];
  for await (const { name } of isp.pages('/customers', { params: { query: { limit: 3, sort: 'name' } } }))
    found.push(name);
  expect(found).toEqual(names);
  const { data, page } = await isp.get('/customers', {
    params: { query: { 'filter[status]': 'active', limit: 1 } },
  });
  expect(page.total).toBe(names.length);
  const path = { id: data[0]?.id ?? '' };
  const changed = await isp.patch('/customers/{id}', { params: { path }, body: { name: 'Ben' } });
  expect(changed.name).toBe('Ben');
  expect((await isp.delete('/customers/{id}', { params: { path } })).status).toBe('closed');
  await expect(
    isp.patch('/customers/{id}', { params: { path }, body: { name: 'Eve' } }),
  ).rejects.toMatchObject({
    status: 409,
    code: 'CUSTOMERS_CUSTOMER_CLOSED',
  });
});

test('a field that does not fit is named by its pointer, and the request is found by its id', async () => {
  const error = await isp
    .post('/customers', { body: { name: 'Ana', phone: 'x' } })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 422, code: 'VALIDATION_FAILED', errors: [{ path: '/phone' }] });
  expect((error as ApiError).requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('an answer that is lost makes nothing twice: the second try has the same key and gets the first answer', async () => {
  let lost = 0;
  const losing = createClient({
    baseUrl: kernel.baseUrl,
    token: async () => (await login()).token,
    async fetch(request) {
      const response = await fetch(request);
      if (request.method !== 'POST' || lost > 0) return response;
      lost += 1;
      await response.body?.cancel();
      throw new TypeError('the connection broke');
    },
  });
  const made = await losing.post('/customers', { body: { name: 'Once' } });
  const { page } = await isp.get('/customers', { params: { query: { q: 'Once' } } });
  expect({ lost, total: page.total, name: made.name }).toEqual({ lost: 1, total: 1, name: 'Once' });
});

const login = () => createClient({ baseUrl: kernel.baseUrl }).post('/auth/login', { body: administrator });

test('a plugin that is down for a moment is waited for', async () => {
  const { pid = 0 } = await isp.get('/plugins/{id}', { params: { path: { id: 'customers' } } });
  const { token } = await login();
  const patient = createClient({ baseUrl: kernel.baseUrl, token, retries: 30 });
  process.kill(pid, 'SIGKILL');
  const { page } = await patient.get('/customers');
  expect(page.total).toBeGreaterThan(0);
});
