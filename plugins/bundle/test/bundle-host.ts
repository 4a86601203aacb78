import { type IspError, type OfferedProvider, platformErrors } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import type { OrderComponentParams } from '@isp/subscriptions/contract';

export const resellerId = '01900000-0000-7000-8000-0000000000aa';
export const customerId = '01900000-0000-7000-8000-0000000000cc';
const tariffOf = (digits: string) => `01900000-0000-7000-8000-0000000000${digits}`;
/** Ids of the tariffs the surroundings have. */
export const tariffs = {
  line: tariffOf('d1'),
  fastLine: tariffOf('d2'),
  phone: tariffOf('d3'),
  retired: tariffOf('d4'),
  fax: tariffOf('d5'),
  bundle: tariffOf('e1'),
  oneByOne: tariffOf('e2'),
  faster: tariffOf('e3'),
  ofRetired: tariffOf('e4'),
} as const;

const known: Readonly<Record<string, object>> = {
  [tariffs.line]: { type: 'internet' },
  [tariffs.fastLine]: { type: 'internet' },
  [tariffs.phone]: { type: 'voice' },
  [tariffs.retired]: { type: 'voice', status: 'retired', name: 'Old phone' },
  [tariffs.fax]: { type: 'fax' },
  [tariffs.bundle]: { type: 'bundle', components: [tariffs.line, tariffs.phone] },
  [tariffs.oneByOne]: { type: 'bundle', components: [tariffs.line, tariffs.phone], oneByOne: true },
  [tariffs.faster]: { type: 'bundle', components: [tariffs.phone, tariffs.fastLine] },
  [tariffs.ofRetired]: { type: 'bundle', components: [tariffs.line, tariffs.retired] },
};

/** What the surroundings do, and what they were asked. */
export interface Surroundings {
  /** Thrown for an order of this type. */
  readonly failing: Map<string, () => IspError>;
  /** Thrown when the bundle itself is placed. */
  refusal?: (() => IspError) | undefined;
  /** Problems of a check, by type. */
  readonly problems: Map<string, { path: string; message: string }[]>;
  readonly asked: OrderComponentParams[];
  readonly placed: Record<string, unknown>[];
}

export const away = (): IspError => platformErrors.UNAVAILABLE({ plugin: 'voice' });

/** The plugin among a customer, tariffs, and a subscriptions that takes orders as it is told. */
export async function bundleHost(): Promise<{
  host: TestHost;
  around: Surroundings;
  [Symbol.asyncDispose](): Promise<void>;
}> {
  const around: Surroundings = { failing: new Map(), problems: new Map(), asked: [], placed: [] };
  const billing = { type: 'postpaid', currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 };
  const host = await createTestHost({
    directory: new URL('..', import.meta.url),
    now: '2026-11-10T12:00:00Z',
    start: {},
    answers: {
      'kernel.providers': ({ seam }: { seam: string }) =>
        ['internet', 'voice'].map((name) => ({ seam, name }) as OfferedProvider),
      'customers.get': ({ id }: { id: string }) => {
        if (id !== customerId) throw platformErrors.NOT_FOUND({ id });
        return { id, resellerId, name: 'Ana Adler', status: 'active', billing };
      },
      'subscriptions.tariffs.get': ({ id }: { id: string }) => {
        const fields = known[id];
        if (!fields) throw platformErrors.NOT_FOUND({ id });
        return { id, name: 'Some', status: 'active', ...fields };
      },
      'subscriptions.services.create': (order: { id: string; jobId: string }) => {
        around.placed.push(order);
        const error = around.refusal?.();
        if (error) throw error;
        return { service: { id: order.id }, job: { id: order.jobId, status: 'queued' } };
      },
      'subscriptions.components.order': (order: OrderComponentParams) => {
        if (order.step === 'check') return { problems: around.problems.get(order.type) ?? [] };
        around.asked.push(order);
        const error = around.failing.get(order.type)?.();
        if (error) throw error;
        return {
          problems: [],
          ...(order.type === 'voice' ? { credentials: { password: `of ${order.secret.slice(0, 8)}` } } : {}),
        };
      },
    } as never,
  });
  return { host, around, [Symbol.asyncDispose]: () => host.close() };
}

/** What the components are and why. */
export async function states(host: TestHost, id: string) {
  const { components } = await host.call('bundle.services.get', { id });
  return components.map(({ state, reason }) => (reason ? [state, reason] : [state]));
}

/** The time by which jobs that wait are due; those that wait once more are not. */
export const soon = () => ({ upTo: Temporal.Now.instant().add({ seconds: 10 }) });
