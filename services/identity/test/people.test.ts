import { rootResellerId } from '@isp/sdk';
import type { Caller } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoResellers } from '../contract/index.ts';
import { type IdentityHost, identityHost, loginAs, person, principalOf } from './identity-host.ts';

const nobody = '01900000-0000-7000-8000-00000000dead';
const mine = '01900000-0000-7000-8000-0000000000c1';
const foreign = '01900000-0000-7000-8000-0000000000c2';

let host: IdentityHost;
let north: { id: string };
let south: { id: string };
let village: { id: string };
let admin: Caller;
let agent: Caller;

const refused = (code: string) => expect.objectContaining({ code });
const asRandom = expect.objectContaining({ code: 'NOT_FOUND', status: 404 });

beforeAll(async () => {
  const customers: Record<string, string> = {};
  host = await identityHost({ customers });
  await host.call('identity.first-administrator.create', { email: 'root@isp.example' });
  north = await host.call('identity.resellers.create', { name: 'North' });
  south = await host.call('identity.resellers.create', { name: 'South' });
  customers[mine] = north.id;
  customers[foreign] = south.id;
  const staffed = { kind: 'reseller', resellerId: north.id };
  await person(host, 'admin@north.example', { ...staffed, roles: ['reseller-administrator'] });
  await person(host, 'agent@north.example', { ...staffed, roles: ['reseller-agent'] });
  admin = await loginAs(host, 'admin@north.example');
  village = await host.call('identity.resellers.create', { name: 'Village' }, { as: admin });
  admin = await loginAs(host, 'admin@north.example');
  agent = await loginAs(host, 'agent@north.example');
});
afterAll(() => host.close());

