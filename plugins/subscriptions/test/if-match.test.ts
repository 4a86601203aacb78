import { createTestHost, entityTag } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { offeredTypes } from './offered-types.ts';

test('a tariff is changed only while it is as it was read; what the change answers has its new tag', async () => {
  await using host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: offeredTypes as never,
    now: '2026-11-20T10:00:00Z',
  });
  const { id } = await host.call('subscriptions.tariffs.create', {
    ...{ name: 'Fibre', type: 'internet', price: { amountMinor: 4_500, currency: 'EUR' } },
    ...{ downKbps: 1_000, upKbps: 1_000 },
  });
  const tagOf = async () => entityTag(await host.call('subscriptions.tariffs.get', { id }));
  const read = await tagOf();
  const changed = await host.call('subscriptions.tariffs.change', { id, name: 'Glass' }, { ifMatch: read });
  expect(entityTag(changed)).toBe(await tagOf());
  await expect(
    host.call('subscriptions.tariffs.change', { id, name: 'Copper' }, { ifMatch: read }),
  ).rejects.toMatchObject({ status: 412 });
});
