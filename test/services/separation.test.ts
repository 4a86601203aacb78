import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  becomes,
  box,
  countOf,
  customer,
  type Ordered,
  openShop,
  order,
  type Shop,
  type Shown,
} from './shop.ts';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { readonly path: string }[];
}

let shop: Shop;
let id: string;

beforeAll(async () => {
  shop = await openShop();
  id = await customer(shop.admin, 'Ana Adler');
});

afterAll(async () => {
  await shop?.[Symbol.asyncDispose]();
});

const onTheNetwork = () =>
  countOf(
    shop,
    'plugin_provisioning.provision_jobs',
    'plugin_radius.subscribers',
    'plugin_radius.radcheck',
    'plugin_voice.voice_services',
    'plugin_iptv.boxes',
    'plugin_bundle.bundles',
  );
const nothing = [0, 0, 0, 0, 0, 0];
const types = ['internet', 'voice', 'iptv', 'bundle'] as const;

/** What an order of a type needs beside its tariff. */
function fieldsOf(type: (typeof types)[number]): object {
  if (type === 'iptv') return { box: box() };
  return type === 'bundle' ? { components: [{ tariffId: shop.tariffs.iptv, box: box() }] } : {};
}

describe('a customer and what it has are two things', () => {
  test('a customer alone makes no job, no RADIUS row and nothing else on the network', async () => {
    expect(await onTheNetwork()).toEqual(nothing);
    const { body } = await shop.admin.get<{ data: Shown[] }>(`/customers/${id}/services`);
    expect(body.data).toEqual([]);
  });

  test.each(types)(
    '%s without a tariff, with an unknown or another type’s one, or a field too many: 422',
    async (type) => {
      const { admin, tariffs } = shop;
      const fields = fieldsOf(type);
      const ask = (body: object) => order<Problem>(admin, type, { id, ...fields, ...body });
      expect((await ask({})).body).toMatchObject({ status: 422, errors: [{ path: '/tariffId' }] });
      expect((await ask({ tariffId: id })).status).toBeGreaterThanOrEqual(404);
      const other = type === 'internet' ? tariffs.voice : tariffs.internet;
      expect((await ask({ tariffId: other })).body).toMatchObject({
        status: 422,
        errors: [{ path: '/tariffId' }],
      });
      const tariffId = tariffs[type];
      expect((await ask({ tariffId, colour: 'red' })).body).toMatchObject({
        status: 422,
        errors: [{ path: '/colour' }],
      });
      expect(await onTheNetwork()).toEqual(nothing);
    },
  );

  test.each(types)('%s for an unknown customer: 404', async (type) => {
    const tariffId = shop.tariffs[type];
    expect((await order(shop.admin, type, { id: tariffId, tariffId, ...fieldsOf(type) })).status).toBe(404);
    expect(await onTheNetwork()).toEqual(nothing);
  });

  test('without the permission of the type: 403, whatever else somebody may do', async () => {
    const { admin, kernel, tariffs } = shop;
    const permissions = [
      ...['customers.customer.read', 'subscriptions.tariff.read', 'subscriptions.service.create'],
      'subscriptions.service.read',
    ];
    await admin.post('/roles', { name: 'almost', permissions });
    const ben = { email: 'ben@test.example', password: 'a long password' };
    await admin.post('/users', { ...ben, name: 'Ben', kind: 'staff', roles: ['almost'] });
    const reader = await kernel.login(ben);
    for (const type of types) {
      const refused = await order<Problem>(reader, type, { id, tariffId: tariffs[type], ...fieldsOf(type) });
      expect(refused.body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    }
    expect(await onTheNetwork()).toEqual(nothing);
  });
});

describe('services are added later, each by itself', () => {
  test('one of each type, and several of one type', async () => {
    const { admin, tariffs } = shop;
    const ids: string[] = [];
    for (const type of [...types, 'internet', 'iptv'] as const) {
      const { status, body } = await order<Ordered>(admin, type, {
        id,
        tariffId: tariffs[type],
        ...fieldsOf(type),
      });
      expect([type, status]).toEqual([type, 202]);
      ids.push(body.service.id);
    }
    for (const one of ids) await becomes(admin, one, 'active');
    const { body } = await admin.get<{ data: Shown[] }>(`/customers/${id}/services`);
    const own = body.data.filter(({ parentId }) => !parentId).map(({ type }) => type);
    expect(own.toSorted()).toEqual(['bundle', 'internet', 'internet', 'iptv', 'iptv', 'voice']);
    expect(body.data.filter(({ parentId }) => parentId === ids[3])).toHaveLength(3);
    const [jobs, subscribers] = await onTheNetwork();
    expect([jobs, subscribers]).toEqual([9, 3]);
  });
});
