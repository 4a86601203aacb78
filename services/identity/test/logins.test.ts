import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { codeAt } from '../domain/totp.ts';
import {
  goodPassword,
  type IdentityHost,
  identityHost,
  loginAs,
  person,
  principalOf,
} from './identity-host.ts';

let host: IdentityHost;
const refused = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
const staff = { kind: 'staff', roles: ['support'] };
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
let number = 0;

beforeAll(async () => {
  host = await identityHost();
  await host.call('identity.first-administrator.create', { email: 'root@isp.example' });
});
afterAll(() => host.close());
afterEach(() => {
  jest.restoreAllMocks();
  host.mails.length = 0;
});

/** A new user of the staff, with a password. */
async function newcomer() {
  number += 1;
  const email = `p${number}@isp.example`;
  const user = await person(host, email, staff);
  return { email, id: user.id };
}

function login(email: string, password = goodPassword, totp?: string) {
  const params = { email, password, ...(totp ? { totp } : {}) };
  return host.call('identity.login', params, { as: host.nobody });
}

/** The token of the link in the last mail. */
function mailedToken(): string {
  return new URL(host.mails.at(-1)?.link as string).hash.replace('#token=', '');
}

/** Everything the tables hold, as text. */
async function dump(): Promise<string> {
  const tables = ['users', 'sessions', 'account_tokens', 'second_factors', 'recovery_codes', 'login_tries'];
  const rows = await Promise.all(tables.map((table) => host.rows(`SELECT * FROM ${table}`)));
  return JSON.stringify([rows, host.enqueued]);
}

describe('a new password', () => {
  test.each([
    ['short', 'x9!kq'],
    ['common', 'password123'],
    ['a row of keys', 'qwertyuiop'],
    ['a date', '01.01.1990'],
    ['one word over and over', 'adminadmin'],
    ['made of the name', 'Magdalena1'],
    ['the e-mail', 'magdalena@isp.example'],
  ])('will not do when it is %s', async (_, password) => {
    const user = { ...staff, email: 'magdalena@isp.example', name: 'Magdalena', password };
    const call = host.call('identity.users.create', user as never);
    await expect(call).rejects.toEqual(
      expect.objectContaining({
        code: expect.stringMatching(/IDENTITY_PASSWORD_WEAK|VALIDATION_FAILED/),
        status: 422,
      }),
    );
  });

  test('of one’s own asks for the present one and ends all other sessions', async () => {
    const { email } = await newcomer();
    const [here, there] = [await login(email), await login(email)];
    const as = { principal: await principalOf(host, here.token) };
    const params = { currentPassword: goodPassword, password: 'eleven ducks in a row boat' };
    await expect(
      host.call('identity.password.change', { ...params, currentPassword: 'not it' }, { as }),
    ).rejects.toEqual(refused('IDENTITY_PASSWORD_WRONG'));
    await host.call('identity.password.change', params, { as });
    expect(await principalOf(host, here.token)).toMatchObject({ name: email });
    await expect(principalOf(host, there.token)).rejects.toEqual(refused('UNAUTHENTICATED'));
    await expect(login(email)).rejects.toEqual(refused('IDENTITY_LOGIN_FAILED'));
    await login(email, params.password);
  });
});

