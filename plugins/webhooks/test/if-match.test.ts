import { entityTag } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { startWebhooks } from './webhooks-fixture.ts';

test('an endpoint is changed only while it is as it was read; what the change answers has its new tag', async () => {
  await using host = await startWebhooks();
  const made = { url: 'http://127.0.0.1:9/hook', events: ['customers.*'] };
  const { id } = await host.call('webhooks.endpoints.create', made);
  const read = entityTag(await host.call('webhooks.endpoints.get', { id }));
  const change = (description: string, ifMatch: string) =>
    host.call('webhooks.endpoints.change', { id, description }, { ifMatch });
  const changed = await change('For the shop', read);
  await expect(change('For nobody', read)).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' });
  expect(await change('For the shop in town', entityTag(changed))).toMatchObject({
    description: 'For the shop in town',
  });
});
