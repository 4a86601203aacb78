import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import {
  becomes,
  box,
  countOf,
  customer,
  type Ordered,
  openShop,
  order,
  runs,
  type Shop,
  type Shown,
} from './shop.ts';

interface Job {
  readonly status: string;
  readonly blockedBy?: string;
  readonly dependsOn: readonly string[];
}

interface Bundle {
  readonly components: readonly { readonly id: string; readonly state: string; readonly reason?: string }[];
}

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});

afterAll(async () => {
  await shop?.[Symbol.asyncDispose]();
});

const wish = (id: string, what: string, body: object = {}) =>
  shop.admin.post(`/services/${id}/${what}`, body);
const job = async (id: string) => (await shop.admin.get<Job>(`/provisioning/jobs/${id}`)).body;
const television = (first?: string) => [{ tariffId: shop.tariffs.iptv, box: box(first) }];

async function bundleFor(name: string, first?: string): Promise<Ordered & { customerId: string }> {
  const { admin, tariffs } = shop;
  const id = await customer(admin, name);
  const components = television(first);
  const { status, body } = await order(admin, 'bundle', { id, tariffId: tariffs.bundle, components });
  expect([status, body]).toMatchObject([202, { service: { status: 'pending' } }]);
  return { ...body, customerId: id };
}

const partOf = ({ components = [] }: Ordered, type: string) =>
  components.find((one) => one.type === type) as NonNullable<Ordered['components']>[number];

describe('the life of a bundle', () => {
  let ordered: Ordered;
  const onTheHeadEnd = async () =>
    (await shop.admin.get<{ state: string; channels: number }>(`/iptv/boxes/${partOf(ordered, 'iptv').id}`))
      .body;
  const statuses = async () =>
    (await shop.admin.get<Shown>(`/services/${ordered.service.id}`)).body.components?.map(
      ({ status }) => status,
    );

  test('ordered: three services with a job each, and its own job that waits for theirs', async () => {
    ordered = await bundleFor('Ana Adler');
    expect(partOf(ordered, 'internet').credentials).toMatchObject({ login: expect.any(String) });
    expect(partOf(ordered, 'voice').credentials).toMatchObject({ password: expect.any(String) });
    const active = await becomes(shop.admin, ordered.service.id, 'active');
    const shown = active.components?.map(({ type, status }) => `${type} ${status}`).toSorted();
    expect(shown).toEqual(['internet active', 'iptv active', 'voice active']);
    expect(await job(ordered.job.id)).toMatchObject({
      status: 'done',
      dependsOn: ordered.components?.map(({ jobId }) => jobId),
    });
    expect(await onTheHeadEnd()).toMatchObject({ state: 'active', channels: 40 });
  });

  test('suspended and resumed: all of it', async () => {
    const { id } = ordered.service;
    expect((await wish(id, 'suspend', { reason: 'non_payment' })).status).toBe(202);
    expect(await becomes(shop.admin, id, 'suspended')).toMatchObject({ suspensionReason: 'non_payment' });
    expect([await statuses(), (await onTheHeadEnd()).state]).toEqual([
      Array(3).fill('suspended'),
      'suspended',
    ]);
    expect((await wish(partOf(ordered, 'iptv').id, 'resume')).status).toBe(409);
    await wish(id, 'resume');
    await becomes(shop.admin, id, 'active');
    expect([await statuses(), (await onTheHeadEnd()).state]).toEqual([Array(3).fill('active'), 'active']);
  });

  test('changed to another tariff: its components get theirs', async () => {
    const { id } = ordered.service;
    const asked = { tariffId: shop.tariffs.better, when: 'now' };
    const { body } = await shop.admin.post<{ preview: { components: object[] } }>(
      `/services/${id}/change-tariff`,
      {
        ...asked,
        preview: true,
      },
    );
    expect(body.preview.components).toHaveLength(2);
    expect((await wish(id, 'change-tariff', asked)).status).toBe(202);
    await eventually(
      async () => (await shop.admin.get<Shown>(`/services/${id}`)).body.tariffId,
      (tariffId) => tariffId === shop.tariffs.better,
      { within: 60_000, what: 'the other tariff' },
    );
    expect((await onTheHeadEnd()).channels).toBe(90);
    const refused = await shop.admin.post<{ status: number; errors: object[] }>(
      `/services/${id}/change-tariff`,
      {
        tariffId: await smallBundle(),
      },
    );
    expect(refused.body).toMatchObject({ status: 422, errors: [{ path: '/tariffId' }] });
  });

  test('cancelled: all of it, and no component alone', async () => {
    const { id } = ordered.service;
    const alone = await wish(partOf(ordered, 'voice').id, 'cancel');
    expect(alone.body).toMatchObject({ status: 409, code: 'SUBSCRIPTIONS_SERVICE_IS_COMPONENT' });
    expect((await wish(id, 'cancel')).status).toBe(202);
    await becomes(shop.admin, id, 'cancelled');
    expect([await statuses(), (await onTheHeadEnd()).state]).toEqual([
      Array(3).fill('cancelled'),
      'terminated',
    ]);
  });
});

