import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultGarden, gardenReasons } from '../domain/garden.ts';
import { clientAddress, trustedProxies } from '../garden/client-address.ts';
import { chooseLanguage } from '../garden/language.ts';
import { gardenPage } from '../garden/page.ts';
import { pageWords } from '../garden/page-texts.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const publicUrl = 'https://stop.example.net';
let host: TestHost;
let port: number;

beforeAll(async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  port = (free.address() as { port: number }).port;
  free.close();
  host = await createTestHost({
    directory: new URL('..', import.meta.url),
    config: { garden: { port, host: '127.0.0.1', publicUrl, trustedProxies: ['127.0.0.1'] } },
    start: {
      settings: { ISP_RADIUS_HOST: '127.0.0.1', ISP_RADIUS_AUTH_PORT: '0', ISP_RADIUS_ACCT_PORT: '0' },
    },
  });
  await subscriber(1, 'suspended', 'non_payment');
  await subscriber(2, 'active');
  await subscriber(3, 'suspended', 'abuse');
});
afterAll(() => host.close());

/** Somebody online with the address 10.0.0.n. */
async function subscriber(
  n: number,
  state: 'active' | 'suspended',
  suspensionReason?: 'non_payment' | 'abuse',
) {
  await host.call('radius.subscribers.apply', {
    ...{
      serviceId: id(n),
      customerId: id(100 + n),
      resellerId: id(200),
      jobId: id(300 + n),
      desiredVersion: 1,
    },
    desired: {
      ...{ state, login: `user${n}`, password: 'geheim', downKbps: 1_000, upKbps: 1_000 },
      ...(suspensionReason ? { suspensionReason } : {}),
    },
  });
  await host.rows(
    `INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime, framedipaddress, delegatedipv6prefix)
     VALUES ($1, $1, $1, '192.0.2.1', now(), $2::inet, $3::inet)`,
    [`user${n}`, `10.0.0.${n}`, `2001:db8:${n}::/48`],
  );
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks as somebody with an address would, whose request the network sends to the garden. */
async function ask(
  from: string,
  path = '/',
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const sent = request({
    port,
    path,
    headers: { host: 'news.example', 'x-forwarded-for': from, ...headers },
  }).end();
  const [response] = await once(sent, 'response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, headers: response.headers, body };
}

test('whoever is in a garden reads why, whatever page he wanted, and nothing of it is kept by his browser', async () => {
  const { status, headers, body } = await ask('10.0.0.1', '/any/page?x=1');
  expect(status).toBe(511);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-language': 'en',
    'cache-control': 'private, no-store',
  });
  expect(body).toContain('<h1>Your Internet access is paused: a bill is open</h1>');
  expect((await ask('10.0.0.3')).body).toContain('something on it harms others');
  expect((await ask('2001:db8:3::77')).body).toContain('something on it harms others');
});

test('under its own name the page is a plain page, and who is in no garden reads that nothing is blocked', async () => {
  const own = { host: 'stop.example.net' };
  expect((await ask('10.0.0.1', '/', own)).status).toBe(200);
  for (const from of ['10.0.0.2', '10.9.9.9']) {
    const { status, body } = await ask(from);
    expect(status).toBe(200);
    expect(body).toContain('Nothing is blocked for this connection.');
  }
});

test('devices are told by the captive portal API of RFC 8908', async () => {
  const captive = await ask('10.0.0.1', '/captive-portal/api');
  expect(captive).toMatchObject({ status: 200, headers: { 'content-type': 'application/captive+json' } });
  expect(JSON.parse(captive.body)).toEqual({ captive: true, 'user-portal-url': publicUrl });
  const free = await ask('10.0.0.2', '/captive-portal/api');
  expect(JSON.parse(free.body)).toEqual({ captive: false, 'user-portal-url': publicUrl });
});

test('texts, how to pay and whom to call are the ISP’s, in the language of the browser, and never markup', async () => {
  await host.call('radius.gardens.change', {
    reason: 'non_payment',
    payUrl: "https://pay.example.net/?a=1&b='2'",
    contact: 'Call <b>0800</b> & ask',
    texts: { de: { title: 'Bitte zahlen', text: 'Erster <script>alert(1)</script>\n\nZweiter' } },
  });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const { body, headers } = await ask('10.0.0.1', '/', {
    'accept-language': 'pt;q=0.9, de-AT;q=0.8, en;q=0.1',
  });
  expect(headers['content-language']).toBe('de');
  expect(body).toContain('<html lang="de">');
  expect(body).toContain('<p>Erster &lt;script&gt;alert(1)&lt;/script&gt;</p>\n      <p>Zweiter</p>');
  expect(body).toContain('href="https://pay.example.net/?a=1&amp;b=&#39;2&#39;">Jetzt bezahlen</a>');
  expect(body).toContain('Call &lt;b&gt;0800&lt;/b&gt; &amp; ask');
  expect(body).not.toMatch(/<script|src=|@import/);
});

describe('who asks', () => {
  const asked = (remoteAddress: string, forwarded?: string) =>
    clientAddress(
      { socket: { remoteAddress }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} } as never,
      trustedProxies(['192.0.2.0/24', '2001:db8::1']),
    );
  test.each([
    ['10.0.0.1', undefined, '10.0.0.1'],
    ['::ffff:10.0.0.1', undefined, '10.0.0.1'],
    ['10.0.0.1', '10.0.0.9', '10.0.0.1'],
    ['192.0.2.7', '10.0.0.9', '10.0.0.9'],
    ['192.0.2.7', '10.0.0.9, 10.0.0.8', '10.0.0.8'],
    ['192.0.2.7', '10.0.0.9, 192.0.2.8', '10.0.0.9'],
    ['2001:db8::1', 'nonsense', '2001:db8::1'],
  ])('from %s with X-Forwarded-For %s is %s', (remote, forwarded, address) => {
    expect(asked(remote, forwarded)).toBe(address);
  });
});

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['de-CH, fr;q=0.9', 'de'],
  ['fr;q=0.9, de;q=1.0', 'de'],
  ['ja, zh', 'en'],
  ['de;q=0, fr', 'fr'],
  ['*', 'en'],
  [';;;,,q=9,', 'en'],
])('Accept-Language %j gives %s', (header, language) => {
  expect(chooseLanguage(header, ['en', 'de', 'fr'])).toBe(language);
});

test('each language has a text for each reason', () => {
  for (const [language, words] of Object.entries(pageWords)) {
    expect(Object.keys(words.reasons).sort()).toEqual([...gardenReasons].sort());
    for (const reason of gardenReasons) {
      const page = gardenPage(defaultGarden(reason), language);
      expect(page.language).toBe(language);
      expect(page.html.match(/<h1>/g)).toHaveLength(1);
    }
  }
});
