import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

test('demo data: bundles are services whose components name them, of tariffs that are in theirs', async () => {
  await using host = await createTestHost({ directory: new URL('..', import.meta.url) });
  const range = { seed: 1, from: 0, to: 200 } as never;
  for (let again = 0; again < 2; again++)
    await host.call('subscriptions.demo.seed' as never, range, { as: host.kernel });
  const [counted] = await host.rows<Record<string, number>>(`
    SELECT count(DISTINCT w.id)::int AS bundles, count(c.id)::int AS components,
      count(*) FILTER (WHERE t.fields->'components' ? c.tariff_id::text)::int AS fitting
    FROM services w JOIN services c ON c.parent_id = w.id JOIN tariffs t ON t.id = w.tariff_id
    WHERE w.type = 'bundle' AND w.status = 'active'`);
  const { bundles = 0, components, fitting } = counted ?? {};
  expect(bundles).toBeGreaterThan(15);
  expect([components, fitting]).toEqual([2 * bundles, 2 * bundles]);
});