async function smallBundle(): Promise<string> {
  const price = { amountMinor: 990, currency: 'EUR' };
  const tariff = {
    name: 'Two',
    type: 'bundle',
    price,
    components: [shop.tariffs.internet, shop.tariffs.voice],
  };
  return (await shop.admin.post<{ id: string }>('/tariffs', tariff)).body.id;
}

test('a component that fails leaves the others working: partly active, and whole once a person has mended it', async () => {
  const ordered = await bundleFor('Bo Berg', 'X');
  const part = partOf(ordered, 'iptv');
  const blocked = await eventually(
    () => job(ordered.job.id),
    ({ status }) => status === 'manual',
    { within: 60_000, what: 'the job of the bundle' },
  );
  expect(blocked.blockedBy).toBe(part.jobId);
  const shown = await becomes(shop.admin, ordered.service.id, 'partly-active');
  await becomes(shop.admin, partOf(ordered, 'internet').id, 'active');
  await becomes(shop.admin, partOf(ordered, 'voice').id, 'active');
  expect(shown.components?.find(({ id }) => id === part.id)?.status).toBe('pending');
  const reason = 'set up in the head-end by hand';
  expect((await shop.admin.post(`/provisioning/jobs/${part.jobId}/complete`, { reason })).status).toBe(200);
  await becomes(shop.admin, ordered.service.id, 'active');
});

test('twenty orders at once with one key are one bundle and twenty equal answers', async () => {
  const { admin, tariffs } = shop;
  const id = await customer(admin, 'Cem Can');
  const asked = { id, key: randomUUID(), tariffId: tariffs.bundle, components: television() };
  const answers = await Promise.all(Array.from({ length: 20 }, () => order(admin, 'bundle', asked)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  await becomes(admin, answers[0]?.body.service.id as string, 'active');
  const { body } = await admin.get<{ data: Shown[] }>(`/customers/${id}/services`);
  expect(body.data.map(({ type }) => type).toSorted()).toEqual(['bundle', 'internet', 'iptv', 'voice']);
  const own = `plugin_provisioning.provision_jobs WHERE customer_id = '${id}'`;
  expect(await countOf(shop, own)).toEqual([4]);
});

test('what a component does not take is refused with its place, and nothing is ordered', async () => {
  const { admin, tariffs } = shop;
  const id = await customer(admin, 'Dora Dahl');
  const components = [
    { tariffId: tariffs.iptv, box: 'not a box' },
    { tariffId: tariffs.internet, login: 'a b c' },
  ];
  const refused = await order<{ errors: { path: string }[] }>(admin, 'bundle', {
    ...{ id, tariffId: tariffs.bundle, components },
  });
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map(({ path }) => path).toSorted()).toEqual([
    '/components/0/box',
    '/components/1/login',
  ]);
  expect((await admin.get<{ data: object[] }>(`/customers/${id}/services`)).body.data).toEqual([]);
});

test('while the plugin of a type is away its component waits, its services are shown, and it goes on by itself', async () => {
  const { admin } = shop;
  const before = await bundleFor('Eva Ek');
  await becomes(admin, before.service.id, 'active');
  await admin.post('/plugins/iptv/disable');
  const ordered = await bundleFor('Finn Falk');
  const bundle = async () => (await admin.get<Bundle>(`/bundles/${ordered.service.id}`)).body;
  expect((await bundle()).components.map(({ state }) => state)).toEqual(['ordered', 'ordered', 'waiting']);
  await becomes(admin, partOf(ordered, 'voice').id, 'active');
  await becomes(admin, ordered.service.id, 'partly-active');
  const { body } = await admin.get<{ data: Shown[] }>(`/customers/${before.customerId}/services`);
  expect(body.data.filter(({ type }) => type === 'iptv')).toMatchObject([{ status: 'active' }]);
  const changed = await wish(before.service.id, 'change-tariff', { tariffId: shop.tariffs.better });
  expect(changed.body).toMatchObject({ status: 503, code: 'SUBSCRIPTIONS_TYPE_AWAY' });
  await admin.post('/plugins/iptv/enable');
  await runs(admin, 'iptv');
  await becomes(admin, ordered.service.id, 'active');
  expect((await bundle()).components.map(({ state }) => state)).toEqual(['ordered', 'ordered', 'ordered']);
});
