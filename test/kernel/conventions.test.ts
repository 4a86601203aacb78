import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  kernel = await startTestKernel();
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

async function newCustomer(name: string): Promise<string> {
  const { body } = await admin.post<{ id: string }>('/customers', { name });
  return body.id;
}

describe('ETag', () => {
  test('names what was answered: it is not sent again while it is still that', async () => {
    const path = `/customers/${await newCustomer('Ada')}`;
    const { headers } = await admin.get(path);
    const etag = String(headers.get('etag'));
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await admin.send('GET', path, undefined, { 'if-none-match': etag });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, undefined, etag]);
    const changed = await admin.send('PATCH', path, { name: 'Ada B.' });
    expect(changed.headers.get('etag')).not.toBe(etag);
    const news = await admin.send('GET', path, undefined, { 'if-none-match': etag });
    expect([news.status, news.headers.get('etag')]).toEqual([200, changed.headers.get('etag')]);
  });

  test('of two parallel changes based on one the first is made and the second refused', async () => {
    const path = `/customers/${await newCustomer('Two')}`;
    for (let round = 0; round < 5; round += 1) {
      const etag = String((await admin.get(path)).headers.get('etag'));
      const names = [`one ${round}`, `two ${round}`];
      const changes = names.map((name) => admin.send('PATCH', path, { name }, { 'if-match': etag }));
      const answers = await Promise.all(changes);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const winner = answers.find(({ status }) => status === 200)?.body.name;
      expect((await admin.get(path)).body.name).toBe(winner);
    }
  });

  test('a condition also holds back a deletion', async () => {
    const path = `/customers/${await newCustomer('Gone')}`;
    const refused = await admin.send('DELETE', path, undefined, { 'if-match': '"something-else"' });
    expect([refused.status, refused.body.code]).toEqual([412, 'PRECONDITION_FAILED']);
    expect((await admin.send('DELETE', path, undefined, { 'if-match': '*' })).status).toBeLessThan(300);
  });
});

describe('lists', () => {
  test('go out as CSV whole, with the rows and the rights of the list', async () => {
    const names = Array.from({ length: 250 }, (_, at) => `=Row ${at}, "old"`);
    for (let at = 0; at < names.length; at += 10) {
      const some = names.slice(at, at + 10).map((name) => admin.post('/customers', { name }));
      expect((await Promise.all(some)).map(({ status }) => status)).toEqual(Array(10).fill(201));
    }
    const { headers, body: text } = await admin.get<string>('/customers?format=csv&bom=true&q=Row&sort=name');
    expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(headers.get('content-disposition')).toBe('attachment; filename="customers.csv"');
    const lines = text.split('\r\n').filter(Boolean);
    expect(lines).toHaveLength(251);
    expect(lines[1]).toContain(`"'=Row 0, ""old"""`);
    const nobody = new ApiClient(kernel.baseUrl);
    expect((await nobody.get('/customers?format=csv')).status).toBe(401);
  });

  test.each([
    ['format=xml', '/format'],
    ['format=csv&limit=5', '/limit'],
    ['filter[colour]=red', '/filter/colour'],
    ['filter[status]=lost', '/filter/status'],
    ['filter[status][like]=a', '/filter/status/like'],
    ['filter[status][in]=active,lost', '/filter/status/in/1'],
    ['sort=shoeSize', '/sort'],
    ['cursor=nonsense', '/cursor'],
    ['total=roughly', '/total'],
  ])('%s is refused by name', async (query, path) => {
    const { status, body: problem } = await admin.get<{ errors: { path: string }[] }>(`/customers?${query}`);
    expect([status, problem.errors.map((one) => one.path)]).toEqual([422, [path]]);
  });

  test('take values, lists of values and what is not to be', async () => {
    const total = async (query: string) =>
      (await admin.get<{ page: { total: number } }>(`/customers?q=Row&${query}`)).body.page.total;
    expect(await total('filter[status]=active')).toBe(250);
    expect(await total('filter[status][in]=active,closed')).toBe(250);
    expect(await total('filter[status][ne]=active')).toBe(0);
    expect(await total('filter[createdAt][gte]=2000-01-01T00:00:00Z')).toBe(250);
    expect(await total('filter[createdAt][lt]=2000-01-01T00:00:00Z')).toBe(0);
  });
});

test('HEAD, OPTIONS and a method that is not there are answered as HTTP wants it', async () => {
  const raw = (method: string, path: string) =>
    fetch(`${kernel.baseUrl}/api/v1${path}`, { method, headers: { authorization: `Bearer ${admin.token}` } });
  const head = await raw('HEAD', '/customers');
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0);
  const options = await raw('OPTIONS', '/auth/login');
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
  const wrong = await raw('PUT', '/customers');
  const allowed = wrong.headers.get('allow')?.split(', ').sort();
  expect([wrong.status, allowed]).toEqual([405, ['GET', 'HEAD', 'OPTIONS', 'POST']]);
});
