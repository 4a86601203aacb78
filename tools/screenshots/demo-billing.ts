import { type Demo, rowsOf } from './demo.ts';

const ours = {
  name: 'Lindennetz GmbH',
  address: { street: 'Lindenallee 1', postalCode: '10115', city: 'Berlin', country: 'DE' },
  payTo: { iban: 'DE89370400440532013000' },
  contact: { email: 'billing@lindennetz.example', phone: '+49 30 5550000' },
};

/** The company that bills, cards and what became of charging them, a draft, a credit note, a run that waits for its confirmation, a wave. */
export async function fillBilling({ admin, made, customers }: Demo): Promise<void> {
  const [company] = await rowsOf(admin, '/legal-entities');
  await made(`/legal-entities/${company?.id}`, ours, 'PATCH');
  const cards = {
    'Ana Adler': 'tok_success',
    'Bernd Bauer': 'tok_do_not_honor_once',
    'Café Carus GmbH': 'tok_stolen_card',
    'Dora Dahl': 'tok_insufficient_funds',
  };
  for (const [name, token] of Object.entries(cards)) {
    const customerId = customers[name];
    await made('/payment-methods', { customerId, provider: 'sandbox', token });
    const lines = [{ text: 'Wi-Fi router', amountMinor: 8_900 }];
    const invoice = await made('/invoices', { customerId, currency: 'EUR', lines });
    await made(`/invoices/${invoice}/issue`);
    await made(`/invoices/${invoice}/pay`);
    if (name === 'Dora Dahl') await made('/credit-notes', { invoiceId: invoice, reason: 'Router came back' });
  }
  const lines = [{ text: 'Installation by a technician', amountMinor: 12_000 }];
  await made('/invoices', { customerId: customers['Emre Erdem'], currency: 'EUR', lines });
  const asOf = new Date().toISOString().slice(0, 10);
  await made('/billing/runs', { asOf });
  await made('/dunning/waves', { asOf });
}
