import { describe, expect, test } from '@jest/globals';
import { nextTariffs } from '../domain/next-tariffs.ts';
import { bundleHost, customerId, tariffs } from './bundle-host.ts';

describe('a bundle tariff', () => {
  test('has components that exist, are sold, are no bundles and may be in one', async () => {
    await using made = await bundleHost();
    const components = [tariffs.line, tariffs.bundle, tariffs.retired, tariffs.fax, customerId];
    const { problems } = await made.host.call('bundle.type.describe', { fields: { components } });
    expect(problems).toEqual([
      { path: '/components/1', message: 'is a bundle itself; name what is in it' },
      { path: '/components/2', message: 'is a tariff that is not sold any more' },
      { path: '/components/3', message: 'is of the type fax, which cannot be in a bundle' },
      { path: '/components/4', message: 'is not a tariff' },
    ]);
    const good = await made.host.call('bundle.type.describe', { fields: { components: [tariffs.line] } });
    expect(good.problems).toEqual([]);
  });

  test('is changed to one whose components are of the same types', async () => {
    await using made = await bundleHost();
    const { host } = made;
    const ordered = await host.call('bundle.services.order', { id: customerId, tariffId: tariffs.bundle });
    const [line, phone] = ordered.components;
    const ask = (components: readonly string[]) =>
      host.call('bundle.services.component-tariffs', {
        service: {
          ...ordered.service,
          desiredStatus: 'active',
          desiredVersion: 1,
          createdAt: '2026-11-10T12:00:00Z',
        },
        tariff: { id: tariffs.faster, fields: { components: [...components] } },
        components: [line, phone].map((one) => ({
          ...{ id: one?.id as string, type: one?.type as string, tariffId: one?.tariffId as string },
          ...{ status: 'active', desiredStatus: 'active' },
        })),
      } as never);
    expect((await ask([tariffs.phone, tariffs.fastLine])).components).toEqual([
      { id: line?.id, tariffId: tariffs.fastLine },
      { id: phone?.id, tariffId: tariffs.phone },
    ]);
    await expect(ask([tariffs.line, tariffs.line])).rejects.toMatchObject({
      errors: [{ path: '/tariffId' }],
    });
    await expect(ask([tariffs.line])).rejects.toMatchObject({ errors: [{ path: '/tariffId' }] });
  });
});

test('of several components of one type, those keep their tariff that can', () => {
  const line = (id: string, tariffId: string) => ({ id, tariffId, type: 'internet' });
  const next = ['slow', 'fast'].map((id) => ({ id, type: 'internet' }));
  expect(nextTariffs([line('a', 'old'), line('b', 'slow')], next)).toEqual([
    { id: 'a', tariffId: 'fast' },
    { id: 'b', tariffId: 'slow' },
  ]);
});
