import { demoBundle, demoService, demoVoice } from '@isp/subscriptions/contract';
import { expect, test } from '@jest/globals';
import { bundleHost } from './bundle-host.ts';

test('demo data: 15 % of the customers have their services as a bundle, however often it is added', async () => {
  await using made = await bundleHost();
  const { host } = made;
  const range = { seed: 1, from: 0, to: 200 } as never;
  for (let again = 0; again < 2; again++)
    await host.call('bundle.demo.seed' as never, range, { as: host.kernel });
  const found = Array.from({ length: 200 }, (_, number) => number).filter((number) => demoBundle(1, number));
  expect(await host.rows('SELECT 1 FROM bundles')).toHaveLength(found.length);
  const parts = await host.rows<{ id: string }>('SELECT id FROM bundle_components');
  const services = found.flatMap((number) => [demoService(1, number)?.id, demoVoice(1, number)?.id]);
  expect(parts.map(({ id }) => id).toSorted()).toEqual(services.toSorted());
  const many = Array.from({ length: 5_000 }, (_, number) => demoBundle(1, number)).filter(Boolean).length;
  expect(many / 5_000).toBeCloseTo(0.15, 1);
});
