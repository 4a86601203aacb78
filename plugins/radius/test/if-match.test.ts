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

test('a pool and a walled garden are changed only while they are as they were read', async () => {
  await using host = await createTestHost({ directory: new URL('..', import.meta.url) });
  const { id } = await host.call('radius.pools.create', { name: 'home', cidr: '192.0.2.0/24' });
  const pool = entityTag(await host.call('radius.pools.get', { id }));
  const changed = await host.call('radius.pools.change', { id, exclude: ['192.0.2.1'] }, { ifMatch: pool });
  await expect(
    host.call('radius.pools.change', { id, exclude: [] }, { ifMatch: pool }),
  ).rejects.toMatchObject({ status: 412 });
  await host.call('radius.pools.change', { id, exclude: [] }, { ifMatch: entityTag(changed) });
  const reason = 'abuse';
  const garden = entityTag(await host.call('radius.gardens.get', { reason }));
  const stricter = await host.call('radius.gardens.change', { reason, downKbps: 64 }, { ifMatch: garden });
  expect(await host.call('radius.gardens.get', { reason })).toEqual(stricter);
  await expect(
    host.call('radius.gardens.change', { reason, downKbps: 512 }, { ifMatch: garden }),
  ).rejects.toMatchObject({ status: 412 });
});
