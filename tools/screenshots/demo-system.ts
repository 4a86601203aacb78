import type { Demo } from './demo.ts';

/** Who works here, who sells for the ISP, what programs may do and are told, a note. */
export async function fillSystem({ made, customers }: Demo): Promise<void> {
  for (const name of ['Nordnetz Service', 'Elbe Telekom']) await made('/resellers', { name });
  await made('/roles', {
    name: 'front-desk',
    permissions: ['customers.customer.read', 'subscriptions.service.read', 'billing.document.read'],
  });
  for (const name of ['Mara Metz', 'Noah Nagel']) {
    const email = `${name.toLowerCase().replace(' ', '.')}@isp.example`;
    await made('/users', { name, email, kind: 'staff', roles: ['front-desk'] });
  }
  await made('/api-keys', { name: 'Monitoring', scopes: ['customers.customer.read'] });
  await made(`/customers/${customers['Ana Adler']}/notes`, { text: 'Prefers calls in the evening.' });
  const content = 'name,email\nGreta Gruber,greta@mail.example\n,nobody@mail.example\n';
  await made('/customers/import', { content });
}
