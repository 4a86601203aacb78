import type { Principal } from '@isp/sdk';
import { type Caller, createTestHost, type TestHost, type TestHostOptions } from '@isp/sdk/testing';
import type {} from '../contract/index.ts';

/** What some plugin declares; the ready roles are made of it. */
export const declared = [
  { id: 'customers.customer.read', title: 'See', roles: ['support', 'reseller-administrator', 'customer'] },
  {
    id: 'customers.customer.create',
    title: 'Add',
    roles: ['support', 'reseller-administrator', 'reseller-agent'],
  },
  { id: 'billing.invoice.issue', title: 'Issue', roles: ['billing'] },
  ...['read', 'create', 'change', 'remove', 'log-in-as'].map((verb) => ({
    id: `identity.user.${verb}`,
    title: verb,
    roles: ['reseller-administrator'],
  })),
  ...['read', 'create', 'change', 'close'].map((verb) => ({
    id: `identity.reseller.${verb}`,
    title: verb,
    roles: ['reseller-administrator'],
  })),
  { id: 'identity.role.change', title: 'Change roles' },
] as const;

/** Customers of the directory: whose each is. */
export type Directory = Readonly<Record<string, string>>;

/** Identity as it runs, with one plugin that keeps customers and a mail box. */
export async function identityHost(
  options: Partial<TestHostOptions> & { directory?: never; customers?: Directory } = {},
) {
  const { customers = {}, ...rest } = options;
  const mails: { to: string; template: string; link: string }[] = [];
  const host = await createTestHost({
    directory: new URL('..', import.meta.url),
    start: {},
    ...rest,
    answers: {
      'kernel.permissions': () => declared as never,
      'kernel.providers': () => [
        {
          seam: 'identity.customer-directory',
          name: 'customers',
          title: 'Customers',
          action: 'customers.directory.find',
          plugin: 'customers',
          pluginName: 'Customers',
          enabled: true,
          served: true,
          state: 'running',
        },
      ],
      'customers.directory.find': ({ customerId: id }) => {
        const resellerId = customers[id];
        return resellerId ? { customer: { id, resellerId, closed: false } } : {};
      },
      'comms.messages.send': ({ to, template, variables }) => {
        mails.push({ to, template, link: String(variables.link) });
        return { deliveryId: '01900000-0000-7000-8000-0000000000d1', status: 'sent' };
      },
      ...rest.answers,
    },
  });
  return Object.assign(host, { mails });
}

export type IdentityHost = Awaited<ReturnType<typeof identityHost>>;

export const goodPassword = 'seven lamps over water';

/** Whoever has logged in: the principal of his token. */
export async function loginAs(host: TestHost, email: string, password = goodPassword): Promise<Caller> {
  const { token } = await host.call('identity.login', { email, password }, { as: host.nobody });
  return { principal: await principalOf(host, token) };
}

/** The principal a token stands for, as every plugin reads it. */
export async function principalOf(host: TestHost, token: string): Promise<Principal> {
  const { principal } = await host.call('identity.sessions.resolve', { token });
  return JSON.parse(Buffer.from(principal.split('.')[1] as string, 'base64url').toString()).principal;
}

/** A user with a password. */
export function person(host: TestHost, email: string, fields: object, as?: Caller) {
  const user = { email, name: email.split('@')[0] as string, password: goodPassword, ...fields };
  return host.call('identity.users.create', user as never, as ? { as } : {});
}
