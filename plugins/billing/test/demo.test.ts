import { demoService } from '@isp/subscriptions/contract';
import { expect, test } from '@jest/globals';
import { booksHost, differences } from './books-host.ts';

test('demo customers have invoices of three months, most of them paid, and books that follow from the events, however often they are made', async () => {
  await using host = await booksHost({
    now: '2026-11-20T10:00:00Z',
    answers: {
      'customers.get': ({ id }: { id: string }) => ({
        ...{ id, resellerId: '01900000-0000-7000-8000-00000000000a', name: 'Ada', status: 'active' },
        billing: { type: 'postpaid', currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 },
      }),
      'subscriptions.tariffs.get': ({ id }: { id: string }) => ({
        ...{ id, type: 'internet', name: 'Fibre', billingPeriod: 'monthly', billingMode: 'in-advance' },
        price: { amountMinor: 3000, currency: 'EUR' },
      }),
      'subscriptions.tariffs.prices': () => ({
        data: [{ price: { amountMinor: 3000, currency: 'EUR' }, validFrom: '2024-01-01' }],
      }),
    },
  });
  for (let again = 0; again < 2; again++)
    await host.call('billing.demo.seed' as never, { seed: 1, from: 0, to: 120 } as never, {
      as: host.kernel,
    });
  const some = Array.from({ length: 120 }, (_, number) => demoService(1, number)?.status === 'active');
  const [counted] = await host.rows<Record<string, number>>(
    `SELECT count(*)::int AS invoices, count(*) FILTER (WHERE status = 'paid')::int AS paid,
       count(DISTINCT customer_id)::int AS customers, count(DISTINCT issued_on)::int AS days FROM documents`,
  );
  const { invoices = 0, paid = 0, customers = 0, days } = counted ?? {};
  expect(customers).toBeGreaterThanOrEqual(some.filter(Boolean).length);
  expect([invoices, days]).toEqual([customers * 3, 3]);
  expect(paid).toBeGreaterThan(invoices / 2);
  expect(paid).toBeLessThan(invoices);
  expect(host.published).toEqual([]);
  expect(await differences(host)).toEqual([]);
});
