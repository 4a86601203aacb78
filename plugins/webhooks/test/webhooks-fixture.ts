import type {} from '@isp/customers/contract';
import type {} from '@isp/identity/contract';
import type {} from '@isp/radius/contract';
import { platformErrors, rootResellerId } from '@isp/sdk';
import { type Caller, createTestHost, type TestHost } from '@isp/sdk/testing';

export const customerId = '01900000-0000-7000-8000-0000000000aa';
/** `north` has `northwest` below it; `south` is somebody else. */
export const resellers = {
  north: '01900000-0000-7000-8000-00000000000a',
  northwest: '01900000-0000-7000-8000-00000000000b',
  south: '01900000-0000-7000-8000-00000000000c',
};
const parents: Readonly<Record<string, string>> = {
  [resellers.north]: rootResellerId,
  [resellers.northwest]: resellers.north,
  [resellers.south]: rootResellerId,
};

/** A mail the plugin asked comms for. */
export interface AskedMail {
  readonly to: string;
  readonly template: string;
  readonly key?: string;
}

/** webhooks in memory; it may reach receivers on this machine unless said otherwise. */
export async function startWebhooks({ privateHosts = '1' } = {}) {
  const mails: AskedMail[] = [];
  const host = await createTestHost({
    directory: new URL('..', import.meta.url),
    start: { settings: { ISP_ALLOW_PRIVATE_HOSTS: privateHosts } },
    answers: {
      'identity.resellers.get': ({ id }) => {
        const parentId = parents[id];
        if (!parentId) throw platformErrors.NOT_FOUND({ id });
        return { id, parentId } as never;
      },
      'kernel.events': () => [
        { plugin: 'customers', name: 'customers.customer-created', title: 'A customer was added' },
      ],
      'comms.messages.send': ({ to, template, key }) => {
        mails.push({ to, template, ...(key ? { key } : {}) });
        return { deliveryId: customerId, status: 'queued' };
      },
    },
  });
  return Object.assign(host, { mails });
}

/** A customer of this reseller was added. */
export function customerCreated(host: TestHost, resellerId: string, options: { messageId?: string } = {}) {
  const data = { customerId, resellerId, name: 'Ana', type: 'residential' as const };
  return host.deliver('customers.customer-created', data, options);
}

/** Somebody of a reseller, who sees the ones below it. */
export function resellerUser(host: TestHost, ...resellerIds: string[]): Caller {
  return host.reseller({
    resellerIds,
    permissions: [
      'endpoint.create',
      'endpoint.read',
      'endpoint.change',
      'delivery.read',
      'delivery.replay',
    ].map((name) => `webhooks.${name}`),
  });
}

/** Looks again until it is so; a test that waits in vain is ended by jest. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Makes what waits for a later try due now. */
export async function tryNow(host: TestHost, id: string): Promise<void> {
  await host.call('webhooks.deliveries.replay', { id });
}