describe('an invitation', () => {
  test('is mailed to who has no password; its link sets one, once', async () => {
    const user = { ...staff, email: 'invited@isp.example', name: 'Ina' };
    const created = await host.call('identity.users.create', user as never);
    expect(created.status).toBe('invited');
    await expect(login(user.email, goodPassword)).rejects.toEqual(refused('IDENTITY_LOGIN_FAILED'));
    await host.runJobs();
    expect(host.mails).toEqual([
      expect.objectContaining({ to: user.email, template: 'identity.invitation' }),
    ]);
    const token = mailedToken();
    expect(await dump()).not.toContain(token);
    const accept = (password: string) =>
      host.call('identity.invitations.accept', { token, password }, { as: host.nobody });
    await expect(accept('password123')).rejects.toEqual(refused('IDENTITY_PASSWORD_WEAK'));
    await accept(goodPassword);
    await expect(accept(goodPassword)).rejects.toEqual(refused('IDENTITY_TOKEN_INVALID'));
    expect(await login(user.email)).toMatchObject({ user: { name: 'Ina' } });
    await expect(host.call('identity.invitations.send', { id: created.id })).rejects.toEqual(
      refused('IDENTITY_ALREADY_ACCEPTED'),
    );
  });

  test('sent again makes the link before good no more', async () => {
    const { id } = await host.call('identity.users.create', {
      ...staff,
      email: 'twice@isp.example',
      name: 'T',
    } as never);
    await host.runJobs();
    const first = mailedToken();
    await host.call('identity.invitations.send', { id });
    await host.runJobs();
    const use = (token: string) =>
      host.call('identity.invitations.accept', { token, password: goodPassword }, { as: host.nobody });
    await expect(use(first)).rejects.toEqual(refused('IDENTITY_TOKEN_INVALID'));
    await use(mailedToken());
  });

  test('waits while the mail server is away, and the kernel hands its link out meanwhile', async () => {
    const away = Object.assign(new Error('away'), { code: 'COMMS_MAIL_SERVER_AWAY', status: 503 });
    await using other = await identityHost({
      answers: { 'comms.messages.send': () => Promise.reject(away) },
    });
    await other.call('identity.users.create', { ...staff, email: 'w@isp.example', name: 'W' } as never);
    await expect(other.runJobs()).rejects.toMatchObject({ message: 'away' });
    const { link } = await other.call(
      'identity.users.invite-link',
      { email: 'W@isp.example' },
      { as: other.kernel },
    );
    const token = new URL(link).hash.replace('#token=', '');
    await other.call('identity.invitations.accept', { token, password: goodPassword }, { as: other.nobody });
    await other.call('identity.login', { email: 'w@isp.example', password: goodPassword });
  });
});

describe('a password reset', () => {
  const ask = (email: string) => host.call('identity.password-reset.request', { email }, { as: host.nobody });

  test('answers alike with and without an account, and mails only where there is one', async () => {
    const { email } = await newcomer();
    expect(await ask(email)).toEqual(await ask('nobody@isp.example'));
    await host.runJobs();
    expect(host.mails.map(({ to }) => to)).toEqual([email]);
  });

  test('sets a password, ends all sessions, and is good once', async () => {
    const { email } = await newcomer();
    const { token: session } = await login(email);
    await ask(email);
    await host.runJobs();
    const params = { token: mailedToken(), password: 'nine pears under a bridge' };
    await host.call('identity.password-reset.confirm', params, { as: host.nobody });
    await expect(principalOf(host, session)).rejects.toEqual(refused('UNAUTHENTICATED'));
    await login(email, params.password);
    await expect(host.call('identity.password-reset.confirm', params, { as: host.nobody })).rejects.toEqual(
      refused('IDENTITY_TOKEN_INVALID'),
    );
  });

  test('is no invitation, and too old after an hour', async () => {
    const { email } = await newcomer();
    await ask(email);
    await host.runJobs();
    const params = { token: mailedToken(), password: goodPassword };
    await expect(host.call('identity.invitations.accept', params, { as: host.nobody })).rejects.toEqual(
      refused('IDENTITY_TOKEN_INVALID'),
    );
    await host.rows(`UPDATE account_tokens SET expires_at = now() - interval '1 second' RETURNING 1`);
    await expect(host.call('identity.password-reset.confirm', params, { as: host.nobody })).rejects.toEqual(
      refused('IDENTITY_TOKEN_INVALID'),
    );
  });

  test('is asked for three times at will, then it takes a while', async () => {
    const email = 'often@isp.example';
    for (let at = 0; at < 4; at++) await ask(email);
    await expect(ask(email)).rejects.toEqual(refused('IDENTITY_TOO_MANY_TRIES', { status: 429 }));
  });
});

