import { randomUUID } from 'node:crypto';
import { platformErrors } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { away, bundleHost, customerId, resellerId, soon, states, tariffs } from './bundle-host.ts';

const order = { id: customerId, tariffId: tariffs.bundle };
const taken = () => platformErrors.CONFLICT({ reason: 'the number is taken' });

describe('an order of a bundle', () => {
  test('places the bundle, which waits for its components, and has each ordered by its type', async () => {
    await using made = await bundleHost();
    const { host, around } = made;
    const components = [{ tariffId: tariffs.phone, numbers: ['493012345600'] }];
    const {
      service,
      job,
      components: shown,
    } = await host.call('bundle.services.order', { ...order, components });
    expect(service).toMatchObject({ type: 'bundle', status: 'pending', startDate: '2026-11-10', resellerId });
    const [line, phone] = shown;
    expect(around.placed).toMatchObject([
      {
        id: service.id,
        jobId: job.id,
        type: 'bundle',
        componentCount: 2,
        dependsOn: [line?.jobId, phone?.jobId],
      },
    ]);
    const about = { parentId: service.id, customerId, startDate: '2026-11-10', step: 'order' };
    expect(around.asked).toMatchObject([
      { type: 'internet', serviceId: line?.id, tariffId: tariffs.line, fields: {}, ...about },
      { type: 'voice', serviceId: phone?.id, fields: { numbers: ['493012345600'] }, ...about },
    ]);
    expect(shown.map(({ state, credentials }) => [state, credentials])).toEqual([
      ['ordered', undefined],
      ['ordered', { password: expect.stringMatching(/^of [0-9a-f]{8}$/) }],
    ]);
    expect(await host.rows('SELECT sealed FROM bundle_components WHERE sealed IS NOT NULL')).toEqual([]);
    const kept = JSON.stringify([host.audited, host.enqueued, host.published, host.log]);
    expect(kept).not.toContain(around.asked[1]?.secret);
  });

  test('one by one lets each component wait for the one before it', async () => {
    await using made = await bundleHost();
    const { components } = await made.host.call('bundle.services.order', {
      ...order,
      tariffId: tariffs.oneByOne,
      priority: 7,
    });
    expect([...made.around.placed, ...made.around.asked].map(({ priority }) => priority)).toEqual([7, 7, 7]);
    expect(made.around.asked.map(({ dependsOn }) => dependsOn)).toEqual([undefined, [components[0]?.jobId]]);
  });

  test('is refused before anything is written, with the place of what is wrong', async () => {
    await using made = await bundleHost();
    const { host, around } = made;
    const ask = (params: object) => host.call('bundle.services.order', { ...order, ...params } as never);
    await expect(ask({ tariffId: tariffs.line })).rejects.toMatchObject({ errors: [{ path: '/tariffId' }] });
    await expect(ask({ tariffId: customerId })).rejects.toMatchObject({ errors: [{ path: '/tariffId' }] });
    await expect(ask({ tariffId: tariffs.ofRetired })).rejects.toMatchObject({
      errors: [{ message: 'contains "Old phone", which is not sold any more' }],
    });
    await expect(ask({ components: [{ tariffId: tariffs.fax }] })).rejects.toMatchObject({
      errors: [{ path: '/components/0/tariffId' }],
    });
    await expect(ask({ id: tariffs.line })).rejects.toMatchObject({ status: 404 });
    around.problems.set('voice', [{ path: '/numbers/0', message: 'is not free' }]);
    await expect(ask({ components: [{ tariffId: tariffs.phone, numbers: ['1'] }] })).rejects.toMatchObject({
      status: 422,
      errors: [{ path: '/components/0/numbers/0', message: 'is not free' }],
    });
    expect(await host.rows('SELECT 1 FROM bundles')).toEqual([]);
    expect([around.placed, around.asked]).toEqual([[], []]);
  });

  test('that subscriptions refuses is given back, and no component was asked for', async () => {
    await using made = await bundleHost();
    made.around.refusal = () => platformErrors.CONFLICT({ reason: 'the customer is closed' });
    await expect(made.host.call('bundle.services.order', order)).rejects.toMatchObject({ status: 409 });
    expect(await made.host.rows('SELECT 1 FROM bundles')).toEqual([]);
    expect(made.around.asked).toEqual([]);
  });

  test('needs its permission, and that of what it is made with', async () => {
    await using made = await bundleHost();
    const as = made.host.staff('customers.customer.read');
    await expect(made.host.call('bundle.services.order', order, { as })).rejects.toMatchObject({
      status: 403,
    });
  });

  test('twenty times at once with one key is one order, and twenty equal answers', async () => {
    await using made = await bundleHost();
    const idempotencyKey = randomUUID();
    const calls = Array.from({ length: 20 }, () =>
      made.host.call('bundle.services.order', order, { idempotencyKey }),
    );
    const answers = new Set((await Promise.all(calls)).map((answer) => JSON.stringify(answer)));
    expect(answers.size).toBe(1);
    expect(await made.host.rows('SELECT 1 FROM bundles')).toHaveLength(1);
    expect(made.around.asked).toHaveLength(2);
  });
});

