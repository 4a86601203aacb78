import type {} from '@isp/customers/contract';
import { describe, expect, test } from '@jest/globals';
import { asPlugin, shop, startComms } from './comms-fixture.ts';

const ask = { to: 'ada@example.net', template: 'shop.welcome', variables: { name: 'Ada' } };

describe('what is asked for is refused', () => {
  test.each([
    ['two recipients', { ...ask, to: 'ada@example.net, bob@example.net' }, 'VALIDATION_FAILED'],
    [
      'a header in the address',
      { ...ask, to: 'ada@example.net\r\nBcc: bob@example.net' },
      'VALIDATION_FAILED',
    ],
    [
      'a header in the subject',
      { ...ask, variables: { name: 'Ada\r\nBcc: bob@x.example' } },
      'VALIDATION_FAILED',
    ],
    ['a missing variable', { ...ask, variables: {} }, 'VALIDATION_FAILED'],
    ['an unknown variable', { ...ask, variables: { name: 'Ada', age: 7 } }, 'VALIDATION_FAILED'],
    ['an unknown message', { ...ask, template: 'shop.goodbye' }, 'COMMS_TEMPLATE_UNKNOWN'],
    ['a template that names what is not there', { ...ask, template: 'shop.broken' }, 'COMMS_TEMPLATE_BROKEN'],
    ['a message of another plugin', { ...ask, template: 'identity.invitation' }, 'COMMS_TEMPLATE_NOT_OWN'],
  ])('%s', async (_what, params, code) => {
    await using host = await startComms();
    await expect(host.call('comms.messages.send', params, { as: shop })).rejects.toMatchObject({ code });
    expect(await host.rows('SELECT id FROM deliveries')).toEqual([]);
  });

  test('somebody who is no plugin, and a plugin whose manifest does not ask for it', async () => {
    await using host = await startComms();
    const powerless = { principal: { ...asPlugin('shop'), calls: [] } };
    for (const as of [host.staff('*'), powerless])
      await expect(host.call('comms.messages.send', ask, { as })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
  });
});

test('a reseller sees the deliveries of its customers and no other', async () => {
  await using host = await startComms();
  const resellerId = '01900000-0000-7000-8000-00000000000a';
  await host.call('comms.messages.send', { ...ask, resellerId }, { as: shop });
  await host.call('comms.messages.send', ask, { as: shop });
  const permissions = ['comms.delivery.read'];
  const list = (id: string) =>
    host.call('comms.deliveries.list', {}, { as: host.reseller({ resellerIds: [id], permissions }) });
  expect((await list(resellerId)).data).toMatchObject([{ resellerId }]);
  expect((await list('01900000-0000-7000-8000-00000000000b')).data).toEqual([]);
});

test('what was written to a customer goes with it to another reseller, also what comes late', async () => {
  await using host = await startComms();
  const [resellerId, next] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
  const customerId = '01900000-0000-7000-8000-0000000000aa';
  await host.call('comms.messages.send', { ...ask, resellerId, customerId }, { as: shop });
  const move = { customerId, resellerId: next, fromResellerId: resellerId, moves: 1 };
  await host.deliver('customers.customer-moved', move);
  await host.call('comms.messages.send', { ...ask, resellerId, customerId }, { as: shop });
  const { data } = await host.call('comms.deliveries.list', {});
  expect(data).toMatchObject([{ resellerId: next }, { resellerId: next }]);
});

test('events are listed with what they carry', async () => {
  await using host = await startComms();
  const { data } = await host.call('comms.events.list', {});
  expect(data).toEqual([{ plugin: 'shop', name: 'shop.opened', title: 'The shop opened' }]);
});