describe('wrong tries', () => {
  test.each(['known', 'unknown'])(
    'of a %s e-mail are slowed down from the sixth on, and wait longer each time',
    async (kind) => {
      const email = kind === 'known' ? (await newcomer()).email : 'stranger@isp.example';
      const wait = async () => {
        const error = await login(email, 'wrong').catch((one) => one);
        return error.code === 'IDENTITY_TOO_MANY_TRIES' ? error.data.retryAfterSeconds : 0;
      };
      const delays = async () =>
        host.rows(
          `SELECT extract(epoch FROM blocked_until - last_at)::int AS seconds FROM login_tries WHERE key = $1`,
          [`login ${email}`],
        );
      for (let at = 0; at < 6; at++) expect(await wait()).toBe(0);
      // What is left of it when it is asked for.
      expect([1, 2]).toContain(await wait());
      expect(await delays()).toEqual([{ seconds: 2 }]);
      const past = () =>
        host.rows(`UPDATE login_tries SET blocked_until = now() WHERE key = $1 RETURNING 1`, [
          `login ${email}`,
        ]);
      await past();
      expect(await wait()).toBe(0);
      expect([2, 3, 4]).toContain(await wait());
      expect(await delays()).toEqual([{ seconds: 4 }]);
      await past();
      const right = login(email).then(
        () => 'in',
        ({ code }) => code,
      );
      expect(await right).toBe(kind === 'known' ? 'in' : 'IDENTITY_LOGIN_FAILED');
    },
  );

  test('a hundred at the same time are a hundred tries', async () => {
    const { email } = await newcomer();
    const codes = await Promise.all(
      Array.from({ length: 30 }, () => login(email, 'wrong').catch(({ code }) => code as string)),
    );
    expect(codes.filter((code) => code === 'IDENTITY_LOGIN_FAILED')).toHaveLength(6);
    await expect(login(email)).rejects.toEqual(refused('IDENTITY_TOO_MANY_TRIES'));
  });

  test('of one address count over all accounts', async () => {
    const origin = { address: '203.0.113.9' };
    const fail = (at: number) =>
      host
        .call('identity.login', { email: `n${at}@isp.example`, password: 'x' }, { as: host.nobody, origin })
        .catch(({ code }) => code as string);
    for (let at = 0; at < 31; at++) expect(await fail(at)).toBe('IDENTITY_LOGIN_FAILED');
    expect(await fail(99)).toBe('IDENTITY_TOO_MANY_TRIES');
  });
});

describe('a second factor', () => {
  /** Somebody with a second factor. */
  async function protectedUser() {
    const { email, id } = await newcomer();
    const as = await loginAs(host, email);
    const { secret, uri } = await host.call('identity.totp.enrol', {}, { as });
    const now = Date.now();
    const { recoveryCodes } = await host.call('identity.totp.confirm', { code: codeAt(secret, now) }, { as });
    return { email, id, as, secret, uri, recoveryCodes, nextCode: codeAt(secret, now + 30_000) };
  }

  test('is asked for once it is confirmed; without a code nothing is counted against the account', async () => {
    const { email, uri, nextCode } = await protectedUser();
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    for (let at = 0; at < 10; at++)
      await expect(login(email)).rejects.toEqual(refused('IDENTITY_TOTP_REQUIRED', { status: 401 }));
    expect(await login(email, goodPassword, nextCode)).toMatchObject({ user: { email } });
  });

  test('a code that was used is refused, and so are earlier ones', async () => {
    const { email, secret, nextCode } = await protectedUser();
    await login(email, goodPassword, nextCode);
    for (const code of [nextCode, codeAt(secret, Date.now())])
      await expect(login(email, goodPassword, code)).rejects.toEqual(refused('IDENTITY_LOGIN_FAILED'));
  });

  test('a recovery code lets in once', async () => {
    const { email, as, recoveryCodes } = await protectedUser();
    const code = (recoveryCodes[0] as string).toUpperCase();
    await login(email, goodPassword, code);
    await expect(login(email, goodPassword, code)).rejects.toEqual(refused('IDENTITY_LOGIN_FAILED'));
    expect(await host.call('identity.totp.get', {}, { as })).toEqual({ enabled: true, recoveryCodesLeft: 9 });
  });

  test('wrong codes count as wrong tries, whatever is asked in between', async () => {
    const { email } = await protectedUser();
    const codes = [];
    for (let at = 0; at < 8; at++) {
      codes.push(await login(email, goodPassword, '000000').catch(({ code }) => code));
      await login(email).catch(() => undefined);
    }
    expect(codes.slice(-2)).toEqual(['IDENTITY_TOO_MANY_TRIES', 'IDENTITY_TOO_MANY_TRIES']);
  });

  test('stands in no table, nor do its recovery codes', async () => {
    const { secret, recoveryCodes } = await protectedUser();
    const text = await dump();
    expect(text).not.toContain(secret);
    for (const code of recoveryCodes) expect(text).not.toContain(code.replace('-', ''));
  });

  test('is taken away with password and code, and by somebody above when both are lost', async () => {
    const first = await protectedUser();
    const disable = (params: object) => host.call('identity.totp.disable', params as never, { as: first.as });
    await expect(disable({ password: goodPassword })).rejects.toEqual(refused('IDENTITY_TOTP_WRONG'));
    await expect(host.call('identity.totp.enrol', {}, { as: first.as })).rejects.toEqual(
      refused('IDENTITY_TOTP_ENABLED'),
    );
    await disable({ password: goodPassword, totp: first.recoveryCodes[3] });
    await login(first.email);
    const second = await protectedUser();
    await host.call('identity.totp.remove', { id: second.id });
    await login(second.email);
  });
});

