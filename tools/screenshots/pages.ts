import { type Demo, rowsOf } from './demo.ts';

/** A page that is shown in the guide: the name of its pictures, and its address. */
export interface ShownPage {
  readonly name: string;
  readonly path: string;
}

/** Pages with one address. */
const lists: Readonly<Record<string, string>> = {
  start: '/',
  customers: '/customers',
  'customer-new': '/customers/new',
  'customer-import': '/customers/import',
  services: '/subscriptions',
  tariffs: '/subscriptions/tariffs',
  'tariff-new': '/subscriptions/tariffs/new',
  provisioning: '/provisioning',
  calls: '/voice/calls',
  'call-records': '/voice/cdr',
  invoices: '/billing/invoices',
  payments: '/billing/payments',
  'failed-payments': '/billing/failed-payments',
  'billing-runs': '/billing/runs',
  dunning: '/billing/dunning',
  'block-waves': '/billing/waves',
  sessions: '/radius',
  'why-refused': '/radius/refused',
  'access-servers': '/radius/nas',
  'access-server-new': '/radius/nas/new',
  'address-pools': '/radius/pools',
  'walled-gardens': '/radius/gardens',
  'who-had-an-address': '/radius/lookup',
  'telephone-numbers': '/voice',
  messages: '/comms',
  resellers: '/identity/resellers',
  users: '/identity/users',
  'user-new': '/identity/users/new',
  roles: '/identity/roles',
  'api-keys': '/api-keys',
  'api-key-new': '/api-keys/new',
  webhooks: '/webhooks',
  'webhook-new': '/webhooks/new',
  'audit-log': '/audit',
  plugins: '/plugins',
  plugin: '/plugins/billing',
  marketplace: '/marketplace',
  'marketplace-offer': '/marketplace/mikrotik',
  account: '/-/account',
  keyboard: '/-/keyboard',
};

/** Lists whose first row has a page of its own. */
const details: Readonly<Record<string, { readonly list: string; readonly page: string }>> = {
  service: { list: '/services?filter[status]=active', page: '/subscriptions' },
  tariff: { list: '/tariffs', page: '/subscriptions/tariffs' },
  'provisioning-job': { list: '/provisioning/jobs?filter[status]=manual', page: '/provisioning' },
  invoice: { list: '/invoices?filter[status]=issued', page: '/billing/invoices' },
  'billing-run': { list: '/billing/runs', page: '/billing/runs' },
  'dunning-case': { list: '/dunning/cases', page: '/billing/dunning' },
  'block-wave': { list: '/dunning/waves', page: '/billing/waves' },
  'access-server': { list: '/radius/nas', page: '/radius/nas' },
  'address-pool': { list: '/radius/pools', page: '/radius/pools' },
  reseller: { list: '/resellers', page: '/identity/resellers' },
  user: { list: '/users', page: '/identity/users' },
  role: { list: '/roles', page: '/identity/roles' },
  'api-key': { list: '/api-keys', page: '/api-keys' },
  'audit-entry': { list: '/audit', page: '/audit' },
};

/** All pages of the guide, with the things of this platform in their addresses. */
export async function shownPages({ admin, customers }: Demo): Promise<readonly ShownPage[]> {
  const ana = customers['Ana Adler'];
  const shown: ShownPage[] = [
    ...Object.entries(lists).map(([name, path]) => ({ name, path })),
    { name: 'customer', path: `/customers/${ana}` },
    { name: 'customer-services', path: `/customers/${ana}?tab=subscriptions.services-tab` },
    { name: 'customer-billing', path: `/customers/${ana}?tab=billing.customer-tab` },
    { name: 'order-internet', path: `/internet/order/${ana}` },
  ];
  for (const [name, { list, page }] of Object.entries(details)) {
    const [first] = await rowsOf(admin, list);
    shown.push({ name, path: `${page}/${first?.id}` });
  }
  return shown;
}
