import type { OfferedProvider } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import type { ComponentTariffsParams, Service } from '../contract/index.ts';
import { offeredTypes } from './offered-types.ts';

export const resellerId = '01900000-0000-7000-8000-00000000000a';
export const customerId = '01900000-0000-7000-8000-0000000000aa';
/** A package of two lines, and its parts. */
export const [whole, first, second] = [1, 2, 3].map((n) => `01900000-0000-7000-8000-0000000000c${n}`) as [
  string,
  string,
  string,
];
const jobOf = (id: string) => id.replace('0000000000c', '0000000000d');
const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };

/** A platform with the type `package`, whose tariff says in `lines` which tariffs its components have. */
export function compositeHost(): Promise<TestHost> {
  const offer = (seam: string, action: string): OfferedProvider => ({
    ...{ seam, action, name: 'package', title: 'Package', plugin: 'package', pluginName: 'Package' },
    ...{ enabled: true, served: true, state: 'running' },
  });
  const actions: Readonly<Record<string, string>> = {
    'subscriptions.service-type': 'package.type.describe',
    'subscriptions.desired-state': 'package.services.desired-state',
    'subscriptions.component-tariffs': 'package.services.component-tariffs',
  };
  const answers = {
    ...offeredTypes,
    'kernel.providers': ({ seam }: { seam: string }) => [
      ...offeredTypes['kernel.providers']({ seam }),
      ...(seam in actions ? [offer(seam, actions[seam] as string)] : []),
    ],
    'package.type.describe': () => ({
      tariffFields: { type: 'object', properties: { lines: { type: 'array', title: 'Lines' } } },
      problems: [],
    }),
    'package.services.desired-state': () => ({}),
    'package.services.component-tariffs': ({ tariff, components }: ComponentTariffsParams) => ({
      components: components.map(({ id }, index) => ({
        id,
        tariffId: (tariff.fields.lines as string[])[index],
      })),
    }),
    'customers.get': () => ({ id: customerId, resellerId, status: 'active', billing }),
  };
  return createTestHost({
    directory: new URL('..', import.meta.url),
    answers: answers as never,
    now: '2026-11-20T10:00:00Z',
  });
}

/** A tariff of internet, or of the package when it names lines. */
export async function tariff(host: TestHost, name: string, lines?: readonly string[]): Promise<string> {
  const price = { amountMinor: 1_000, currency: 'EUR' };
  const own = lines ? { type: 'package', lines } : { type: 'internet', downKbps: 1_000, upKbps: 1_000 };
  return (await host.call('subscriptions.tariffs.create', { name, price, ...own } as never)).id;
}

/** Orders the package and both of its lines. */
export async function ordered(host: TestHost): Promise<{ line: string; tariffId: string }> {
  const line = await tariff(host, 'line');
  const tariffId = await tariff(host, 'package', [line, line]);
  const create = (id: string, type: string, more: object) =>
    host.call('subscriptions.services.create', {
      ...{ id, jobId: jobOf(id), customerId, type },
      ...{ tariffId: type === 'package' ? tariffId : line, desired: { state: 'active' } },
      ...more,
    });
  const dependsOn = [jobOf(first), jobOf(second)];
  await create(whole, 'package', { componentCount: 2, dependsOn });
  for (const id of [first, second]) await create(id, 'internet', { parentId: whole });
  return { line, tariffId };
}

export const read = (host: TestHost, id: string): Promise<Service> =>
  host.call('subscriptions.services.get', { id });

/** Provisioning reports of the newest version of a service. */
export async function report(host: TestHost, id: string, status: 'done' | 'manual' | 'cancelled' = 'done') {
  const { desiredVersion, type: serviceType } = await read(host, id);
  const about = { customerId, resellerId, serviceId: id, serviceType, action: 'change' } as const;
  await host.deliver('provisioning.job-status-changed', {
    jobId: jobOf(id),
    ...about,
    status,
    desiredVersion,
  });
}

/** The package with both lines working. */
export async function active(host: TestHost): Promise<{ line: string; tariffId: string }> {
  const made = await ordered(host);
  for (const id of [first, second, whole]) await report(host, id);
  return made;
}

/** What was asked of provisioning, newest last. */
export const requests = (host: TestHost) =>
  host.published.flatMap(({ name, data }) =>
    name === 'subscriptions.provisioning-requested' ? [data as Record<string, unknown>] : [],
  );

/** Names of the events about the package itself. */
export const toldOf = (host: TestHost, id: string) =>
  host.published
    .filter(({ data }) => (data as { serviceId?: string }).serviceId === id)
    .map(({ name }) => name)
    .filter((name) => name !== 'subscriptions.provisioning-requested');