describe('sessions', () => {
  test('are listed with device and address, and end one by one or all others at once', async () => {
    const { email } = await newcomer();
    const origin = { address: '198.51.100.7', userAgent: firefox };
    const params = { email, password: goodPassword };
    const { token } = await host.call('identity.login', params, { origin });
    const others = [await login(email), await login(email)];
    const as = { principal: await principalOf(host, token) };
    const { data } = await host.call('identity.sessions.list', {}, { as });
    expect(data).toHaveLength(3);
    expect(data.find(({ current }) => current)).toMatchObject({
      device: 'Firefox on Windows',
      address: '198.51.100.7',
    });
    const id = data.find(({ current }) => !current)?.id as string;
    await host.call('identity.sessions.end', { id }, { as });
    await expect(host.call('identity.sessions.end', { id }, { as })).rejects.toEqual(refused('NOT_FOUND'));
    expect(await host.call('identity.sessions.end-others', {}, { as })).toEqual({ ended: 1 });
    for (const other of others)
      await expect(principalOf(host, other.token)).rejects.toEqual(refused('UNAUTHENTICATED'));
    expect(await principalOf(host, token)).toMatchObject({ name: email });
  });

  test('of others are seen and ended by who may', async () => {
    const { email, id } = await newcomer();
    const { token } = await login(email);
    const { data } = await host.call('identity.user-sessions.list', { id });
    await host.call('identity.user-sessions.end', { id, sessionId: data[0]?.id as string });
    await expect(principalOf(host, token)).rejects.toEqual(refused('UNAUTHENTICATED'));
    const weak = host.staff('identity.session.end');
    await expect(host.call('identity.user-sessions.end-all', { id }, { as: weak })).rejects.toEqual(
      refused('IDENTITY_USER_ABOVE'),
    );
  });

  test('end when they were not used, when their time is over, and are told in one question', async () => {
    const { email } = await newcomer();
    const [unused, old, live] = [await login(email), await login(email), await login(email)];
    const ids = [];
    for (const { token } of [unused, old, live])
      ids.push((await principalOf(host, token)).sessionId as string);
    await host.rows(
      `UPDATE sessions SET last_seen_at = now() - interval '121 minutes' WHERE id = $1 RETURNING 1`,
      [ids[0]],
    );
    await host.rows(`UPDATE sessions SET expires_at = now() WHERE id = $1 RETURNING 1`, [ids[1]]);
    const answer = await host.call('identity.sessions.ended', { ids });
    expect([...answer.ids].sort()).toEqual([ids[0], ids[1]].sort());
    await expect(principalOf(host, unused.token)).rejects.toEqual(refused('UNAUTHENTICATED'));
    await host.configure({ idleMinutes: 240 });
    expect(await principalOf(host, unused.token)).toMatchObject({ name: email });
    await host.configure({});
  });

  test('only their hash is stored', async () => {
    const { token } = await login((await newcomer()).email);
    expect(await dump()).not.toContain(token);
  });
});

