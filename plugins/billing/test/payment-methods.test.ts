import { expect, test } from '@jest/globals';
import { looksLikeCardNumber } from '../domain/collection/card-number.ts';
import { customerId, resellerId } from './books-host.ts';
import { askedFor, collectionHost, store } from './scripted-provider.ts';

const all = ['billing.payment-method.read', 'billing.payment-method.change'];

test('a method is stored by a token, which is never shown again, and the first is the default', async () => {
  await using it = await collectionHost();
  const { host, provider } = it;
  const method = await store(host);
  expect(method).toMatchObject({ brand: 'visa', last4: '4242', expiresOn: '2027-03-31', isDefault: true });
  const { data } = await host.call('billing.payment-methods.list', {});
  expect(data).toEqual([method]);
  expect(JSON.stringify([method, data, host.audited, host.published])).not.toMatch(/tok_good|pm_1/);
  expect(askedFor(provider, 'store-method')).toEqual([
    { wish: 'store-method', customerId, token: 'tok_good' },
  ]);
});

test('what looks like a card number is refused, and reaches neither provider, log nor audit log', async () => {
  await using it = await collectionHost();
  const { host, provider } = it;
  for (const token of [
    '4242424242424242',
    '4242 4242 4242 4242',
    '4242-4242-4242-4242',
    'card5105105105105100',
  ])
    await expect(store(host, { token })).rejects.toMatchObject({ code: 'BILLING_CARD_NUMBER_REFUSED' });
  expect(provider.asked).toEqual([]);
  expect(JSON.stringify([host.audited, host.log])).not.toMatch(/4242|5105/);
  expect(looksLikeCardNumber('tok_01993c5e-8a00-7000-8000-000000000001')).toBe(false);
  expect(looksLikeCardNumber('pm_1NXWPnFr1J8')).toBe(false);
});

test('a token the provider does not take, and a provider there is not, are said', async () => {
  await using it = await collectionHost();
  const { host, provider } = it;
  await expect(store(host, { token: 'tok_bad' })).rejects.toMatchObject({ code: 'BILLING_METHOD_REFUSED' });
  await expect(store(host, { provider: 'other' })).rejects.toMatchObject({
    code: 'BILLING_PROVIDER_UNKNOWN',
  });
  provider.offers = [{ ...provider.offers[0], state: 'crashed' }];
  await expect(store(host)).rejects.toMatchObject({ code: 'BILLING_PROVIDER_AWAY', status: 503 });
  expect(await host.rows('SELECT id FROM payment_methods')).toEqual([]);
});

test('another becomes the default, the same one is stored once, and a removed one is gone with its token', async () => {
  await using it = await collectionHost();
  const { host } = it;
  const first = await store(host, { token: 'same_1' });
  const again = await store(host, { token: 'same_1' });
  expect(again.id).toBe(first.id);
  const second = await store(host, { token: 'same_2' });
  expect(second.isDefault).toBe(false);
  await host.call('billing.payment-methods.make-default', { id: second.id });
  expect(await host.call('billing.payment-methods.get', { id: first.id })).toMatchObject({
    isDefault: false,
  });
  await host.call('billing.payment-methods.remove', { id: second.id });
  await expect(host.call('billing.payment-methods.get', { id: second.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(host.call('billing.payment-methods.remove', { id: second.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await host.rows(`SELECT 1 FROM payment_methods WHERE provider_token = 'same_2'`)).toEqual([]);
});

test('a customer has his own, and neither another customer nor another reseller sees or changes them', async () => {
  await using it = await collectionHost();
  const { host } = it;
  await host.call('billing.accounts.get', { id: customerId });
  const mine = host.customer({ customerId, resellerId, permissions: all } as never);
  const { id } = await host.call(
    'billing.payment-methods.create',
    { customerId, token: 'tok_good' },
    { as: mine },
  );
  const strangers = [
    host.customer({ customerId: '01900000-0000-7000-8000-0000000000bb', permissions: all }),
    host.reseller({ resellerIds: [customerId], permissions: all }),
  ];
  for (const as of strangers) {
    const calls = [
      () => host.call('billing.payment-methods.get', { id }, { as }),
      () => host.call('billing.payment-methods.remove', { id }, { as }),
      () => host.call('billing.payment-methods.make-default', { id }, { as }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await host.call('billing.payment-methods.list', {}, { as })).data).toEqual([]);
  }
  expect((await host.call('billing.payment-methods.list', {}, { as: mine })).data).toHaveLength(1);
});

test('its customer is told 30 and 7 days before a card ends, once each, and of missed notices only the last', async () => {
  const sent: { key: string; to: string; variables: object }[] = [];
  await using it = await collectionHost({
    now: '2027-02-01T10:00:00Z',
    answers: {
      'customers.get': () => ({
        ...{ id: customerId, resellerId, name: 'Ana', email: 'ana@example.com', status: 'active' },
        billing: { type: 'postpaid', currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 },
      }),
      'comms.messages.send': (message: never) => {
        sent.push(message);
        return { deliveryId: resellerId, status: 'queued' };
      },
    },
  });
  const { host } = it;
  const { id } = await store(host);
  const tick = async (day: string) => {
    await host.tick('billing.notice-expiring-methods', { at: `${day}T08:10:00Z` });
    await host.runJobs();
  };
  const told = () => sent.map(({ key }) => key.split(':').slice(1).join(' '));
  await tick('2027-02-28');
  expect(told()).toEqual([]);
  await tick('2027-03-01');
  await tick('2027-03-02');
  expect(told()).toEqual(['2027-03-31 30']);
  await tick('2027-03-24');
  await tick('2027-03-25');
  expect(told()).toEqual(['2027-03-31 30', '2027-03-31 7']);
  expect(sent[0]).toMatchObject({
    to: 'ana@example.com',
    variables: { last4: '4242', expiresOn: '2027-03-31' },
  });
  const events = host.published.filter(({ name }) => name === 'billing.payment-method-expiring');
  expect(events.map(({ data }) => data)).toMatchObject([
    { paymentMethodId: id, daysLeft: 30 },
    { paymentMethodId: id, daysLeft: 7 },
  ]);
  await store(host, { token: 'same_late' });
  await tick('2027-03-28');
  expect(told().slice(2)).toEqual(['2027-03-31 7']);
});

test('personal data has methods without their tokens, and erasing takes them away', async () => {
  await using it = await collectionHost();
  const { host } = it;
  await store(host);
  const { data } = (await host.call(
    'billing.personal-data' as never,
    { customerId, wish: 'export' } as never,
  )) as { data: { paymentMethods: object[] } };
  expect(data.paymentMethods).toMatchObject([{ brand: 'visa', last4: '4242' }]);
  expect(JSON.stringify(data)).not.toContain('pm_1');
  await host.call('billing.personal-data' as never, { customerId, wish: 'erase' } as never);
  expect(await host.rows('SELECT id FROM payment_methods')).toEqual([]);
});
