import { ApiClient } from '../../test/support/api-client.ts';
import type { TestKernel } from '../../test/support/test-kernel.ts';

/** Something a tool found. */
export interface Finding {
  readonly tool: 'sqlmap' | 'wapiti';
  readonly where: string;
  readonly what: string;
}

/** A request a tool varies; `*` marks the places. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly body?: string;
  /** Undefined: nobody is signed in. */
  readonly token: string | undefined;
}

const password = 'a password for the scan 1';

/** Every kind of place a request has: address, query, filters, cursor, body, header; as staff, reseller and nobody. */
export async function makeTargets(kernel: TestKernel): Promise<Target[]> {
  const admin = await kernel.login();
  const { body: reseller } = await admin.post<{ id: string }>('/resellers', { name: 'North' });
  const { body: customer } = await admin.post<{ id: string }>('/customers', {
    name: 'Ada',
    resellerId: reseller.id,
  });
  const email = 'north@people.example';
  const roles = ['reseller-administrator'];
  await admin.post('/users', {
    email,
    name: 'North',
    kind: 'reseller',
    resellerId: reseller.id,
    roles,
    password,
  });
  const north = await ApiClient.login(kernel.baseUrl, { email, password });
  const api = `${kernel.baseUrl}/api/v1`;
  const { token } = north;
  return [
    { name: 'search and sort', url: `${api}/customers?q=Ada*&sort=name*&limit=5`, method: 'GET', token },
    { name: 'a filter', url: `${api}/customers?filter[status]=active*`, method: 'GET', token },
    {
      name: 'a range',
      url: `${api}/customers?filter[createdAt][gte]=2026-01-01T00:00:00Z*`,
      method: 'GET',
      token,
    },
    { name: 'a cursor', url: `${api}/customers?cursor=eyJzb3J0IjoibmFtZSJ9*`, method: 'GET', token },
    { name: 'an address', url: `${api}/customers/${customer.id}*`, method: 'GET', token },
    { name: 'logins', url: `${api}/radius/sessions?filter[login]=ada*`, method: 'GET', token: admin.token },
    {
      name: 'a body',
      url: `${api}/customers/${customer.id}`,
      method: 'PATCH',
      body: '{"name":"Ada*","externalId":"a1*"}',
      token,
    },
    {
      name: 'the login',
      url: `${api}/auth/login`,
      method: 'POST',
      body: '{"email":"north@people.example*","password":"wrong*"}',
      token: undefined,
    },
  ];
}
