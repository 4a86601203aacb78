import { describe, expect, test } from '@jest/globals';
import {
  active,
  compositeHost,
  customerId,
  first,
  ordered,
  read,
  report,
  requests,
  resellerId,
  second,
  tariff,
  toldOf,
  whole,
} from './composite-host.ts';

describe('a service that is made of others', () => {
  test('is shown with them, and active when they and its own job are', async () => {
    await using host = await compositeHost();
    await ordered(host);
    expect(requests(host)[0]).toMatchObject({
      serviceId: whole,
      dependsOn: [expect.any(String), expect.any(String)],
    });
    await report(host, first);
    expect(await read(host, whole)).toMatchObject({
      status: 'partly-active',
      components: [
        { id: first, status: 'active' },
        { id: second, status: 'pending' },
      ],
    });
    await report(host, second);
    await report(host, whole);
    expect(await read(host, whole)).toMatchObject({
      status: 'active',
      activatedAt: '2026-11-20T10:00:00.000Z',
    });
    expect(toldOf(host, whole)).toEqual(['subscriptions.service-activated']);
    const { data } = await host.call('subscriptions.services.list-of-customer', { id: customerId });
    expect(data.map(({ id, parentId, components }) => [id, parentId, components?.length])).toEqual(
      expect.arrayContaining([
        [whole, undefined, 2],
        [first, whole, undefined],
        [second, whole, undefined],
      ]),
    );
  });

  test('whose own job is reported before the last component waits for that one', async () => {
    await using host = await compositeHost();
    await ordered(host);
    await report(host, first);
    await report(host, whole);
    expect((await read(host, whole)).status).toBe('partly-active');
    await report(host, second);
    expect((await read(host, whole)).status).toBe('active');
    expect(toldOf(host, whole)).toEqual(['subscriptions.service-activated']);
  });

  test('is partly active when a component fails: what works stays, and it is told', async () => {
    await using host = await compositeHost();
    await ordered(host);
    await report(host, first);
    await report(host, second, 'manual');
    await report(host, whole, 'manual');
    expect(await read(host, whole)).toMatchObject({ status: 'partly-active', desiredStatus: 'active' });
    expect((await read(host, first)).status).toBe('active');
    expect(toldOf(host, whole)).toEqual(['subscriptions.service-incomplete']);
  });
});

describe('what is wished of the whole', () => {
  test('goes to its components, in one transaction, and its own job waits for theirs', async () => {
    await using host = await compositeHost();
    await active(host);
    const { job } = await host.call('subscriptions.services.suspend', { id: whole, reason: 'non_payment' });
    const [one, other, own] = requests(host).slice(-3);
    expect([one, other]).toMatchObject([
      { serviceId: first, action: 'suspend' },
      { serviceId: second, action: 'suspend' },
    ]);
    expect(own).toMatchObject({ serviceId: whole, jobId: job?.id, dependsOn: [one?.jobId, other?.jobId] });
    await report(host, first);
    expect((await read(host, whole)).status).toBe('partly-active');
    await report(host, second);
    await report(host, whole);
    expect(await read(host, whole)).toMatchObject({ status: 'suspended', suspensionReason: 'non_payment' });
    await host.call('subscriptions.services.resume', { id: whole });
    for (const id of [first, second, whole]) await report(host, id);
    expect((await read(host, whole)).status).toBe('active');
    await host.call('subscriptions.services.cancel', { id: whole });
    for (const id of [first, second, whole]) await report(host, id);
    expect((await read(host, second)).status).toBe('cancelled');
    expect(toldOf(host, whole)).toEqual([
      'subscriptions.service-activated',
      'subscriptions.service-suspended',
      'subscriptions.service-resumed',
      'subscriptions.service-cancelled',
    ]);
  });

  test('leaves a component suspended that was for another reason', async () => {
    await using host = await compositeHost();
    await active(host);
    await host.call('subscriptions.services.suspend', { id: second, reason: 'abuse' });
    await report(host, second);
    expect((await read(host, whole)).status).toBe('partly-active');
    await host.call('subscriptions.services.suspend', { id: whole, reason: 'non_payment' });
    for (const id of [first, whole]) await report(host, id);
    await host.call('subscriptions.services.resume', { id: whole });
    for (const id of [first, whole]) await report(host, id);
    expect(await read(host, second)).toMatchObject({ status: 'suspended', suspensionReason: 'abuse' });
    expect((await read(host, whole)).status).toBe('partly-active');
    await host.call('subscriptions.services.resume', { id: second });
    await report(host, second);
    expect((await read(host, whole)).status).toBe('active');
  });

  test('suspends what is not active yet, so that it does not begin to work', async () => {
    await using host = await compositeHost();
    await ordered(host);
    await report(host, first);
    await host.call('subscriptions.services.suspend', { id: whole, reason: 'non_payment' });
    for (const id of [first, second, whole]) await report(host, id);
    expect((await read(host, second)).status).toBe('suspended');
    await host.call('subscriptions.services.resume', { id: whole });
    for (const id of [first, second, whole]) await report(host, id);
    expect(toldOf(host, second)).toEqual([
      'subscriptions.service-suspended',
      'subscriptions.service-activated',
    ]);
  });

  test('is another tariff: those of the components follow, by the word of the type', async () => {
    await using host = await compositeHost();
    const { line, tariffId } = await active(host);
    const faster = await tariff(host, 'faster');
    const better = await tariff(host, 'better package', [line, faster]);
    const asked = { id: whole, tariffId: better, when: 'now' } as const;
    const { preview } = await host.call('subscriptions.services.change-tariff', { ...asked, preview: true });
    expect(preview?.components).toMatchObject([
      { id: second, from: { name: 'line' }, to: { name: 'faster' } },
    ]);
    await host.call('subscriptions.services.change-tariff', asked);
    expect(requests(host).slice(-2)).toMatchObject([
      { serviceId: second, action: 'change' },
      { serviceId: whole, dependsOn: [requests(host).at(-2)?.jobId] },
    ]);
    await report(host, whole);
    expect(await read(host, whole)).toMatchObject({ tariffId, desiredTariffId: better });
    await report(host, second);
    expect(await read(host, whole)).toMatchObject({ tariffId: better, status: 'active' });
    expect((await read(host, second)).tariffId).toBe(faster);
    expect(toldOf(host, whole).at(-1)).toBe('subscriptions.service-tariff-changed');
  });

  test('that is dropped brings the wish back, whatever the components do', async () => {
    await using host = await compositeHost();
    await active(host);
    await host.call('subscriptions.services.suspend', { id: whole, reason: 'technical' });
    await report(host, first);
    await report(host, second, 'cancelled');
    await report(host, whole, 'cancelled');
    expect(await read(host, whole)).toMatchObject({ status: 'partly-active', desiredStatus: 'active' });
    await host.call('subscriptions.services.resume', { id: first });
    await report(host, first);
    expect((await read(host, whole)).status).toBe('active');
  });
});