describe('staff addresses', () => {
  afterAll(() => host.call('identity.staff-addresses.clear', {}, { as: host.kernel }));

  test('a list without one’s own address is refused, and so is what is no address', async () => {
    const origin = { address: '192.0.2.5' };
    const set = (networks: string[]) => host.call('identity.staff-addresses.set', { networks }, { origin });
    await expect(set(['198.51.100.0/24'])).rejects.toEqual(refused('IDENTITY_ADDRESS_NOT_COVERED'));
    await expect(set(['192.0.2.0/33'])).rejects.toEqual(refused('VALIDATION_FAILED'));
    expect(await set(['192.0.2.0/24', '2001:db8::/32'])).toEqual({
      networks: ['192.0.2.0/24', '2001:db8::/32'],
    });
  });

  test('are told with where one is oneself', async () => {
    const from = { address: '192.0.2.5' };
    expect(await host.call('identity.staff-addresses.get', {}, { origin: from })).toEqual({
      networks: ['192.0.2.0/24', '2001:db8::/32'],
      yourAddress: '192.0.2.5',
    });
  });

  test('staff from elsewhere is refused at login, and in a session it carries elsewhere', async () => {
    const { email } = await newcomer();
    const from = (address: string) =>
      host.call(
        'identity.login',
        { email, password: goodPassword },
        { as: host.nobody, origin: { address } },
      );
    await expect(from('203.0.113.1')).rejects.toEqual(refused('IDENTITY_ADDRESS_REFUSED', { status: 403 }));
    const { token } = await from('192.0.2.77');
    await from('2001:db8::7');
    const resolve = (address: string) => host.call('identity.sessions.resolve', { token, address });
    await resolve('192.0.2.78');
    await expect(resolve('203.0.113.1')).rejects.toEqual(refused('UNAUTHENTICATED'));
  });

  test('hold for API keys of staff too', async () => {
    const { id: userId } = await newcomer();
    const issue = (address: string) =>
      host.call('identity.principals.issue', { userId, permissions: [], apiKeyId: 'k2', address });
    await issue('192.0.2.79');
    await expect(issue('203.0.113.1')).rejects.toEqual(refused('UNAUTHENTICATED'));
  });
});

describe('login as somebody else', () => {
  test('makes a short session that says who is behind it, and cannot touch what is the person’s own', async () => {
    const boss = await loginAs(host, (await newcomer()).email);
    const as = { principal: { ...boss.principal, permissions: ['*'] } as never };
    const { id, email } = await newcomer();
    const { token, user, expiresAt } = await host.call(
      'identity.login-as.begin',
      { id, reason: 'ticket 17' },
      { as },
    );
    expect(user).toMatchObject({ id, impersonator: { id: boss.principal?.id, name: boss.principal?.name } });
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThan(31 * 60_000);
    const acting = { principal: await principalOf(host, token) };
    expect(await host.call('identity.me', {}, { as: acting })).toMatchObject({
      email,
      impersonator: { name: boss.principal?.name },
    });
    const params = { currentPassword: goodPassword, password: 'eleven ducks in a row boat' };
    for (const call of [
      () => host.call('identity.password.change', params, { as: acting }),
      () => host.call('identity.totp.enrol', {}, { as: acting }),
      () => host.call('identity.sessions.end-others', {}, { as: acting }),
    ])
      await expect(call()).rejects.toEqual(refused('IDENTITY_NOT_AS_ANOTHER'));
    await host.call('identity.login-as.end', {}, { as: acting });
    await expect(principalOf(host, token)).rejects.toEqual(refused('UNAUTHENTICATED'));
    expect(await host.call('identity.me', {}, { as })).toMatchObject({ email: boss.principal?.name });
  });

  test('ends with the session it was begun in', async () => {
    const boss = await loginAs(host, (await newcomer()).email);
    const as = { principal: { ...boss.principal, permissions: ['*'] } as never };
    const { id } = await newcomer();
    const { token } = await host.call('identity.login-as.begin', { id, reason: 'ticket 19' }, { as });
    await host.call('identity.logout', {}, { as });
    await expect(principalOf(host, token)).rejects.toEqual(refused('UNAUTHENTICATED'));
  });

  test('ends with the sessions of who is behind it', async () => {
    const { email, id: bossId } = await newcomer();
    const boss = await loginAs(host, email);
    const as = { principal: { ...boss.principal, permissions: ['*'] } as never };
    const { id } = await newcomer();
    const { token } = await host.call('identity.login-as.begin', { id, reason: 'ticket 18' }, { as });
    await host.call('identity.users.update', { id: bossId, disabled: true });
    await expect(principalOf(host, token)).rejects.toEqual(refused('UNAUTHENTICATED'));
  });
});

describe('the principal of an API key', () => {
  test('may do what its scopes and its user’s rights have in common, and nothing once he is disabled', async () => {
    const { id } = await newcomer();
    const permissions = ['customers.customer.read', 'billing.invoice.issue'];
    const issue = () => host.call('identity.principals.issue', { userId: id, permissions, apiKeyId: 'k1' });
    const { principal } = await issue();
    const read = JSON.parse(Buffer.from(principal.split('.')[1] as string, 'base64url').toString()).principal;
    expect(read).toMatchObject({
      id,
      scope: 'staff',
      permissions: ['customers.customer.read'],
      apiKeyId: 'k1',
    });
    await host.call('identity.users.update', { id, disabled: true });
    await expect(issue()).rejects.toEqual(refused('UNAUTHENTICATED'));
  });
});
