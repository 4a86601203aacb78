import { createTestHost, entityTag } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

test('a customer is changed only while it is as it was read; what the change answers has its new tag', async () => {
  await using host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: { 'kernel.providers': () => [] },
  });
  const { id } = await host.call('customers.create', { name: 'Ada', billing: { currency: 'EUR' } as never });
  const tagOf = async () => entityTag(await host.call('customers.get', { id }));
  const read = await tagOf();
  const changed = await host.call('customers.change', { id, name: 'Ada B.' }, { ifMatch: read });
  expect(entityTag(changed)).toBe(await tagOf());
  await expect(host.call('customers.change', { id, name: 'No' }, { ifMatch: read })).rejects.toMatchObject({
    code: 'PRECONDITION_FAILED',
  });
  await expect(host.call('customers.close', { id }, { ifMatch: read })).rejects.toMatchObject({
    status: 412,
  });
  await host.call('customers.change', { id, phone: '+4930123' }, { ifMatch: entityTag(changed) });
});