describe('the tree of resellers', () => {
  test('begins with the ISP itself; without a parent a reseller is below the caller', async () => {
    expect(await host.call('identity.resellers.get', { id: north.id })).toMatchObject({
      parentId: rootResellerId,
      depth: 1,
      status: 'active',
    });
    expect(village).toMatchObject({ parentId: north.id, depth: 2 });
  });

  test('a principal of a reseller sees his own first, then all below, and nothing beside or above', async () => {
    expect(admin.principal).toMatchObject({ scope: 'reseller', resellerId: north.id });
    expect(admin.principal?.resellerIds).toEqual([north.id, village.id]);
    const { data } = await host.call('identity.resellers.list', {}, { as: admin });
    expect(data.map(({ name }) => name).sort()).toEqual(['North', 'Village']);
    for (const id of [south.id, rootResellerId, nobody])
      await expect(host.call('identity.resellers.get', { id }, { as: admin })).rejects.toEqual(asRandom);
  });

  test.each([
    [
      'created below',
      () => host.call('identity.resellers.create', { name: 'X', parentId: south.id }, { as: admin }),
    ],
    ['changed', () => host.call('identity.resellers.update', { id: south.id, name: 'Mine' }, { as: admin })],
    ['closed', () => host.call('identity.resellers.close', { id: south.id }, { as: admin })],
    [
      'moved to',
      () => host.call('identity.resellers.update', { id: village.id, parentId: south.id }, { as: admin }),
    ],
  ])('one the caller does not see is answered like one that is not there: %s', async (_, call) => {
    await expect(call()).rejects.toEqual(asRandom);
  });

  test('is no circle, and nobody moves or closes his own', async () => {
    await expect(
      host.call('identity.resellers.update', { id: north.id, parentId: village.id }),
    ).rejects.toEqual(refused('IDENTITY_RESELLER_LOOP'));
    await expect(host.call('identity.resellers.close', { id: north.id }, { as: admin })).rejects.toEqual(
      refused('IDENTITY_RESELLER_FIXED'),
    );
    await expect(host.call('identity.resellers.close', { id: rootResellerId })).rejects.toEqual(
      refused('IDENTITY_RESELLER_FIXED'),
    );
  });

  test('two moves at the same time make no circle either', async () => {
    const [a, b] = await Promise.all(
      ['A', 'B'].map((name) => host.call('identity.resellers.create', { name })),
    );
    const outcomes = await Promise.allSettled([
      host.call('identity.resellers.update', { id: a?.id as string, parentId: b?.id as string }),
      host.call('identity.resellers.update', { id: b?.id as string, parentId: a?.id as string }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is eight levels deep at most, also when a branch is moved', async () => {
    let parentId = (await host.call('identity.resellers.create', { name: 'L1' })).id;
    const top = parentId;
    for (let level = 2; level <= 8; level++)
      parentId = (await host.call('identity.resellers.create', { name: `L${level}`, parentId })).id;
    await expect(host.call('identity.resellers.create', { name: 'L9', parentId })).rejects.toEqual(
      refused('IDENTITY_RESELLER_TOO_DEEP'),
    );
    await expect(host.call('identity.resellers.update', { id: top, parentId: north.id })).rejects.toEqual(
      refused('IDENTITY_RESELLER_TOO_DEEP'),
    );
  });

  test('a moved branch takes all below with it, and what its people see follows', async () => {
    const [from, to] = [
      await host.call('identity.resellers.create', { name: 'From' }),
      await host.call('identity.resellers.create', { name: 'To' }),
    ];
    const child = await host.call('identity.resellers.create', { name: 'Child', parentId: from.id });
    const below = await host.call('identity.resellers.create', { name: 'Below', parentId: child.id });
    await person(host, 'to@isp.example', { kind: 'reseller', resellerId: to.id, roles: ['reseller-agent'] });
    expect(await host.call('identity.resellers.update', { id: child.id, parentId: to.id })).toMatchObject({
      parentId: to.id,
    });
    const { principal } = await loginAs(host, 'to@isp.example');
    expect(principal?.resellerIds).toEqual([to.id, child.id, below.id]);
  });

  test('closing wants the branch empty, ends the logins of its people, and is final', async () => {
    const shop = await host.call('identity.resellers.create', { name: 'Shop' });
    const kiosk = await host.call('identity.resellers.create', { name: 'Kiosk', parentId: shop.id });
    await person(host, 'shop@isp.example', {
      kind: 'reseller',
      resellerId: shop.id,
      roles: ['reseller-agent'],
    });
    const { token } = await host.call('identity.login', {
      email: 'shop@isp.example',
      password: 'seven lamps over water',
    });
    await expect(host.call('identity.resellers.close', { id: shop.id })).rejects.toEqual(
      refused('IDENTITY_RESELLER_HAS_CHILDREN'),
    );
    await host.call('identity.resellers.close', { id: kiosk.id });
    await host.call('identity.resellers.close', { id: shop.id });
    await expect(principalOf(host, token)).rejects.toEqual(refused('UNAUTHENTICATED'));
    await expect(loginAs(host, 'shop@isp.example')).rejects.toEqual(refused('IDENTITY_LOGIN_FAILED'));
    for (const again of [
      () => host.call('identity.resellers.close', { id: shop.id }),
      () => host.call('identity.resellers.update', { id: shop.id, name: 'Again' }),
      () => host.call('identity.resellers.create', { name: 'New', parentId: shop.id }),
    ])
      await expect(again()).rejects.toEqual(refused('IDENTITY_RESELLER_CLOSED'));
  });
});

test('demo resellers are a tree of their own, however often they are added', async () => {
  const range = { seed: 1, from: 0, to: 1_000 } as never;
  for (let again = 0; again < 2; again++)
    await host.call('identity.demo.seed' as never, range, { as: host.kernel });
  const { data } = await host.call('identity.resellers.list', { q: 'netz', limit: 200 });
  const demo = data.filter(({ email }) => email?.endsWith('.example') && email.startsWith('office@reseller'));
  expect(demo).toHaveLength(demoResellers);
  const nested = demo.filter(({ depth }) => depth === 2);
  expect(nested).toHaveLength(5);
  expect(nested.every(({ parentId }) => demo.some(({ id }) => id === parentId))).toBe(true);
});

describe('users', () => {
  test('of a reseller are made in one’s own branch only', async () => {
    const user = await person(
      host,
      'v@village.example',
      { kind: 'reseller', resellerId: village.id, roles: ['reseller-agent'] },
      admin,
    );
    expect(user).toMatchObject({ resellerId: village.id, status: 'active', kind: 'reseller' });
    for (const resellerId of [south.id, nobody])
      await expect(
        person(host, 'x@x.example', { kind: 'reseller', resellerId, roles: ['reseller-agent'] }, admin),
      ).rejects.toEqual(asRandom);
    await expect(
      person(host, 'x@x.example', { kind: 'staff', roles: ['reseller-agent'] }, admin),
    ).rejects.toEqual(refused('VALIDATION_FAILED'));
  });

  test('of a customer belong to the reseller of the customer, whom the caller has to see', async () => {
    const user = await person(
      host,
      'c@home.example',
      { kind: 'customer', customerId: mine, roles: ['customer'] },
      admin,
    );
    expect(user).toMatchObject({ resellerId: north.id, customerId: mine });
    const { principal } = await loginAs(host, 'c@home.example');
    expect(principal).toMatchObject({ scope: 'customer', customerId: mine });
    expect(principal?.resellerIds).toBeUndefined();
    for (const customerId of [foreign, nobody])
      await expect(
        person(host, 'y@home.example', { kind: 'customer', customerId, roles: ['customer'] }, admin),
      ).rejects.toEqual(asRandom);
  });

  test('of others are not there, for reading and for changing', async () => {
    const { id } = await person(host, 's@south.example', {
      kind: 'reseller',
      resellerId: south.id,
      roles: ['reseller-agent'],
    });
    const { data } = await host.call('identity.users.list', { limit: 200 }, { as: admin });
    expect(data.every(({ resellerId }) => [north.id, village.id].includes(resellerId))).toBe(true);
    for (const call of [
      () => host.call('identity.users.get', { id }, { as: admin }),
      () => host.call('identity.users.update', { id, name: 'Mine' }, { as: admin }),
      () => host.call('identity.users.remove', { id }, { as: admin }),
      () => host.call('identity.login-as.begin', { id, reason: 'curious' }, { as: admin }),
    ])
      await expect(call()).rejects.toEqual(asRandom);
  });

  test('go with their customer to another reseller, also those that are added while it moves', async () => {
    const customers = { [mine]: '' };
    await using other = await identityHost({ customers });
    const old = await other.call('identity.resellers.create', { name: 'Old' });
    const next = await other.call('identity.resellers.create', { name: 'Next' });
    customers[mine] = old.id;
    const add = (email: string) =>
      person(other, email, { kind: 'customer', customerId: mine, roles: ['customer'] });
    await add('first@home.example');
    const move = { customerId: mine, resellerId: next.id, fromResellerId: old.id, moves: 1 };
    await other.deliver('customers.customer-moved', move);
    await add('second@home.example');
    const { data } = await other.call('identity.users.list', { filter: { customerId: mine } });
    expect(data.map(({ resellerId }) => resellerId)).toEqual([next.id, next.id]);
  });

  test('have an e-mail nobody else has, whatever its case', async () => {
    await expect(person(host, 'Admin@North.example', { kind: 'staff', roles: ['support'] })).rejects.toEqual(
      refused('IDENTITY_EMAIL_TAKEN'),
    );
  });

  test('who are disabled lose their sessions at once and come back when they are enabled', async () => {
    const { id } = await person(host, 'd@isp.example', { kind: 'staff', roles: ['support'] });
    const login = { email: 'd@isp.example', password: 'seven lamps over water' };
    const { token } = await host.call('identity.login', login);
    expect(await host.call('identity.users.update', { id, disabled: true })).toMatchObject({
      status: 'disabled',
    });
    await expect(principalOf(host, token)).rejects.toEqual(refused('UNAUTHENTICATED'));
    await expect(host.call('identity.login', login)).rejects.toEqual(refused('IDENTITY_LOGIN_FAILED'));
    await host.call('identity.users.update', { id, disabled: false });
    await expect(principalOf(host, token)).rejects.toEqual(refused('UNAUTHENTICATED'));
    expect(await host.call('identity.login', login)).toMatchObject({ user: { email: 'd@isp.example' } });
  });

  test('the last administrator is neither disabled, nor removed, nor given another role', async () => {
    const { data } = await host.call('identity.users.list', { filter: { email: 'root@isp.example' } });
    const id = data[0]?.id as string;
    for (const call of [
      () => host.call('identity.users.update', { id, disabled: true }),
      () => host.call('identity.users.update', { id, roles: ['support'] }),
      () => host.call('identity.users.remove', { id }),
    ])
      await expect(call()).rejects.toEqual(refused('IDENTITY_LAST_ADMINISTRATOR'));
  });
});

describe('rights', () => {
  test('ready roles are what plugins name them in, and are not edited', async () => {
    const { data } = await host.call('identity.roles.list', { filter: { ready: true }, limit: 50 });
    expect(data.map(({ name }) => name).sort()).toEqual([
      'administrator',
      'billing',
      'customer',
      'integration',
      'network',
      'reseller-administrator',
      'reseller-agent',
      'support',
    ]);
    const support = data.find(({ name }) => name === 'support');
    expect(support?.permissions).toEqual(['customers.customer.create', 'customers.customer.read']);
    const id = support?.id as string;
    await expect(
      host.call('identity.roles.update', { id, permissions: ['billing.invoice.issue'] }),
    ).rejects.toEqual(refused('IDENTITY_ROLE_READY'));
    await expect(host.call('identity.roles.remove', { id })).rejects.toEqual(refused('IDENTITY_ROLE_READY'));
  });

  test('a role is for the kinds of users it says', async () => {
    await expect(
      person(host, 'k@isp.example', { kind: 'reseller', resellerId: north.id, roles: ['administrator'] }),
    ).rejects.toEqual(refused('VALIDATION_FAILED'));
    await expect(
      person(host, 'k@isp.example', {
        kind: 'customer',
        customerId: mine,
        roles: ['reseller-administrator'],
      }),
    ).rejects.toEqual(refused('VALIDATION_FAILED'));
  });

  test.each([
    [
      'as a new user’s role',
      () => person(host, 'e@isp.example', { kind: 'staff', roles: ['administrator'] }, lead()),
    ],
    [
      'as a role of his own',
      () =>
        host.call(
          'identity.roles.create',
          { name: 'more', permissions: ['billing.invoice.issue'] },
          { as: lead() },
        ),
    ],
    [
      'by adding to a role',
      async () => {
        const { id } = await host.call('identity.roles.create', {
          name: `small-${Date.now()}`,
          permissions: ['customers.customer.read'],
        });
        return host.call(
          'identity.roles.update',
          { id, permissions: ['billing.invoice.issue'] },
          { as: lead() },
        );
      },
    ],
    [
      'to a user who is there',
      async () => {
        const { id } = await person(host, `f${Date.now()}@isp.example`, {
          kind: 'staff',
          roles: ['support'],
        });
        return host.call('identity.users.update', { id, roles: ['billing'] }, { as: lead() });
      },
    ],
    [
      'to the staff of a reseller below',
      () =>
        person(
          host,
          'g@isp.example',
          { kind: 'reseller', resellerId: village.id, roles: ['reseller-administrator'] },
          weak(),
        ),
    ],
  ])('nobody grants what he does not hold: %s', async (_, grant) => {
    await expect(grant()).rejects.toEqual(refused('IDENTITY_GRANT_TOO_HIGH'));
  });

  test('nobody changes, disables, removes or logs in as a user who may do more than he', async () => {
    const { data } = await host.call('identity.users.list', { filter: { email: 'root@isp.example' } });
    const id = data[0]?.id as string;
    for (const call of [
      () => host.call('identity.users.update', { id, name: 'Weak' }, { as: lead() }),
      () => host.call('identity.users.remove', { id }, { as: lead() }),
      () => host.call('identity.login-as.begin', { id, reason: 'curious' }, { as: lead() }),
    ])
      await expect(call()).rejects.toEqual(refused('IDENTITY_USER_ABOVE'));
  });

  test('a role that was removed does not come back to its former holders under the same name', async () => {
    const { id } = await host.call('identity.roles.create', {
      name: 'once',
      permissions: ['customers.customer.read'],
    });
    const user = await person(host, 'h@isp.example', { kind: 'staff', roles: ['once', 'support'] });
    await expect(host.call('identity.roles.remove', { id })).rejects.toEqual(refused('IDENTITY_ROLE_IN_USE'));
    await host.call('identity.users.update', { id: user.id, roles: ['support'] });
    await host.call('identity.roles.remove', { id });
    await host.call('identity.roles.create', { name: 'once', permissions: ['billing.invoice.issue'] });
    expect(await host.call('identity.users.get', { id: user.id })).toMatchObject({ roles: ['support'] });
  });

  test('an agent of a reseller creates no users', async () => {
    await expect(
      person(host, 'z@isp.example', { kind: 'reseller', roles: ['reseller-agent'] }, agent),
    ).rejects.toEqual(refused('FORBIDDEN'));
  });
});

/** Staff who manages people and roles, and may do no more than that. */
function lead(): Caller {
  const managing = [
    'identity.user.create',
    'identity.user.change',
    'identity.user.remove',
    'identity.user.log-in-as',
  ];
  const roles = [
    'identity.role.create',
    'identity.role.change',
    'customers.customer.read',
    'customers.customer.create',
  ];
  const { principal } = host.staff(...managing, ...roles);
  return { principal: { ...(principal as object), id: nobody, sessionId: nobody } as never };
}

/** Somebody of North who may create users and nothing else. */
function weak(): Caller {
  return host.reseller({ resellerIds: [north.id, village.id], permissions: ['identity.user.create'] });
}
