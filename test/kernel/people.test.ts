import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { connectLive } from '../support/live-client.ts';
import { runIsp } from '../support/run-isp.ts';
import { administrator, startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let kernel: TestKernel;
let admin: ApiClient;
const password = 'seven lamps over water';

beforeAll(async () => {
  // The proxy of this test is the loopback itself: X-Forwarded-* says where a request comes from.
  const environment = { ISP_TRUSTED_PROXIES: '127.0.0.1' };
  kernel = await startTestKernel({ mode: 'sandbox', environment });
  admin = await kernel.login();
});
afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

/** A new user of the staff with the ready role `support`. */
async function supporter(email: string): Promise<{ email: string; password: string; id: string }> {
  const user = { email, name: email, kind: 'staff', roles: ['support'], password };
  const { status, body } = await admin.post<{ id: string }>('/users', user);
  expect({ status, body }).toMatchObject({ status: 201 });
  return { email, password, id: body.id };
}

/** What a browser sends: its cookies and where its page is from. */
function browser(cookie: string, headers: Record<string, string> = {}) {
  const ask = (method: string, path: string, body?: object, more: Record<string, string> = {}) =>
    fetch(`${kernel.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        ...headers,
        ...more,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  return { ask };
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

describe('a browser', () => {
  test('logs in with a cookie, which changes things for pages of our own only', async () => {
    const { email } = await supporter('browser@test.example');
    const login = await browser('').ask('POST', '/auth/login', { email, password });
    expect(login.headers.get('set-cookie')).toMatch(
      /^isp_session=ist_[^;]+; Path=\/; HttpOnly; SameSite=Strict; Expires=/,
    );
    expect(login.headers.get('cache-control')).toBe('no-store');
    const { ask } = browser(cookiesOf(login));
    expect((await ask('GET', '/auth/me')).status).toBe(200);
    const ours = { origin: kernel.baseUrl };
    const customer = { name: 'Ana' };
    for (const foreign of [{}, { origin: 'https://evil.example' }, { origin: 'null' }]) {
      const refused = await ask('POST', '/customers', customer, foreign as Record<string, string>);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ code: 'GATEWAY_FOREIGN_PAGE' });
    }
    expect((await ask('POST', '/customers', customer, ours)).status).toBe(201);
    const live = connectLive(kernel.baseUrl, { headers: { cookie: cookiesOf(login), ...ours } });
    await eventually(() => live.client.connected, Boolean, { within: 60_000, what: 'the live connection' });
    live.client.disconnect();
    const logout = await ask('POST', '/auth/logout', undefined, ours);
    expect(logout.headers.get('set-cookie')).toMatch(/^isp_session=;.*1970/);
    expect((await ask('GET', '/auth/me')).status).toBe(401);
  });

  test('behind a proxy with TLS gets a Secure cookie bound to the host', async () => {
    const tls = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.5' };
    const login = await browser('', tls).ask('POST', '/auth/login', administrator);
    expect(login.headers.get('set-cookie')).toMatch(/^__Host-isp_session=ist_[^;]+;.*; Secure;/);
    const { ask } = browser(cookiesOf(login), tls);
    const { data } = (await (await ask('GET', '/auth/sessions')).json()) as { data: object[] };
    expect(data).toContainEqual(expect.objectContaining({ current: true, address: '203.0.113.5' }));
    expect((await browser(cookiesOf(login)).ask('GET', '/auth/me')).status).toBe(401);
  });

  test('that logs in as somebody else is told so, and has its own session back afterwards', async () => {
    const { id, email } = await supporter('seen@test.example');
    const ours = { origin: kernel.baseUrl };
    const login = await browser('').ask('POST', '/auth/login', administrator);
    const begun = await browser(cookiesOf(login), ours).ask('POST', `/users/${id}/login-as`, {
      reason: 'ticket 4711',
    });
    expect(begun.status).toBe(200);
    const acting = browser(cookiesOf(begun), ours);
    expect(await (await acting.ask('GET', '/auth/me')).json()).toMatchObject({
      email,
      impersonator: { name: administrator.email },
    });
    const ended = await acting.ask('POST', '/auth/login-as/end');
    expect(ended.status).toBe(204);
    const own = await browser(cookiesOf(ended)).ask('GET', '/auth/me');
    expect(await own.json()).toMatchObject({ email: administrator.email });
    expect((await acting.ask('GET', '/auth/me')).status).toBe(401);
  });
});

/** Shorter than the half minute after which a connection is looked at in any case: who stops sooner was told. */
const toldMs = 20_000;

test('a session that is ended is told so and stops, its live connection too', async () => {
  const user = await supporter('ended@test.example');
  const client = await kernel.login({ email: user.email, password });
  const live = connectLive(kernel.baseUrl, { token: client.token as string });
  await eventually(() => live.client.connected, Boolean, { within: 60_000, what: 'the live connection' });
  expect((await client.get('/auth/me')).status).toBe(200);
  expect((await admin.send('DELETE', `/users/${user.id}/sessions`)).body).toEqual({ ended: 1 });
  await eventually(
    () => client.get('/auth/me'),
    ({ status }) => status === 401,
    { within: toldMs, what: '401' },
  );
  await eventually(
    () => live.client.connected,
    (connected) => !connected,
    { within: toldMs, what: 'the end' },
  );
  expect(live.leaving).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
});

test('an invitation reaches a customer’s user, who sees what is the customer’s and nothing else', async () => {
  const { body: reseller } = await admin.post<{ id: string }>('/resellers', { name: 'Nordnetz' });
  const add = (name: string) => admin.post<{ id: string }>('/customers', { name, resellerId: reseller.id });
  const [{ body: ana }, { body: ben }] = [await add('Ana'), await add('Ben')];
  const invited = await admin.post<{ status: string; resellerId: string }>(`/customers/${ana.id}/users`, {
    email: 'ana@home.example',
    name: 'Ana',
  });
  expect(invited.body).toMatchObject({ status: 'invited', resellerId: reseller.id, customerId: ana.id });
  const mail = await eventually(
    async () => (await admin.get<{ data: { to: string; text: string }[] }>('/sandbox/messages')).body.data,
    (messages) => messages.some(({ to }) => to === 'ana@home.example'),
    { within: 60_000, what: 'the invitation' },
  );
  const token = /#token=(\S+)/.exec(mail.find(({ to }) => to === 'ana@home.example')?.text ?? '')?.[1];
  const nobody = new ApiClient(kernel.baseUrl);
  expect((await nobody.post('/auth/invitations/accept', { token, password })).status).toBe(204);
  const client = await kernel.login({ email: 'ana@home.example', password });
  expect((await client.get(`/customers/${ana.id}`)).status).toBe(200);
  const [foreign, random] = [
    await client.get(`/customers/${ben.id}`),
    await client.get('/customers/01900000-0000-7000-8000-00000000dead'),
  ];
  expect(foreign.status).toBe(404);
  const { requestId: _, ...body } = foreign.body;
  expect(random.body).toMatchObject(body);
  expect((await client.get('/users')).status).toBe(403);
  expect((await admin.get<{ data: object[] }>(`/customers/${ana.id}/users`)).body.data).toHaveLength(1);
});

test('a reseller’s administrator uses a reseller he has just added at once', async () => {
  const { body: top } = await admin.post<{ id: string }>('/resellers', { name: 'Südnetz' });
  const user = { email: 'boss@sued.example', name: 'Boss', password };
  const roles = ['reseller-administrator'];
  await admin.post('/users', { ...user, kind: 'reseller', resellerId: top.id, roles });
  const boss = await kernel.login({ email: user.email, password });
  const { body: below } = await boss.post<{ id: string }>('/resellers', { name: 'Dorfnetz' });
  expect((await boss.get(`/resellers/${below.id}`)).status).toBe(200);
  const agent = {
    email: 'agent@dorf.example',
    name: 'Agent',
    kind: 'reseller',
    roles: ['reseller-agent'],
    password,
  };
  expect((await boss.post('/users', { ...agent, resellerId: below.id })).status).toBe(201);
  expect((await boss.post('/customers', { name: 'Cem', resellerId: below.id })).status).toBe(201);
});

test('an unknown e-mail takes as long as a wrong password', async () => {
  const nobody = new ApiClient(kernel.baseUrl);
  const rounds = 20;
  // Tries are counted per account and per address, and these shall not be slowed down.
  const freeTries = 5;
  const ms = async (email: string, from: number) => {
    const startedAt = performance.now();
    const headers = { 'x-forwarded-for': `198.51.100.${from}` };
    expect((await nobody.post('/auth/login', { email, password: 'wrong' }, headers)).status).toBe(401);
    return performance.now() - startedAt;
  };
  await ms('warm@test.example', 0);
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const email = `known${Math.floor(round / freeTries)}@test.example`;
    if (round % freeTries === 0) await supporter(email);
    known.push(await ms(email, 2 * round + 1));
    unknown.push(await ms(`unknown${round}@test.example`, 2 * round + 2));
  }
  // A busy machine only makes a try longer, so the shortest ones are compared; one without hashing is a third of it.
  const share = Math.min(...unknown) / Math.min(...known);
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(1 / 0.6);
});

test('isp user invite-link prints a link that works, and allow-addresses lets staff in again', async () => {
  const user = { email: 'cli@test.example', name: 'Cli', kind: 'staff', roles: ['support'] };
  await admin.post('/users', user);
  const environment = { ISP_DATA_DIR: kernel.dataDirectory };
  const output = await runIsp(['user', 'invite-link', user.email], environment);
  const token = /#token=(\S+)/.exec(output)?.[1];
  const nobody = new ApiClient(kernel.baseUrl);
  expect((await nobody.post('/auth/invitations/accept', { token, password })).status).toBe(204);
  const networks = ['203.0.113.0/24'];
  const put = await admin.send('PUT', '/staff-addresses', { networks }, { 'x-forwarded-for': '203.0.113.9' });
  expect(put.status).toBe(200);
  await eventually(
    () => admin.get('/auth/me'),
    ({ status }) => status === 401,
    { within: 60_000, what: '401' },
  );
  expect(await runIsp(['user', 'allow-addresses'], environment)).toContain('everywhere');
  await eventually(
    () => admin.get('/auth/me'),
    ({ status }) => status === 200,
    { within: 60_000, what: '200' },
  );
});
