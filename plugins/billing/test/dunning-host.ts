import { platformErrors } from '@isp/sdk';
import type { TestHost } from '@isp/sdk/testing';
import { booksHost, customerId, resellerId } from './books-host.ts';

/** A service as subscriptions would have it. */
export interface FakeService {
  readonly id: string;
  status: string;
  desiredStatus: string;
  suspensionReason?: string;
  readonly parentId?: string;
}

interface Sent {
  readonly deliveryId: string;
  readonly key: string;
  readonly template: string;
  readonly customerId: string;
  readonly variables: { readonly number: string; readonly days: number; readonly amount: string };
}

/** Billing with the customers, services and mail around it that dunning has to do with. */
export interface DunningHost extends AsyncDisposable {
  readonly host: TestHost;
  readonly services: FakeService[];
  /** What subscriptions was asked for, in order: `suspend <id>`. */
  readonly asked: string[];
  readonly mails: Sent[];
  readonly customer: { email?: string; type: string; tags: string[] };
  /** `at-once`: it is told that a mail left before the one who sends it knows its delivery. */
  mailServer: 'up' | 'away' | 'at-once';
  /** Moves business time and lets mails leave, until nothing is to be done any more. */
  at(instant: string): Promise<void>;
  settle(): Promise<void>;
}

export const internet = '01900000-0000-7000-8000-0000000000cc';
export const voice = '01900000-0000-7000-8000-0000000000cd';

const service = (id: string): FakeService => ({ id, status: 'active', desiredStatus: 'active' });

/** Makes it. `faults` throws in place of an answer, before or after it took effect. */
export async function dunningHost({
  now = '2026-11-01T08:00:00Z',
  config = {},
  customers = [customerId],
  fault = () => undefined,
}: {
  now?: string;
  config?: object;
  customers?: readonly string[];
  fault?: (asked: string, when: 'before' | 'after') => Error | undefined;
} = {}): Promise<DunningHost> {
  const services = [service(internet), service(voice)];
  const asked: string[] = [];
  const mails: Sent[] = [];
  const left = new Set<string>();
  const customer: DunningHost['customer'] = { email: 'ana@adler.example', type: 'residential', tags: [] };
  const wish = (name: string, from: string, to: string) => {
    return ({ id, reason }: { id: string; reason?: string }) => {
      const what = `${name} ${id}`;
      asked.push(what);
      const early = fault(what, 'before');
      if (early) throw early;
      const one = services.find((each) => each.id === id);
      if (!one || (from !== '*' && one.desiredStatus !== from))
        throw platformErrors.CONFLICT({ reason: 'it is another by now' });
      Object.assign(one, { status: to, desiredStatus: to, suspensionReason: reason });
      const late = fault(what, 'after');
      if (late) throw late;
      return { service: one };
    };
  };
  const answers = {
    'customers.get': ({ id }: { id: string }) => ({
      ...{ id, resellerId, name: 'Ana Adler', status: 'active', ...customer },
      billing: { type: 'postpaid', currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 },
    }),
    'subscriptions.services.list-of-customer': ({ id }: { id: string }) => ({
      data: id === customerId ? services : [],
      page: { nextCursor: null, total: 2, totalIsEstimate: false },
    }),
    'subscriptions.services.suspend': wish('suspend', 'active', 'suspended'),
    'subscriptions.services.resume': wish('resume', 'suspended', 'active'),
    'subscriptions.services.cancel': wish('cancel', '*', 'cancelled'),
    'comms.messages.send': async (message: Sent) => {
      // Mails of documents are another matter.
      if (message.template !== 'billing.reminder')
        return { deliveryId: crypto.randomUUID(), status: 'queued' };
      const known = mails.find(({ key }) => key === message.key);
      const deliveryId = known?.deliveryId ?? crypto.randomUUID();
      if (!known) mails.push({ ...message, deliveryId });
      if (made.mailServer === 'at-once') await leave({ ...message, deliveryId });
      return { deliveryId, status: 'queued' };
    },
  };
  const all = { automaticRuns: false, ...config };
  const host = await booksHost({ now, config: all, answers, customers });

  async function leave({ deliveryId, template, customerId: to, key }: Sent): Promise<void> {
    left.add(deliveryId);
    await host.deliver('comms.message-sent', { deliveryId, resellerId, customerId: to, template, key });
  }

  const made: DunningHost = {
    ...{ host, services, asked, mails, customer, mailServer: 'up' },
    async at(instant) {
      await host.clock.set(instant);
      await made.settle();
    },
    async settle() {
      await host.runJobs();
      const waiting = made.mailServer === 'up' ? mails.filter(({ deliveryId }) => !left.has(deliveryId)) : [];
      for (const mail of waiting) await leave(mail);
      if (waiting.length > 0) await made.settle();
    },
    [Symbol.asyncDispose]: () => host.close(),
  };
  return made;
}

/** Issues an invoice, due 14 days later. */
export async function issue(host: TestHost, amountMinor = 3600, id = customerId) {
  const lines = [{ text: 'Internet', amountMinor }];
  const draft = await host.call('billing.invoices.draft', { customerId: id, currency: 'EUR', lines });
  return host.call('billing.invoices.issue', { id: draft.id });
}

export const pay = (host: TestHost, amountMinor: number, id = customerId) =>
  host.call('billing.payments.record', { customerId: id, amountMinor, currency: 'EUR', method: 'transfer' });

/** The newest case of a customer. */
export async function caseOf(host: TestHost, id = customerId) {
  const query = { filter: { customerId: id }, sort: '-createdAt' };
  return (await host.call('billing.dunning.cases.list', query)).data[0];
}

/** Events of dunning that were published, in order. */
export const told = (host: TestHost) =>
  host.published
    .map(({ name }) => name)
    .filter((name) => /reminder|blocked|deactivated|promised|dunning|write-off|written/.test(name))
    .map((name) => name.replace('billing.', ''));