describe('what becomes of components', () => {
  test('one whose plugin is away waits and is ordered by itself, with the same ids; its password is shown once', async () => {
    await using made = await bundleHost();
    const { host, around } = made;
    around.failing.set('voice', away);
    const { service, components } = await host.call('bundle.services.order', order);
    expect(components.map(({ state }) => state)).toEqual(['ordered', 'waiting']);
    await host.runJobs(soon());
    expect(await states(host, service.id)).toEqual([['ordered'], ['waiting']]);
    around.failing.clear();
    await host.runJobs(soon());
    expect(await states(host, service.id)).toEqual([['ordered'], ['ordered']]);
    const orders = around.asked.filter(({ type }) => type === 'voice');
    expect(
      new Set(orders.map(({ serviceId, jobId, secret }) => [serviceId, jobId, secret].join())).size,
    ).toBe(1);
    expect(around.asked.filter(({ type }) => type === 'internet')).toHaveLength(1);
    const taken = await host.call('bundle.credentials.take', { id: service.id });
    expect(taken.data).toEqual([
      {
        serviceId: components[1]?.id,
        type: 'voice',
        credentials: { password: `of ${orders[0]?.secret.slice(0, 8)}` },
      },
    ]);
    expect((await host.call('bundle.credentials.take', { id: service.id })).data).toEqual([]);
  });

  test('one that is refused is told, the others are there, and it may be ordered again with other fields', async () => {
    await using made = await bundleHost();
    const { host, around } = made;
    around.failing.set('voice', taken);
    const { service, components } = await host.call('bundle.services.order', order);
    expect(await states(host, service.id)).toEqual([
      ['ordered'],
      ['refused', expect.stringContaining('the number is taken')],
    ]);
    const id = components[1]?.id as string;
    expect(host.published).toMatchObject([
      {
        name: 'bundle.component-refused',
        data: { bundleId: service.id, componentId: id, customerId, type: 'voice' },
      },
    ]);
    around.failing.clear();
    around.problems.set('voice', [{ path: '/numbers', message: 'is wrong' }]);
    const again = { id, numbers: ['493012345607'] };
    await expect(host.call('bundle.components.reorder', again as never)).rejects.toMatchObject({
      errors: [{ path: '/numbers' }],
    });
    around.problems.clear();
    const answer = await host.call('bundle.components.reorder', again as never);
    expect(answer).toMatchObject({ id, state: 'ordered', credentials: { password: expect.any(String) } });
    expect(around.asked.at(-1)).toMatchObject({ serviceId: id, fields: { numbers: ['493012345607'] } });
    const twice = host.call('bundle.components.reorder', again as never);
    await expect(twice).rejects.toMatchObject({ code: 'BUNDLE_COMPONENT_NOT_REFUSED' });
  });

  test('an order whose caller is lost in the middle is completed by the job, and nothing twice', async () => {
    await using made = await bundleHost();
    const { host, around } = made;
    around.refusal = away;
    const { service, components } = await host.call('bundle.services.order', order);
    expect(components.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(around.asked).toEqual([]);
    around.refusal = undefined;
    await host.runJobs(soon());
    await host.runJobs(soon());
    expect(await states(host, service.id)).toEqual([['ordered'], ['ordered']]);
    expect(around.placed.map(({ id }) => id)).toEqual([service.id, service.id]);
    expect(around.asked.map(({ serviceId }) => serviceId)).toEqual(components.map(({ id }) => id));
  });

  test('those that wait are given up when the bundle is cancelled', async () => {
    await using made = await bundleHost();
    const { host, around } = made;
    around.failing.set('voice', away);
    const { service } = await host.call('bundle.services.order', order);
    const about = { serviceId: service.id, customerId, resellerId, type: 'bundle', tariffId: tariffs.bundle };
    const at = '2026-11-20T00:00:00Z';
    const ended = { ...about, status: 'cancelled', startDate: '2026-11-10', at } as const;
    await host.deliver('subscriptions.service-cancelled', ended);
    await host.runJobs(soon());
    expect(await states(host, service.id)).toEqual([['ordered'], ['dropped']]);
  });

  test('a reseller sees the bundles of its customers only, and they go with those', async () => {
    await using made = await bundleHost();
    const { host } = made;
    const { service } = await host.call('bundle.services.order', order);
    const see = (id: string) => {
      const as = host.reseller({ resellerIds: [id], permissions: ['bundle.service.read'] });
      return host.call('bundle.services.get', { id: service.id }, { as });
    };
    const next = '01900000-0000-7000-8000-0000000000bb';
    expect((await see(resellerId)).components).toHaveLength(2);
    await expect(see(next)).rejects.toMatchObject({ status: 404 });
    await host.deliver('customers.customer-moved', {
      customerId,
      resellerId: next,
      fromResellerId: resellerId,
      moves: 1,
    });
    expect((await see(next)).resellerId).toBe(next);
    await expect(see(resellerId)).rejects.toMatchObject({ status: 404 });
  });
});
