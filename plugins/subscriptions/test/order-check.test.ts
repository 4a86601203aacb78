import { rootResellerId } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import type { OrderCheck } from '../contract/index.ts';
import { offeredTypes } from './offered-types.ts';

const directory = new URL('..', import.meta.url);
const resellerId = '01900000-0000-7000-8000-00000000000a';
const customerId = '01900000-0000-7000-8000-0000000000aa';
const ids = [1, 2].map((n) => `01900000-0000-7000-8000-0000000000c${n}`) as [string, string];
const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };

type Answer = (check: OrderCheck) => object;

/** Subscriptions where these answer whether resellers may order; what they were asked is noted. */
function host(answers: Readonly<Record<string, Answer>>, owner = resellerId) {
  const asked: string[] = [];
  const providers = Object.keys(answers).map((name) => ({
    ...{ seam: 'subscriptions.order-check', name, title: name, action: `${name}.check` },
    ...{ plugin: name, pluginName: name, enabled: name !== 'disabled', served: true, state: 'running' },
  }));
  const checks = Object.entries(answers).map(([name, answer]) => [
    `${name}.check`,
    (check: OrderCheck) => {
      asked.push(`${name} ${check.step} ${check.price.amountMinor}`);
      return answer(check);
    },
  ]);
  const all = {
    ...offeredTypes,
    'kernel.providers': ({ seam }: { seam: string }) =>
      seam === 'subscriptions.order-check' ? providers : offeredTypes['kernel.providers']({ seam }),
    'customers.get': () => ({ id: customerId, resellerId: owner, status: 'active', billing }),
    ...Object.fromEntries(checks),
  };
  return createTestHost({ directory, answers: all as never, now: '2026-11-20T10:00:00Z' }).then((made) => ({
    made,
    asked,
  }));
}

async function order(one: TestHost, id = ids[0]): Promise<unknown> {
  const price = { amountMinor: 1000, currency: 'EUR' };
  const fields = { downKbps: 1000, upKbps: 1000 };
  const { id: tariffId } = await one.call('subscriptions.tariffs.create', {
    name: 'Net',
    type: 'internet',
    price,
    ...fields,
  });
  const about = { id, jobId: id.replace('c', 'd'), customerId, type: 'internet', tariffId };
  return one.call('subscriptions.services.create', { ...about, desired: { state: 'active' } });
}

const yes = () => ({ allowed: true });
const no = () => ({ allowed: false, reason: 'The wallet is empty.' });

describe('an order of a reseller’s customer', () => {
  test('is taken when all who may refuse it agree, and asks nobody who is disabled', async () => {
    const { made, asked } = await host({ wallet: yes, limits: yes, disabled: no });
    await using one = made;
    expect(await order(one)).toMatchObject({ service: { status: 'pending' } });
    expect(asked).toEqual(['wallet reserve 1000', 'limits reserve 1000']);
  });

  test('is refused with the reason of the first who says no, and the others give back what they reserved', async () => {
    const { made, asked } = await host({ limits: yes, wallet: no, later: yes });
    await using one = made;
    await expect(order(one)).rejects.toMatchObject({
      code: 'SUBSCRIPTIONS_ORDER_REFUSED',
      message: 'The wallet is empty. Nothing was ordered.',
    });
    expect(asked).toEqual(['limits reserve 1000', 'wallet reserve 1000', 'limits release 1000']);
    expect((await one.call('subscriptions.services.list', {})).data).toEqual([]);
  });

  test('is not taken while nobody can say whether it may be', async () => {
    const { made } = await host({ wallet: () => ({ yes: true }) });
    await using one = made;
    await expect(order(one)).rejects.toMatchObject({ code: 'SUBSCRIPTIONS_ORDER_UNCHECKED', status: 503 });
  });

  test('of the ISP’s own customer needs nobody’s leave', async () => {
    const { made, asked } = await host({ wallet: no }, rootResellerId);
    await using one = made;
    expect(await order(one)).toMatchObject({ service: { status: 'pending' } });
    expect(asked).toEqual([]);
  });
});
