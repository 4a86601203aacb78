import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { ActionContract } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import type { Principals } from '../http/principals.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { sessionEffect } from '../http/session-effects.ts';
import { SessionPrincipals } from '../http/session-principals.ts';
import type { WebRequest } from '../http/web-request.ts';

const token = `ist_${'a'.repeat(43)}`;
const other = `ist_${'b'.repeat(43)}`;

function request(headers: IncomingHttpHeaders, { method = 'GET', secure = false } = {}): WebRequest {
  const all = { host: 'portal.example', ...headers };
  return { method, headers: all, ispOrigin: { address: '192.0.2.1', secure } } as WebRequest;
}

const sessions = new SessionPrincipals(async (asked) => `principal of ${asked}`);
const cookie = { cookie: `theme=dark; isp_session=${token}` };
const foreign = expect.objectContaining({ code: 'GATEWAY_FOREIGN_PAGE', status: 403 });

describe('a session cookie', () => {
  test('says who asks, and the Authorization header counts before it', async () => {
    expect(await sessions.of(request(cookie), {})).toBe(`principal of ${token}`);
    const both = request({ ...cookie, authorization: `Bearer ${other}` });
    expect(await sessions.of(both, {})).toBe(`principal of ${other}`);
  });

  test('is not looked at where nobody has to log in', () => {
    expect(sessions.of(request(cookie), { cookies: false })).toBeUndefined();
  });

  test('over TLS has to be one of this host itself', () => {
    const plain = request(cookie, { secure: true });
    expect(sessionCookie(plain.headers, plain.ispOrigin)).toBeUndefined();
    const bound = request({ cookie: `__Host-isp_session=${token}` }, { secure: true });
    expect(sessionCookie(bound.headers, bound.ispOrigin)).toBe(token);
  });

  test.each([
    ['without Origin and Sec-Fetch-Site', {}],
    ['from another site', { origin: 'https://evil.example' }],
    ['from a neighbour', { origin: 'http://portal.example.evil.example' }],
    ['from another port', { origin: 'http://portal.example:8080' }],
    ['from nowhere', { origin: 'null' }],
    ['from a page of the same site only', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
  ])('changes nothing %s', (_, headers) => {
    const write = request({ ...cookie, ...headers }, { method: 'POST' });
    expect(() => sessions.of(write, {})).toThrow(foreign);
  });

  test('changes nothing for a page that came without TLS where there is TLS', () => {
    const headers = { cookie: `__Host-isp_session=${token}`, origin: 'http://portal.example' };
    expect(() => sessions.of(request(headers, { method: 'POST', secure: true }), {})).toThrow(foreign);
  });

  test.each([{ origin: 'http://portal.example' }, { 'sec-fetch-site': 'same-origin' }])(
    'may change something for a page of our own: %j',
    async (headers) => {
      const write = request({ ...cookie, ...headers }, { method: 'DELETE' });
      expect(await sessions.of(write, {})).toBe(`principal of ${token}`);
    },
  );

  test('a token in the header needs no page at all', async () => {
    const write = request({ authorization: `Bearer ${token}` }, { method: 'POST' });
    expect(await sessions.of(write, {})).toBe(`principal of ${token}`);
  });
});

describe('what an answer does to the browser’s session', () => {
  const expiresAt = '2026-12-01T10:00:00.000Z';
  const answer = JSON.stringify({ token: other, expiresAt });

  function effectOf(name: string, headers: IncomingHttpHeaders) {
    const principals = { forget: () => undefined } as unknown as Principals;
    const action = { name, rest: { method: 'POST' } } as ActionContract;
    const response = { appendHeader: () => undefined, setHeader: () => undefined };
    const sent = request(headers, { method: 'POST', secure: false });
    return sessionEffect(action, { principals })?.(sent, response as unknown as ServerResponse, answer);
  }

  function cookiesOf(name: string, headers: IncomingHttpHeaders, { secure = false, text = answer } = {}) {
    const set: string[] = [];
    const response = {
      appendHeader: (_: string, value: string) => set.push(value),
      setHeader: () => undefined,
    };
    const forgotten: WebRequest[] = [];
    const principals = { forget: (one: WebRequest) => forgotten.push(one) } as unknown as Principals;
    const action = { name, rest: { method: 'POST' } } as ActionContract;
    sessionEffect(action, { principals })?.(
      request(headers, { method: 'POST', secure }),
      response as unknown as ServerResponse,
      text,
    );
    return set;
  }

  test('a login gives the browser a cookie no script reads, until the session ends', () => {
    expect(cookiesOf('identity.login', {})).toEqual([
      `isp_session=${other}; Path=/; HttpOnly; SameSite=Strict; Expires=Tue, 01 Dec 2026 10:00:00 GMT`,
    ]);
    expect(cookiesOf('identity.login', {}, { secure: true })).toEqual([
      expect.stringMatching(
        /^__Host-isp_session=ist_b+; Path=\/; HttpOnly; SameSite=Strict; Secure; Expires=/,
      ),
    ]);
  });

  test('a login as somebody else keeps the own session, and its end brings it back', () => {
    const begun = cookiesOf('identity.login-as.begin', cookie);
    expect(begun.map((one) => one.split(';')[0])).toEqual([
      `isp_own_session=${token}`,
      `isp_session=${other}`,
    ]);
    const acting = { cookie: `isp_session=${other}; isp_own_session=${token}` };
    const ended = cookiesOf('identity.login-as.end', acting);
    expect(ended.map((one) => one.split(';')[0])).toEqual([`isp_session=${token}`, 'isp_own_session=']);
    expect(ended[1]).toContain('Expires=Thu, 01 Jan 1970');
  });

  test('a logout takes the cookie away, and a program’s leaves cookies alone', () => {
    expect(cookiesOf('identity.logout', cookie)).toEqual([expect.stringMatching(/^isp_session=; .*1970/)]);
    expect(cookiesOf('identity.logout', { ...cookie, authorization: `Bearer ${other}` })).toEqual([]);
    expect(cookiesOf('identity.login-as.begin', { authorization: `Bearer ${token}` })).toEqual([]);
  });

  test('a page that wants the cookie alone is answered no token; programs get theirs', () => {
    const page = { prefer: 'return=minimal' };
    expect(effectOf('identity.login', page)).toBeUndefined();
    expect(effectOf('identity.login-as.begin', { ...cookie, ...page })).toBeUndefined();
    expect(effectOf('identity.login', {})).toBe(answer);
    expect(effectOf('identity.login-as.begin', { ...page, authorization: `Bearer ${token}` })).toBe(answer);
    expect(effectOf('identity.users.create', page)).toBe(answer);
  });

  test('other actions do nothing to it', () => {
    expect(cookiesOf('customers.create', cookie)).toEqual([]);
  });
});
