import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TOTP } from 'otpauth';
import { obtainSecretKey } from '../../../kernel/plugin-configuration/secret-key.ts';
import { derivePlatformKeys } from '../../../kernel/supervisor/platform-keys.ts';
import { startMailServer } from '../../../plugins/comms/test/smtp-fixture.ts';
import { ApiClient } from '../../support/api-client.ts';
import { eventually } from '../../support/eventually.ts';
import { administrator, startTestKernel, type TestKernel } from '../../support/test-kernel.ts';
import { readDump, tablesWith } from './read-dump.ts';

let mails: Awaited<ReturnType<typeof startMailServer>>;
let kernel: TestKernel;
/** What lets somebody in, by what it is. */
const secrets = new Map<string, string>();

beforeAll(async () => {
  mails = await startMailServer();
  kernel = await startTestKernel({ environment: { ISP_SMTP_URL: mails.url } });
  const admin = await kernel.login();
  keep('the password of the administrator', administrator.password);
  keep('his session token', admin.token);
  await exercisePeople(admin);
  await exerciseKeys(admin);
});
afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await mails?.[Symbol.asyncDispose]();
});

function keep(what: string, secret: unknown): void {
  if (typeof secret !== 'string' || secret.length < 8) throw new TypeError(`${what} is none: ${secret}`);
  secrets.set(what, secret);
}

/** With a key, so that the answer is kept for repetitions too. */
async function post<T>(client: ApiClient, path: string, body: object = {}): Promise<T> {
  const answer = await client.post<T>(path, body, { 'Idempotency-Key': randomUUID() });
  if (answer.status >= 300)
    throw new TypeError(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function exercisePeople(admin: ApiClient): Promise<void> {
  const email = 'ana@people.example';
  await post(admin, '/users', { email, name: 'Ana', kind: 'staff', roles: ['support'] });
  const invitation = await mailedToken(1);
  keep('the token of an invitation', invitation);
  const chosen = 'chosen by Ana herself 7';
  keep('a password somebody chose', chosen);
  await post(new ApiClient(kernel.baseUrl), '/auth/invitations/accept', {
    token: invitation,
    password: chosen,
  });
  const ana = await ApiClient.login(kernel.baseUrl, { email, password: chosen });
  keep('a session token', ana.token);
  await post(new ApiClient(kernel.baseUrl), '/auth/password-reset', { email });
  keep('the token of a password reset', await mailedToken(2));
  const { secret } = await post<{ secret: string }>(ana, '/auth/totp');
  keep('the secret of an authenticator app', secret);
  const code = new TOTP({ secret }).generate();
  const { recoveryCodes } = await post<{ recoveryCodes: string[] }>(ana, '/auth/totp/confirm', { code });
  for (const one of recoveryCodes) keep(`the recovery code ${recoveryCodes.indexOf(one)}`, one);
}

/** The token in the newest of so many mails. */
async function mailedToken(count: number): Promise<string> {
  const { received } = mails;
  await eventually(
    () => received.length,
    (now) => now >= count,
    { within: 60_000, what: 'a mail' },
  );
  const text = (received[count - 1]?.raw ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
  return /#token=([\w-]+)/.exec(text)?.[1] ?? '';
}

async function exerciseKeys(admin: ApiClient): Promise<void> {
  const scopes = ['customers.customer.read'];
  const first = await post<{ id: string; key: string }>(admin, '/api-keys', { name: 'Script', scopes });
  keep('an API key', first.key);
  const rotated = await post<{ key: string }>(admin, `/api-keys/${first.id}/rotate`, { graceSeconds: 60 });
  keep('a rotated API key', rotated.key);
  for (const key of [first.key, rotated.key]) await new ApiClient(kernel.baseUrl, key).get('/customers');
  const hook = { url: 'https://1.1.1.1/news', events: ['radius.nas-removed'] };
  const endpoint = await post<{ id: string; secret: string }>(admin, '/webhooks/endpoints', hook);
  keep('the secret of a webhook', endpoint.secret);
  const next = await post<{ secret: string }>(admin, `/webhooks/endpoints/${endpoint.id}/rotate-secret`);
  keep('a rotated secret of a webhook', next.secret);
}

/** The platform's own: what it signs with, and what the passwords of the plugins' roles are made of. */
async function platformSecrets(): Promise<void> {
  const secretKey = await obtainSecretKey(undefined, { path: kernel.dataDirectory });
  const { privateKey, databaseSecret } = derivePlatformKeys(secretKey);
  keep('the secret key', secretKey.toString('base64'));
  keep('the signing key', privateKey.d as string);
  keep('the secret of the database roles', databaseSecret);
}

test('a dump of the database has no password, token, key or secret of anybody', async () => {
  await platformSecrets();
  const dump = await readDump((await kernel.runtime()).databaseUrl);
  expect(secrets.size).toBeGreaterThan(12);
  const found = [...secrets].flatMap(([what, secret]) =>
    [secret, secret.replace(/^[a-z]+_/, '')].flatMap((text) =>
      tablesWith(dump, text).map((table) => `${what}: ${table}`),
    ),
  );
  expect(found).toEqual([]);
});

test('what is in a dump is found, also in hexadecimal', async () => {
  const dump = await readDump((await kernel.runtime()).databaseUrl);
  expect(tablesWith(dump, administrator.email)).toContain('plugin_identity.users');
  const text = dump.get('plugin_identity.sessions') ?? '';
  expect(/\\\\x[0-9a-f]{64}/.test(text)).toBe(true);
});
