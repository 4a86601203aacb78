import { createTestHost, entityTag } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

test('a NAS is changed only while it is as it was read; what the change answers has its new tag', async () => {
  await using host = await createTestHost({ directory: new URL('..', import.meta.url) });
  const nas = { name: 'edge', address: '198.51.100.1', secret: 'a-long-secret', vendor: 'mikrotik' } as const;
  const { id } = await host.call('radius.nas.create', nas);
  const tagOf = async () => entityTag(await host.call('radius.nas.get', { id }));
  const read = await tagOf();
  const changed = await host.call('radius.nas.change', { id, name: 'core' }, { ifMatch: read });
  expect(entityTag(changed)).toBe(await tagOf());
  await expect(host.call('radius.nas.remove', { id }, { ifMatch: read })).rejects.toMatchObject({
    status: 412,
  });
  await host.call('radius.nas.remove', { id }, { ifMatch: entityTag(changed) });
});
