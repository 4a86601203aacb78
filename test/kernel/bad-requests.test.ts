import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: { path: string; message: string }[];
}

let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  kernel = await startTestKernel();
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

const post = (path: string, body: unknown, headers?: Record<string, string>) =>
  admin.post<Problem>(path, body, headers);

describe('requests that do not fit', () => {
  test('unknown fields, wrong types and missing fields are each named by their JSON pointer', async () => {
    const { status, body } = await post('/customers', {
      nmae: 'Ana',
      phone: 5,
      billing: { billCycleDay: 40, x: 1 },
    });
    expect(status).toBe(422);
    expect(body.code).toBe('VALIDATION_FAILED');
    const paths = body.errors?.map(({ path }) => path);
    expect(paths?.sort()).toEqual(['/billing/billCycleDay', '/billing/x', '/name', '/nmae', '/phone']);
  });

  test('a nested services field is refused: a customer is only a customer', async () => {
    const { status, body } = await post('/customers', { name: 'Ana', services: [{ type: 'internet' }] });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path: '/services', message: 'is not a known field' }]);
  });

  test('malformed JSON, another type and a list instead of an object have a code each', async () => {
    expect((await post('/customers', '{"name":')).body).toMatchObject({
      status: 400,
      code: 'MALFORMED_REQUEST',
    });
    const form = await post('/customers', 'name=Ana', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form.body).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    expect((await post('/customers', '[]')).body).toMatchObject({ status: 422, code: 'VALIDATION_FAILED' });
  });

  test('a body above the limit is refused with the limit', async () => {
    const { body } = await post('/customers', { name: 'x'.repeat(1_100_000) });
    expect(body).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
    expect(body.detail).toContain('1048576');
  });

  test('unknown paths, methods, filters and sort fields are refused', async () => {
    expect((await admin.get<Problem>('/nothing-here')).body).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    expect((await admin.send<Problem>('PUT', '/customers')).body).toMatchObject({
      status: 405,
      code: 'METHOD_NOT_ALLOWED',
    });
    expect((await admin.get<Problem>('/customers?sort=password')).body.errors?.[0]?.path).toBe('/sort');
    expect((await admin.get<Problem>('/customers?filter[secret]=1')).body.errors?.[0]?.path).toBe(
      '/filter/secret',
    );
    expect((await admin.get<Problem>('/customers?limit=many')).body.errors?.[0]?.path).toBe('/limit');
  });

  test('every answer has a request id, the caller’s own where it is sound', async () => {
    const own = await admin.send<Problem>('GET', '/nothing', undefined, { 'x-request-id': 'support-4711' });
    expect(own.headers.get('x-request-id')).toBe('support-4711');
    expect(own.body.requestId).toBe('support-4711');
    expect((await admin.get<Problem>('/nothing')).body.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(own.headers.get('x-isp-node')).toBeTruthy();
    expect(own.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('who may call', () => {
  test('without or with a wrong token the answer is 401, and it says what to do', async () => {
    const nobody = await new ApiClient(kernel.baseUrl).get<Problem>('/customers');
    expect(nobody.body).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(nobody.body.detail).toContain('/auth/login');
    const wrong = await new ApiClient(kernel.baseUrl, 'ist_aaaaaaaaaaaaaaaaaaaaaaaaaaaa').get<Problem>(
      '/customers',
    );
    expect(wrong.status).toBe(401);
    const bad = await new ApiClient(kernel.baseUrl).post<Problem>('/auth/login', {
      email: 'admin@test.example',
      password: 'no',
    });
    expect(bad.body).toMatchObject({ status: 401, code: 'IDENTITY_LOGIN_FAILED' });
  });

  test('a role is only its permissions; the rest is 403 before the handler', async () => {
    await admin.post('/roles', { name: 'reader', permissions: ['customers.customer.read'] });
    const ana = { email: 'ana@test.example', password: 'a long password' };
    expect(
      (await admin.post('/users', { ...ana, name: 'Ana', kind: 'staff', roles: ['reader'] })).status,
    ).toBe(201);
    const reader = await kernel.login(ana);
    expect((await reader.get('/customers')).status).toBe(200);
    const refused = await reader.post<Problem>('/customers', { name: 'Ben' });
    expect(refused.body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(refused.body.detail).toContain('customers.customer.create');
    expect(
      (await reader.post('/roles', { name: 'higher', permissions: ['customers.customer.read'] })).status,
    ).toBe(403);
  });

  test('a closed session stops working', async () => {
    const session = await kernel.login();
    expect((await session.get('/auth/me')).status).toBe(200);
    expect((await session.post('/auth/logout')).status).toBe(204);
    // A gateway remembers who somebody is for a second.
    await eventually(
      () => session.get('/auth/me'),
      ({ status }) => status === 401,
      { within: 30_000, what: '401' },
    );
  });

  test('the OpenAPI document describes every route with its permission, and the page to browse it loads', async () => {
    const document = (await (await fetch(`${kernel.baseUrl}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/customers']?.post?.responses).toHaveProperty('201');
    expect(document.paths['/customers/{id}']?.get?.responses).toHaveProperty('404');
    const page = await fetch(`${kernel.baseUrl}/api/docs`);
    expect(page.headers.get('content-type')).toContain('text/html');
    for (const [, asset] of (await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await fetch(`${kernel.baseUrl}${asset}`)).status).toBe(200);
    }
  });
});
