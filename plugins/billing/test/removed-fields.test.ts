import { expect, test } from '@jest/globals';
import { defaultLegalEntityId } from '../contract/index.ts';
import { ownIban } from './banking/camt-file.ts';
import { booksHost } from './books-host.ts';

test('BIC, creditor identifier and how CSV is read are removed from an account at a bank by null', async () => {
  await using host = await booksHost({});
  const { id } = await host.call('billing.bank-accounts.create', {
    ...{ name: 'Current account', iban: ownIban, currency: 'EUR' },
    ...{ bic: 'COBADEFFXXX', creditorId: 'DE98ZZZ09999999999' },
    csvFormat: {
      ...{ separator: ';', dateFormat: 'DD.MM.YYYY', decimalSign: ',' },
      columns: { bookedOn: 'Day', amount: 'Amount' },
    },
  });
  const nothing = { bic: null, creditorId: null, csvFormat: null };
  const changed = await host.call('billing.bank-accounts.change', { id, ...nothing });
  const [left] = (await host.call('billing.bank-accounts.list', {})).data.filter((one) => one.id === id);
  for (const account of [changed, left])
    for (const field of Object.keys(nothing)) expect(account).not.toHaveProperty(field);
});

test('the address of a company that bills is removed by null', async () => {
  await using host = await booksHost({});
  const id = defaultLegalEntityId;
  const address = { city: 'Berlin', country: 'DE' };
  expect(await host.call('billing.legal-entities.change', { id, address })).toMatchObject({ address });
  expect(await host.call('billing.legal-entities.change', { id, address: null })).not.toHaveProperty(
    'address',
  );
});
