import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const directory = new URL('..', import.meta.url);
const answers = { 'kernel.providers': () => [] };

test('what a customer need not have is removed by null, and is not answered any more', async () => {
  await using host = await createTestHost({ directory, answers });
  const { id } = await host.call('customers.create', {
    name: 'Ada GmbH',
    email: 'ada@example.net',
    externalId: 'crm-1',
    address: { city: 'Berlin', country: 'DE' },
    billing: {
      currency: 'CHF',
      vatNumber: 'DE123456789',
      taxExemption: { certificate: 'A-1', validTo: '2027-01-01' },
      taxIds: ['01900000-0000-7000-8000-0000000000a1'],
    },
    customFields: { floor: 3, vip: true },
  });
  const nothing = { email: null, externalId: null, address: null };
  const billing = { vatNumber: null, taxExemption: null, taxIds: null };
  await host.call('customers.change', { id, ...nothing, billing, customFields: { floor: null } });
  const left = await host.call('customers.get', { id });
  for (const field of Object.keys(nothing)) expect(left).not.toHaveProperty(field);
  expect(left.billing).toEqual({ type: 'postpaid', currency: 'CHF', timezone: 'UTC', billCycleDay: 1 });
  expect(left.customFields).toEqual({ vip: true });
});

test('what a customer always has is not removed: a currency, a name, a required field of the ISP’s own', async () => {
  await using host = await createTestHost({ directory, answers });
  const { id } = await host.call('customers.create', { name: 'Ada', customFields: { code: 'X' } });
  const code = { name: 'code', title: 'Code', type: 'text', required: true } as const;
  await host.call('customers.custom-fields.define', code);
  const change = (changes: object) => host.call('customers.change', { id, ...changes } as never);
  for (const [changes, path] of [
    [{ name: null }, '/name'],
    [{ billing: { currency: null } }, '/billing/currency'],
    [{ customFields: { code: null } }, '/customFields/code'],
  ] as const)
    await expect(change(changes)).rejects.toMatchObject({ status: 422, errors: [{ path }] });
});