test('many at once: components go with the whole, and are not counted beside it', async () => {
  await using host = await compositeHost();
  await active(host);
  const asked = { action: 'suspend', reason: 'technical', filter: { customerId } } as const;
  const { preview } = await host.call('subscriptions.services.bulk', { ...asked, preview: true });
  expect(preview).toMatchObject({
    ...{ matching: 3, changing: 1 },
    excluded: [{ reason: 'it goes with the service it is a component of', count: 2 }],
  });
  await host.call('subscriptions.services.bulk', asked);
  await host.runJobs();
  for (const id of [first, second, whole]) await report(host, id);
  expect([await read(host, whole), await read(host, second)]).toMatchObject([
    { status: 'suspended' },
    { status: 'suspended' },
  ]);
});

describe('a component', () => {
  test('is not cancelled, changed or resumed against the service it belongs to', async () => {
    await using host = await compositeHost();
    const { line } = await active(host);
    const refused = { status: 409, code: 'SUBSCRIPTIONS_SERVICE_IS_COMPONENT', data: { parentId: whole } };
    const id = first;
    await expect(host.call('subscriptions.services.cancel', { id })).rejects.toMatchObject(refused);
    await expect(host.call('subscriptions.services.cancel', { id, on: '2026-12-01' })).rejects.toMatchObject(
      refused,
    );
    const change = { id, tariffId: line, when: 'now' } as const;
    await expect(host.call('subscriptions.services.change-tariff', change)).rejects.toMatchObject(refused);
    await host.call('subscriptions.services.suspend', { id: whole, reason: 'non_payment' });
    await expect(host.call('subscriptions.services.resume', { id })).rejects.toMatchObject(refused);
  });

  test('ordered late begins as the whole is, and not at all when that is over', async () => {
    await using host = await compositeHost();
    const { line } = await active(host);
    const late = (n: number) => ({
      id: `01900000-0000-7000-8000-0000000000e${n}`,
      jobId: `01900000-0000-7000-8000-0000000000f${n}`,
      ...{ customerId, type: 'internet', tariffId: line, parentId: whole, desired: { state: 'active' } },
    });
    await host.call('subscriptions.tariffs.retire', { id: line });
    await host.call('subscriptions.services.suspend', { id: whole, reason: 'non_payment' });
    await host.call('subscriptions.services.create', late(1));
    expect(requests(host).at(-1)).toMatchObject({ desired: { state: 'suspended' } });
    await host.call('subscriptions.services.cancel', { id: whole });
    const refused = host.call('subscriptions.services.create', late(2));
    await expect(refused).rejects.toMatchObject({ code: 'SUBSCRIPTIONS_SERVICE_CANCELLED' });
    const alone = host.call('subscriptions.services.create', { ...late(3), parentId: first });
    await expect(alone).rejects.toMatchObject({ errors: [{ path: '/parentId' }] });
  });

  test('goes with its customer, and is cancelled with the whole when that is closed', async () => {
    await using host = await compositeHost();
    await active(host);
    const to = '01900000-0000-7000-8000-00000000000b';
    await host.deliver('customers.customer-moved', {
      customerId,
      resellerId: to,
      fromResellerId: resellerId,
      moves: 1,
    });
    expect(await host.rows('SELECT DISTINCT reseller_id FROM services')).toEqual([{ reseller_id: to }]);
    await host.deliver('customers.customer-closed', { customerId, resellerId: to } as never);
    expect((await read(host, second)).desiredStatus).toBe('cancelled');
    expect(requests(host).filter(({ action }) => action === 'terminate')).toHaveLength(3);
  });
});
