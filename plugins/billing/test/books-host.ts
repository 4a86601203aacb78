import { createTestHost, type TestHost } from '@isp/sdk/testing';

export const resellerId = '01900000-0000-7000-8000-00000000000a';
export const customerId = '01900000-0000-7000-8000-0000000000aa';
export const serviceId = '01900000-0000-7000-8000-0000000000cc';
export const basic = '01900000-0000-7000-8000-000000000001';
export const fast = '01900000-0000-7000-8000-000000000002';
export const cheap = '01900000-0000-7000-8000-000000000003';

const prices: Record<string, number> = { [basic]: 3000, [fast]: 20_000, [cheap]: 10_000 };
const names: Record<string, string> = { [basic]: 'Basic', [fast]: 'Fast', [cheap]: 'Cheap' };

interface Wish {
  readonly now?: string;
  readonly customers?: readonly string[];
  readonly billing?: object;
  readonly tariff?: object;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly answers?: object;
}

/** Billing with customers of one reseller and three tariffs around it. */
export async function booksHost(wish: Wish = {}): Promise<TestHost> {
  const { now = '2026-10-15T10:00:00Z', customers = [customerId], config = { automaticRuns: false } } = wish;
  const billing = {
    type: 'postpaid',
    currency: 'EUR',
    timezone: 'Europe/Berlin',
    billCycleDay: 1,
    ...wish.billing,
  };
  const customer = (id: string) => ({
    id,
    resellerId,
    name: `Customer ${id.slice(-2)}`,
    status: 'active',
    billing,
  });
  const tariff = (id: string) => ({
    ...{ id, type: 'internet', name: names[id], billingPeriod: 'monthly', billingMode: 'in-advance' },
    price: { amountMinor: prices[id], currency: 'EUR' },
    ...wish.tariff,
  });
  const answers = {
    'customers.get': ({ id }: { id: string }) => {
      if (!customers.includes(id)) throw Object.assign(new RangeError(`no customer ${id}`), { status: 404 });
      return customer(id);
    },
    'subscriptions.tariffs.get': ({ id }: { id: string }) => tariff(id),
    'subscriptions.tariffs.prices': ({ id }: { id: string }) => ({
      data: [{ price: tariff(id).price, validFrom: '2020-01-01' }],
    }),
    'subscriptions.services.get': ({ id }: { id: string }) => ({
      id,
      customerId: id === serviceId ? customerId : id,
    }),
    'kernel.providers': () => [],
    ...wish.answers,
  } as never;
  return createTestHost({ directory: new URL('..', import.meta.url), answers, now, config, start: {} });
}

type Kind = 'activated' | 'suspended' | 'resumed' | 'tariff-changed' | 'cancelled';

/** What subscriptions tells of the service. */
export async function tell(
  host: TestHost,
  kind: Kind,
  more: {
    at: string;
    tariffId?: string;
    messageId?: string;
    customerId?: string;
    serviceId?: string;
    suspensionReason?: string;
    parentId?: string;
  },
): Promise<void> {
  const { messageId = crypto.randomUUID(), ...rest } = more;
  const about = { serviceId, customerId, resellerId, type: 'internet', tariffId: basic, status: 'active' };
  const event = { ...about, startDate: more.at.slice(0, 10), ...rest };
  await host.deliver(`subscriptions.service-${kind}`, event as never, { messageId });
}

/** Previews and issues what is due by a day; answers the run. */
export async function bill(host: TestHost, asOf: string) {
  const { id } = await host.call('billing.runs.start', { asOf });
  await host.runJobs();
  const { status } = await host.call('billing.runs.get', { id });
  if (status !== 'previewed') return host.call('billing.runs.get', { id });
  await host.call('billing.runs.confirm', { id });
  await host.runJobs();
  return host.call('billing.runs.get', { id });
}

/** The invoices of the customer, oldest first, in short. */
export async function invoicesOf(host: TestHost, id = customerId) {
  const { data } = await host.call('billing.invoices.list-of-customer', { id, sort: 'createdAt' } as never);
  const place = ({ createdAt, billOn = '' }: (typeof data)[number]) => `${createdAt} ${billOn}`;
  const ordered = data.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
  return Promise.all(ordered.map((one) => host.call('billing.invoices.get', { id: one.id })));
}

/** Checks that the books are what follows from the events. */
export async function differences(host: TestHost) {
  return (await host.call('billing.verify', {})).differences;
}
