import { rootResellerId } from '@isp/sdk';
import { entityTag, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { as, ids, keyHost, makeKeyOf, people } from './key-host.ts';

const { admin, support, seller, rival, buyer } = people;
const refused = (code: string) => expect.objectContaining({ code });
let host: TestHost;
let issued: unknown[];

beforeAll(async () => {
  ({ host, issued } = await keyHost({ limitsOfOthers: { dailyQuota: 1_000, keys: 5 } }));
});
afterAll(() => host?.close());

const resolve = (key: string) => host.call('api-keys.keys.resolve', { key });

describe('a new key', () => {
  test('is shown once, and the database holds no text of it', async () => {
    const made = await makeKeyOf(host, admin, { dailyQuota: 10 });
    expect(made).toMatchObject({
      status: 'active',
      userId: ids.admin,
      resellerId: rootResellerId,
      dailyQuota: 10,
    });
    const shown = await as(host, admin, 'api-keys.keys.get', { id: made.id });
    expect(JSON.stringify(shown)).not.toContain(made.key);
    expect(shown.secrets).toMatchObject([{ hint: made.key.slice(0, 8) }]);
    const kept = await host.rows(
      'SELECT to_jsonb(k) AS key, to_jsonb(s) AS secret FROM keys k JOIN secrets s ON s.key_id = k.id',
    );
    expect(JSON.stringify(kept)).not.toContain(made.key.slice(8, 20));
  });

  test('acts for its user, with its scopes', async () => {
    const made = await makeKeyOf(host, support);
    expect(await resolve(made.key)).toMatchObject({ keyId: made.id, principal: 'signed' });
    expect(issued.at(-1)).toEqual({
      userId: ids.support,
      permissions: ['customers.customer.read'],
      apiKeyId: made.id,
    });
  });

  test('gets no scope that its maker does not hold, that nobody declares, or that stands for all', async () => {
    const make = (scope: string, who = seller) => makeKeyOf(host, who, { scopes: [scope] });
    await expect(make('customers.customer.create')).rejects.toEqual(refused('API_KEYS_SCOPE_TOO_HIGH'));
    await expect(make('customers.customer.fly')).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: '/scopes/0' }],
    });
    await expect(makeKeyOf(host, admin, { scopes: ['*'] })).rejects.toEqual(refused('VALIDATION_FAILED'));
  });

  test('for somebody else needs the permission to assign, and belongs to his reseller', async () => {
    await expect(makeKeyOf(host, support, { userId: ids.seller })).rejects.toEqual(refused('FORBIDDEN'));
    const made = await makeKeyOf(host, admin, { userId: ids.seller, resellerId: ids.reseller });
    expect(made).toMatchObject({ userId: ids.seller, resellerId: ids.reseller });
    await expect(makeKeyOf(host, admin, { resellerId: ids.reseller })).rejects.toMatchObject({
      errors: [{ path: '/resellerId' }],
    });
  });

  test('is made by no key and by nobody who is logged in as another person', async () => {
    for (const extra of [{ apiKeyId: ids.customer }, { impersonator: { id: ids.admin, name: 'a' } }])
      await expect(makeKeyOf(host, { ...admin, ...extra })).rejects.toEqual(
        refused('API_KEYS_PERSON_NEEDED'),
      );
  });

  test('that would have ended already is refused', async () => {
    await expect(makeKeyOf(host, admin, { expiresAt: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({
      errors: [{ path: '/expiresAt' }],
    });
  });
});

describe('limits of resellers and customers', () => {
  test('are those of the ISP unless they ask for less', async () => {
    expect(await makeKeyOf(host, buyer)).toMatchObject({
      dailyQuota: 1_000,
      monthlyQuota: 1_000_000,
      ratePerSecond: 50,
      customerId: ids.customer,
    });
    expect(await makeKeyOf(host, seller, { dailyQuota: 7 })).toMatchObject({ dailyQuota: 7 });
    await expect(makeKeyOf(host, seller, { dailyQuota: 1_001 })).rejects.toEqual(
      refused('API_KEYS_LIMIT_RAISED'),
    );
  });

  test('go down, not up; staff raises them, but not by a key', async () => {
    const { id } = await makeKeyOf(host, seller, { dailyQuota: 100, expiresAt: '2099-01-01T00:00:00Z' });
    const change = (who: typeof admin, limits: object) =>
      as(host, who, 'api-keys.keys.change', { id, ...limits });
    expect(await change(seller as never, { dailyQuota: 50 })).toMatchObject({ dailyQuota: 50 });
    for (const raised of [
      { dailyQuota: 51 },
      { dailyQuota: null },
      { expiresAt: null },
      { ratePerSecond: 51 },
    ])
      await expect(change(seller as never, raised)).rejects.toEqual(refused('API_KEYS_LIMIT_RAISED'));
    await expect(change({ ...admin, apiKeyId: id } as never, { dailyQuota: 60 })).rejects.toEqual(
      refused('API_KEYS_LIMIT_RAISED'),
    );
    expect(await change(admin, { dailyQuota: 5_000 })).toMatchObject({ dailyQuota: 5_000 });
    expect(await change(admin, { dailyQuota: null })).not.toHaveProperty('dailyQuota');
  });

  test('include the number of keys, revoked ones of this month too', async () => {
    const made = await makeKeyOf(host, rival);
    await as(host, rival, 'api-keys.keys.revoke', { id: made.id });
    for (let more = 0; more < 4; more += 1) await makeKeyOf(host, rival);
    await expect(makeKeyOf(host, rival)).rejects.toEqual(refused('API_KEYS_TOO_MANY'));
    await makeKeyOf(host, admin, { userId: ids.rival });
  });
});

describe('a key of somebody else', () => {
  test('is not there for another reseller or customer, whatever he tries', async () => {
    const { id } = await makeKeyOf(host, admin, { userId: ids.seller });
    for (const who of [rival, buyer]) {
      const tries = [
        () => as(host, who, 'api-keys.keys.get', { id }),
        () => as(host, who, 'api-keys.keys.change', { id, dailyQuota: 1 }),
        () => as(host, who, 'api-keys.keys.rotate', { id, graceSeconds: 0 }),
        () => as(host, who, 'api-keys.keys.revoke', { id }),
        () => as(host, who, 'api-keys.usage.of-key', { id }),
        () => as(host, who, 'api-keys.usage.log', { id }),
        () => as(host, who, 'api-keys.usage.of-reseller', { id: ids.reseller }),
      ];
      for (const one of tries) await expect(one()).rejects.toEqual(refused('NOT_FOUND'));
      expect((await as(host, who, 'api-keys.keys.list', {})).data.map((key) => key.id)).not.toContain(id);
    }
  });

  test('gets a new text only from who could have made it', async () => {
    const { id } = await makeKeyOf(host, admin, { scopes: ['customers.customer.create'] });
    const rotate = (who: object) => as(host, who as never, 'api-keys.keys.rotate', { id, graceSeconds: 0 });
    await expect(rotate(support)).rejects.toEqual(refused('FORBIDDEN'));
    const assigner = { ...support, permissions: [...support.permissions, 'api-keys.key.assign'] };
    await expect(rotate(assigner)).rejects.toEqual(refused('API_KEYS_SCOPE_TOO_HIGH'));
    await expect(rotate({ ...admin, apiKeyId: ids.customer })).rejects.toEqual(
      refused('API_KEYS_PERSON_NEEDED'),
    );
    expect(await rotate({ ...admin, apiKeyId: id })).toHaveProperty('key');
  });
});

describe('rotation', () => {
  test('leaves the old text working until the grace ends, and shows when both were used', async () => {
    const made = await makeKeyOf(host, admin);
    const next = await as(host, admin, 'api-keys.keys.rotate', { id: made.id, graceSeconds: 600 });
    const [old, young] = [await resolve(made.key), await resolve(next.key)];
    expect([old.keyId, young.keyId]).toEqual([made.id, made.id]);
    await host.call('api-keys.calls.admit', { keyId: old.keyId, secretId: old.secretId, route: 'GET /x' });
    const { secrets } = await as(host, admin, 'api-keys.keys.get', { id: made.id });
    expect(secrets).toMatchObject([
      { hint: next.key.slice(0, 8) },
      { hint: made.key.slice(0, 8), expiresAt: expect.any(String), lastUsedAt: expect.any(String) },
    ]);
    expect(secrets[0]).not.toHaveProperty('lastUsedAt');
  });

  test('without grace ends the old text at once, and a later one does not lengthen a grace', async () => {
    const made = await makeKeyOf(host, admin);
    const next = await as(host, admin, 'api-keys.keys.rotate', { id: made.id, graceSeconds: 0 });
    await expect(resolve(made.key)).rejects.toEqual(refused('UNAUTHENTICATED'));
    await as(host, admin, 'api-keys.keys.rotate', { id: made.id, graceSeconds: 600 });
    await expect(resolve(made.key)).rejects.toEqual(refused('UNAUTHENTICATED'));
    expect(await resolve(next.key)).toMatchObject({ keyId: made.id });
  });
});

test('a revoked, an expired, an unknown and a mistyped key are refused alike', async () => {
  const [one, two] = [await makeKeyOf(host, admin), await makeKeyOf(host, admin)];
  await as(host, admin, 'api-keys.keys.revoke', { id: one.id });
  await as(host, admin, 'api-keys.keys.revoke', { id: one.id });
  await host.rows(`UPDATE keys SET expires_at = now() - interval '1 s' WHERE id = $1`, [two.id]);
  const messages = await Promise.all(
    [one.key, two.key, `isk_${'0'.repeat(36)}`, two.key.slice(0, -1)].map((key) =>
      resolve(key).catch((error: Error) => error.message),
    ),
  );
  expect(new Set(messages).size).toBe(1);
  await expect(as(host, admin, 'api-keys.keys.rotate', { id: two.id, graceSeconds: 0 })).rejects.toEqual(
    refused('API_KEYS_KEY_ENDED'),
  );
  expect(await as(host, admin, 'api-keys.keys.get', { id: one.id })).toMatchObject({ status: 'revoked' });
});

test('the keys of a customer go to its new reseller with it, and so does what they were used for', async () => {
  const { id, key } = await makeKeyOf(host, buyer);
  const { secretId } = await resolve(key);
  await host.call('api-keys.calls.admit', { keyId: id, secretId, route: 'GET /customers' });
  const move = { customerId: ids.customer, resellerId: ids.other, moves: 1 };
  await host.deliver('customers.customer-moved', move as never);
  await expect(as(host, seller, 'api-keys.keys.get', { id })).rejects.toEqual(refused('NOT_FOUND'));
  expect(await as(host, rival, 'api-keys.usage.of-key', { id })).toMatchObject({ total: { calls: 1 } });
  expect(await resolve(key)).toMatchObject({ keyId: id });
  const next = await host.call('api-keys.calls.admit', { keyId: id, secretId, route: 'GET /customers' });
  expect(next.outcome).toBe('admitted');
  expect(await makeKeyOf(host, admin, { userId: ids.buyer })).toMatchObject({ resellerId: ids.other });
});

test('a lost reply costs no key: the same request gets the same text again, which no table holds', async () => {
  const params = { name: 'once', scopes: ['customers.customer.read'] };
  const send = () =>
    host.call('api-keys.keys.create', params, { as: { principal: admin }, idempotencyKey: 'one-request' });
  const [first, again] = [await send(), await send()];
  expect(again.key).toBe(first.key);
  const tables = await host.rows<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'`,
  );
  for (const { name } of tables)
    expect(JSON.stringify(await host.rows(`SELECT t::text FROM ${name} t`))).not.toContain(
      first.key.slice(9),
    );
});

test('a key is changed only while it is as it was read, its use included', async () => {
  const { id, key } = await makeKeyOf(host, admin, { dailyQuota: 9 });
  const read = async () => entityTag(await as(host, admin, 'api-keys.keys.get', { id }));
  const change = (ifMatch: string) =>
    host.call('api-keys.keys.change', { id, dailyQuota: 8 }, { as: { principal: admin }, ifMatch });
  const tag = await read();
  const { secretId } = await resolve(key);
  await host.call('api-keys.calls.admit', { keyId: id, secretId, route: 'GET /x' });
  await expect(change(tag)).rejects.toEqual(refused('PRECONDITION_FAILED'));
  expect(await change(await read())).toMatchObject({ dailyQuota: 8 });
});
