import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { runIsp } from '../support/run-isp.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Page<T> {
  readonly data: T[];
}

interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly billOn: string;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly grossMinor: number;
}

let kernel: TestKernel;
let admin: ApiClient;
let customer: string;

const clock = (now: string) => admin.send('PUT', '/sandbox/clock', { now });

beforeAll(async () => {
  kernel = await startTestKernel({ mode: 'sandbox' });
  admin = await kernel.login();
  await clock('2026-10-15T08:00:00Z');
  const vat = { name: 'VAT', ratePercent: '20', inclusive: false, validFrom: '2020-01-01' };
  const tax = (await admin.post<{ id: string }>('/taxes', vat)).body.id;
  const [entity] = (await admin.get<Page<{ id: string }>>('/legal-entities')).body.data;
  await admin.send('PATCH', `/legal-entities/${entity?.id}`, { taxIds: [tax] });
  const billing = { currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 };
  customer = (await admin.post<{ id: string }>('/customers', { name: 'Ana Adler', billing })).body.id;
  const price = { amountMinor: 3000, currency: 'EUR' };
  const tariff = { name: 'Internet 100', type: 'internet', price, downKbps: 100_000, upKbps: 50_000 };
  const { id: tariffId } = (await admin.post<{ id: string }>('/tariffs', tariff)).body;
  await admin.post(`/customers/${customer}/services/internet`, { tariffId });
  await eventually(
    async () => (await admin.get<Page<object>>(`/customers/${customer}/billing-events`)).body.data,
    (events) => events.length === 1,
    { within: 60_000, what: 'the activation in the books' },
  );
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

const invoices = async () => {
  const { body } = await admin.get<Page<Invoice>>(`/customers/${customer}/invoices?sort=createdAt`);
  return body.data;
};
const balance = async () =>
  (await admin.get<{ balanceMinor: number; overdueMinor: number }>(`/customers/${customer}/balance`)).body;

describe('from an order to a paid invoice, by the test clock', () => {
  test('an order of 15 October is billed until the end of the month: 16.45 + 3.29 = 19.74', async () => {
    await clock('2026-10-16T03:30:00Z');
    const [invoice] = await invoices();
    expect(invoice).toMatchObject({ number: 'INV-000001', netMinor: 1645, taxMinor: 329, grossMinor: 1974 });
    const { body } =
      await admin.get<Page<{ automatic: boolean; status: string; issued: number }>>('/billing/runs');
    expect(body.data).toMatchObject([{ automatic: true, issued: 1 }]);
  });

  test('two months away are caught up invoice by invoice', async () => {
    await clock('2026-12-02T08:00:00Z');
    const all = await invoices();
    expect(all.map(({ billOn, grossMinor }) => `${billOn} ${grossMinor}`).sort()).toEqual([
      '2026-10-15 1974',
      '2026-11-01 3600',
      '2026-12-01 3600',
    ]);
    expect(await balance()).toMatchObject({ balanceMinor: 9174, overdueMinor: 1974 });
  });

  test('a payment that is sent five times with one key is booked once and pays the oldest invoices', async () => {
    const payment = { customerId: customer, amountMinor: 5574, currency: 'EUR', method: 'cash' };
    const key = { 'Idempotency-Key': 'till-1-receipt-7' };
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => admin.send<{ id: string }>('POST', '/payments', payment, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await invoices()).map(({ status }) => status).sort()).toEqual(['issued', 'paid', 'paid']);
    expect(await balance()).toMatchObject({ balanceMinor: 3600, overdueMinor: 0 });
  });

  test('the timeline of the customer tells it, and the books are what follows from the events', async () => {
    const types = async () => {
      const { body } = await admin.get<Page<{ type: string }>>(`/customers/${customer}/timeline?limit=200`);
      return body.data.map(({ type }) => type).filter((type) => type.startsWith('billing.'));
    };
    const told = await eventually(types, (list) => list.length >= 6, {
      within: 60_000,
      what: 'the timeline',
    });
    expect(told.sort()).toEqual([
      ...['billing.invoice-issued', 'billing.invoice-issued', 'billing.invoice-issued'],
      ...['billing.invoice-paid', 'billing.invoice-paid', 'billing.payment-received'],
    ]);
    const { body } = await admin.post<{ differences: object[]; documents: number }>('/billing/verify', {});
    expect(body).toMatchObject({ differences: [], documents: 3 });
    const output = await runIsp(['billing', 'verify', '--rebuild'], { ISP_DATA_DIR: kernel.dataDirectory });
    expect(output).toContain('3 documents of 1 accounts made again from events: no difference');
  });
});

interface Line {
  readonly kind: string;
  readonly text: string;
  readonly amountMinor: number;
  readonly parts?: readonly { readonly text: string; readonly amountMinor: number }[];
}

/** A bundle of two tariffs, with a contract and a set-up fee; answers its id. */
async function bundleTariff(): Promise<string> {
  const make = async (name: string, amountMinor: number, fields: object) => {
    const tariff = { name, price: { amountMinor, currency: 'EUR' }, ...fields };
    const { status, body } = await admin.post<{ id: string }>('/tariffs', tariff);
    expect(status).toBe(201);
    return body.id;
  };
  const line = await make('Line', 4500, { type: 'internet', downKbps: 100_000, upKbps: 50_000 });
  const rates = [{ prefix: '', perMinute: '0.03', connect: '0', firstSeconds: 0, stepSeconds: 60 }];
  const voice = await make('Voice', 1000, { type: 'voice', rates });
  const terms = { minimumTermMonths: 12, terminationFee: { kind: 'fixed', amountMinor: 9900 } };
  const setupFee = { amountMinor: 4900, currency: 'EUR' };
  return make('Both', 5000, { type: 'bundle', components: [line, voice], setupFee, ...terms });
}

describe('a bundle of 50.00 (45.00 + 10.00 alone) with a contract', () => {
  let ben: string;
  let service: string;
  const linesOf = async (billOn: string) => {
    const { body } = await admin.get<Page<Invoice>>(`/customers/${ben}/invoices`);
    const found = body.data.find((one) => one.billOn === billOn);
    return (await admin.get<Invoice & { lines: Line[] }>(`/invoices/${found?.id}`)).body.lines;
  };

  test('from the 15th to the end of a month of 31 days is 27.42 = 22.43 + 4.99, with its set-up once', async () => {
    await clock('2027-01-15T08:00:00Z');
    await admin.post('/voice/numbers', { from: '493012345600', to: '493012345609' });
    const billing = { currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 };
    ben = (await admin.post<{ id: string }>('/customers', { name: 'Ben Ott', billing })).body.id;
    const order = { tariffId: await bundleTariff() };
    const ordered = await admin.post<{ service: { id: string } }>(`/customers/${ben}/services/bundle`, order);
    expect(ordered.status).toBe(202);
    service = ordered.body.service.id;
    const events = async () => (await admin.get<Page<object>>(`/customers/${ben}/billing-events`)).body.data;
    await eventually(events, (list) => list.length === 3, { within: 60_000, what: 'three activations' });
    await clock('2027-01-16T03:30:00Z');
    expect(await linesOf('2027-01-15')).toMatchObject([
      {
        ...{ kind: 'recurring', text: 'Both', amountMinor: 2742 },
        parts: [
          { text: 'Line', amountMinor: 2243 },
          { text: 'Voice', amountMinor: 499 },
        ],
      },
      { kind: 'charge', text: 'Both: set-up', amountMinor: 4900 },
    ]);
  });

  test('says what its end would cost, gets a code’s discount once, and goes on as it was', async () => {
    const preview = { on: '2027-01-20', preview: true };
    const { body } = await admin.post<{ preview: object }>(`/services/${service}/cancel`, preview);
    expect(body.preview).toMatchObject({
      ...{ effectiveOn: '2027-01-20', freeFrom: '2028-01-15' },
      lines: [{ text: 'Both: ended early', amountMinor: 9900 }, { amountMinor: -1936 }],
    });
    const off = { kind: 'percent', percent: '10' };
    const code = { code: 'WELCOME10', text: 'Welcome', off, cycles: 1, validFrom: '2027-01-01' };
    expect((await admin.post('/coupons', code)).status).toBe(201);
    const redeem = () => admin.post(`/customers/${ben}/coupons`, { code: 'welcome10' });
    const answers = await Promise.all([redeem(), redeem(), redeem()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    await clock('2027-02-01T08:00:00Z');
    expect(await linesOf('2027-02-01')).toMatchObject([{ text: 'Both', amountMinor: 4500 }]);
    const verified = await admin.post<{ differences: object[] }>('/billing/verify', {});
    expect(verified.body.differences).toEqual([]);
  });
});
