import { rootResellerId } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { customerCreated, resellers, resellerUser, startWebhooks } from './webhooks-fixture.ts';

const { north, northwest, south } = resellers;
/** Nobody listens there: only what is written down matters here. */
const url = 'http://127.0.0.1:9/hook';

type Host = Awaited<ReturnType<typeof startWebhooks>>;

/** Whose endpoints the event was written down for. */
async function toldTo(host: Host): Promise<string[]> {
  const rows = await host.rows<{ resellerId: string }>(
    'SELECT reseller_id AS "resellerId" FROM webhook_deliveries',
  );
  return rows.map(({ resellerId }) => resellerId).sort();
}

async function withEndpoints(host: Host, events = ['*']): Promise<void> {
  await host.call('webhooks.endpoints.create', { url, events });
  for (const own of [north, northwest, south])
    await host.call('webhooks.endpoints.create', { url, events }, { as: resellerUser(host, own) });
}

describe('an event reaches', () => {
  test.each([
    ['the ISP, the reseller and the one above it', northwest, [rootResellerId, north, northwest]],
    ['not the reseller below', north, [rootResellerId, north]],
    ['not another reseller', south, [rootResellerId, south]],
    ['the ISP alone when it is about a customer of its own', rootResellerId, [rootResellerId]],
  ])('%s', async (_what, resellerId, told) => {
    await using host = await startWebhooks();
    await withEndpoints(host);
    await customerCreated(host, resellerId);
    expect(await toldTo(host)).toEqual([...told].sort());
  });

  test('the ISP alone when it names no reseller', async () => {
    await using host = await startWebhooks();
    await withEndpoints(host);
    await host.deliver('radius.nas-removed', { nasId: north });
    expect(await toldTo(host)).toEqual([rootResellerId]);
  });

  test('those whose filter lets it through', async () => {
    await using host = await startWebhooks();
    await host.call('webhooks.endpoints.create', { url, events: ['radius.*'] });
    await withEndpoints(host, ['customers.customer-created', 'radius.*']);
    await customerCreated(host, south);
    expect(await toldTo(host)).toEqual([rootResellerId, south].sort());
  });

  test('a reseller without the names of other resellers in it', async () => {
    await using host = await startWebhooks();
    await withEndpoints(host);
    const moved = { customerId: north, resellerId: south, fromResellerId: north, moves: 1 };
    await host.deliver('customers.customer-moved', moved);
    const rows = await host.rows<{ body: string; owner: string }>(
      'SELECT body, reseller_id AS owner FROM webhook_deliveries',
    );
    const fields = Object.fromEntries(rows.map(({ body, owner }) => [owner, JSON.parse(body).data]));
    expect(fields[south]).toEqual({ customerId: north, resellerId: south, moves: 1 });
    expect(fields[rootResellerId]).toEqual(moved);
  });
});

describe('a reseller', () => {
  test('neither sees nor changes what belongs to another, nor adds an endpoint for it', async () => {
    await using host = await startWebhooks();
    const ask = { url, events: ['*'] };
    const { id } = await host.call('webhooks.endpoints.create', ask, { as: resellerUser(host, north) });
    await customerCreated(host, north);
    const [delivery] = (await host.call('webhooks.deliveries.list', {})).data;
    const as = resellerUser(host, south);
    const notFound = { code: 'NOT_FOUND' };
    expect((await host.call('webhooks.endpoints.list', {}, { as })).data).toEqual([]);
    expect((await host.call('webhooks.deliveries.list', {}, { as })).data).toEqual([]);
    for (const foreign of [
      () => host.call('webhooks.endpoints.get', { id }, { as }),
      () => host.call('webhooks.endpoints.change', { id, events: ['radius.*'] }, { as }),
      () => host.call('webhooks.endpoints.rotate-secret', { id }, { as }),
      () => host.call('webhooks.endpoints.ping', { id }, { as }),
      () => host.call('webhooks.deliveries.get', { id: delivery?.id ?? '' }, { as }),
      () => host.call('webhooks.deliveries.replay', { id: delivery?.id ?? '' }, { as }),
      () => host.call('webhooks.endpoints.create', { ...ask, resellerId: north }, { as }),
    ])
      await expect(foreign()).rejects.toMatchObject(notFound);
  });

  test('manages the endpoints of the resellers below it', async () => {
    await using host = await startWebhooks();
    const as = resellerUser(host, north, northwest);
    const ask = { url, events: ['*'], resellerId: northwest };
    const { id } = await host.call('webhooks.endpoints.create', ask, { as });
    expect(await host.call('webhooks.endpoints.get', { id }, { as })).toMatchObject({
      resellerId: northwest,
    });
    await customerCreated(host, north);
    expect(await toldTo(host)).toEqual([]);
  });

  test('that was closed has no active endpoint any more', async () => {
    await using host = await startWebhooks();
    const as = resellerUser(host, north);
    const { id } = await host.call('webhooks.endpoints.create', { url, events: ['*'] }, { as });
    await host.deliver('identity.reseller-closed', { resellerId: north } as never);
    const after = await host.call('webhooks.endpoints.get', { id });
    expect(after).toMatchObject({ status: 'disabled', disabledReason: 'reseller-closed' });
  });
});
