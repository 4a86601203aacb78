import { platformErrors, rootResellerId } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import type { Rate } from '../contract/index.ts';

export const resellerId = '01900000-0000-7000-8000-0000000000aa';
export const customerId = '01900000-0000-7000-8000-0000000000cc';
export const germany: Rate = {
  ...{ prefix: '49', perMinute: '0.03', connect: '0.05' },
  ...{ firstSeconds: 60, stepSeconds: 30 },
};

interface Surroundings {
  /** What subscriptions throws when an order is placed. */
  readonly refuse?: () => Error | undefined;
  readonly config?: Readonly<Record<string, unknown>>;
}

/** Ids of the tariffs the surroundings have. */
export const tariffs = {
  plain: '01900000-0000-7000-8000-0000000000d1',
  included: '01900000-0000-7000-8000-0000000000d2',
  corrected: '01900000-0000-7000-8000-0000000000d3',
  internet: '01900000-0000-7000-8000-0000000000d4',
} as const;

const fieldsByTariff: Readonly<Record<string, object>> = {
  [tariffs.plain]: { type: 'voice', rates: [germany] },
  [tariffs.included]: { type: 'voice', includedSeconds: 200, rates: [germany] },
  [tariffs.corrected]: {
    type: 'voice',
    rates: [germany, { ...germany, prefix: '33', perMinute: '0.12', connect: '0' }],
  },
  [tariffs.internet]: { type: 'internet' },
};

/** The plugin among a customer, four tariffs, and a subscriptions that takes every order. */
export function voiceHost({ refuse, config = {} }: Surroundings = {}): Promise<TestHost> {
  const billing = { type: 'postpaid', currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 };
  return createTestHost({
    directory: new URL('..', import.meta.url),
    now: '2026-11-10T12:00:00Z',
    config,
    answers: {
      'customers.get': ({ id }: { id: string }) => {
        if (id !== customerId) throw platformErrors.NOT_FOUND({ id });
        return { id, resellerId, name: 'Ana Adler', status: 'active', billing };
      },
      'subscriptions.tariffs.get': ({ id }: { id: string }) => {
        const fields = fieldsByTariff[id];
        if (!fields) throw platformErrors.NOT_FOUND({ id });
        const price = { amountMinor: 990, currency: 'EUR' };
        return { id, name: 'Voice', status: 'active', billingPeriod: 'monthly', price, ...fields };
      },
      'subscriptions.services.create': ({ id, jobId }: { id: string; jobId: string }) => {
        const error = refuse?.();
        if (error) throw error;
        return { service: { id }, job: { id: jobId, status: 'queued' } };
      },
    } as never,
  });
}

export const root = rootResellerId;

/** Adds ten numbers, and orders a service that has the first of them. */
export async function orderedVoice(host: TestHost, tariffId: string = tariffs.plain): Promise<string> {
  await host.call('voice.numbers.add', { from: '493012345600', to: '493012345609' });
  const { service } = await host.call('voice.services.order', { id: customerId, tariffId });
  return service.id;
}

/** A file of calls from the first number, each to where, when and how long. */
export function cdrText(
  rows: readonly (readonly [called: string, startedAt: string, seconds: number | string])[],
) {
  const lines = rows.map(([called, startedAt, seconds], index) =>
    ['493012345600', called, startedAt, seconds, `call-${index}-${startedAt}`].join(','),
  );
  return ['caller,called,startedAt,seconds,callId', ...lines].join('\n');
}

/** Imports a text and rates what is in it; answers the file's id. */
export async function imported(host: TestHost, body: string): Promise<string> {
  const { id } = await host.call('voice.cdr-files.import', { body, headers: {} });
  await host.runJobs();
  return id;
}

export const inNovember = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
export const day = (number: number, hour = 13) => `2026-11-${number}T${hour}:00:00Z`;
