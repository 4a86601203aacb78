import type { ActionName, ParamsOf, Principal } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import type { IssuedApiKey } from '../contract/index.ts';

const id = (last: string) => `01900000-0000-7000-8000-0000000000${last}`;

export const ids = {
  admin: id('01'),
  support: id('02'),
  seller: id('03'),
  rival: id('04'),
  buyer: id('05'),
  reseller: id('0a'),
  other: id('0b'),
  customer: id('0c'),
};

const scopes = ['customers.customer.read', 'customers.customer.create', 'subscriptions.service.read'];
const own = ['read', 'create', 'change', 'rotate', 'revoke'].map((verb) => `api-keys.key.${verb}`);
const mine = [...own, 'api-keys.usage.read', 'customers.customer.read', 'subscriptions.service.read'];

/** People of the tests, as their logins name them. */
export const people = {
  admin: { scope: 'staff', id: ids.admin, permissions: ['*'] },
  support: { scope: 'staff', id: ids.support, permissions: [...own, 'customers.customer.read'] },
  seller: { scope: 'reseller', id: ids.seller, resellerIds: [ids.reseller], permissions: mine },
  rival: { scope: 'reseller', id: ids.rival, resellerIds: [ids.other], permissions: mine },
  buyer: { scope: 'customer', id: ids.buyer, customerId: ids.customer, permissions: mine },
} satisfies Record<string, Principal>;

const users: Record<string, object> = {
  [ids.admin]: { kind: 'staff' },
  [ids.support]: { kind: 'staff' },
  [ids.seller]: { kind: 'reseller', resellerId: ids.reseller },
  [ids.rival]: { kind: 'reseller', resellerId: ids.other },
  [ids.buyer]: { kind: 'customer', resellerId: ids.reseller, customerId: ids.customer },
};

/** The plugin with people around it; `issued` is what identity was asked to sign. */
export async function keyHost(config: object = {}) {
  const issued: unknown[] = [];
  const answers = {
    'kernel.permissions': () =>
      [...scopes, ...mine].map((one) => ({ id: one, title: one, plugin: 'any', roles: [] })),
    'identity.users.get': ({ id: user }: { id: string }) => ({ id: user, ...users[user] }),
    'identity.resellers.get': ({ id: reseller }: { id: string }) => ({ id: reseller }),
    'identity.principals.issue': (asked: unknown) => {
      issued.push(asked);
      return { principal: 'signed', expiresAt: '2099-01-01T00:00:00Z' };
    },
  };
  const directory = new URL('..', import.meta.url);
  const host = await createTestHost({
    directory,
    config: config as never,
    answers: answers as never,
    start: {},
  });
  return { host, issued };
}

export type KeyHost = Awaited<ReturnType<typeof keyHost>>;

/** Calls as somebody. */
export function as<N extends ActionName>(host: TestHost, principal: Principal, name: N, params: ParamsOf<N>) {
  return host.call(name, params, { as: { principal } });
}

/** A key with the scope to read customers. */
export function makeKeyOf(
  host: TestHost,
  principal: Principal,
  params: Partial<ParamsOf<'api-keys.keys.create'>> = {},
): Promise<IssuedApiKey> {
  const whole = { name: 'a key', scopes: ['customers.customer.read'], ...params };
  return as(host, principal, 'api-keys.keys.create', whole);
}
