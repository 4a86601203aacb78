import { type Demo, rowsOf } from './demo.ts';

/** A page that is shown in the guide: the name of its pictures, and its address. */
export interface ShownPage {
  readonly name: string;
  readonly path: string;
  /** The button whose dialog is shown. */
  readonly open?: string;
  /** The heading that is scrolled to. */
  readonly below?: string;
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
  'call-record-errors': '/voice/cdr/errors',
  invoices: '/billing/invoices',
  'credit-notes': '/billing/invoices?kind=credit-note',
  companies: '/billing/companies',
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
  'telephone-numbers': '/voice/numbers',
  messages: '/comms',
  resellers: '/identity/resellers',
  users: '/identity/users',
  'user-new': '/identity/users/new',
  roles: '/identity/roles',
  'api-keys': '/api-keys',
  'api-key-new': '/api-keys/new',
  webhooks: '/webhooks',
  'webhook-new': '/webhooks/new',
  'webhook-deliveries': '/webhooks/deliveries',
  'audit-log': '/audit',
  plugins: '/plugins',
  plugin: '/plugins/billing',
  marketplace: '/marketplace',
  'marketplace-offer': '/marketplace/mikrotik',
  'trusted-keys': '/plugins/keys',
  account: '/-/account',
  keyboard: '/-/keyboard',
};

/** Lists whose first row has a page of its own. */
const details: Readonly<Record<string, { readonly list: string; readonly page: string }>> = {
  service: { list: '/services?filter[status]=active', page: '/subscriptions/$id' },
  tariff: { list: '/tariffs', page: '/subscriptions/tariffs/$id' },
  'provisioning-job': { list: '/provisioning/jobs?filter[status]=manual', page: '/provisioning/$id' },
  invoice: { list: '/invoices?filter[status]=issued', page: '/billing/invoices/$id' },
  'credit-note': { list: '/credit-notes', page: '/billing/credit-notes/$id' },
  company: { list: '/legal-entities', page: '/billing/companies/$id' },
  'billing-run': { list: '/billing/runs', page: '/billing/runs/$id' },
  'dunning-case': { list: '/dunning/cases', page: '/billing/dunning/$id' },
  'block-wave': { list: '/dunning/waves', page: '/billing/waves/$id' },
  'access-server': { list: '/radius/nas', page: '/radius/nas/$id' },
  'access-server-edit': { list: '/radius/nas', page: '/radius/nas/$id/edit' },
  'address-pool': { list: '/radius/pools', page: '/radius/pools/$id' },
  reseller: { list: '/resellers', page: '/identity/resellers/$id' },
  user: { list: '/users', page: '/identity/users/$id' },
  role: { list: '/roles', page: '/identity/roles/$id' },
  'api-key': { list: '/api-keys', page: '/api-keys/$id' },
  webhook: { list: '/webhooks/endpoints', page: '/webhooks/$id' },
  'webhook-edit': { list: '/webhooks/endpoints', page: '/webhooks/$id/edit' },
  'webhook-delivery': {
    list: '/webhooks/deliveries?filter[status]=pending',
    page: '/webhooks/deliveries/$id',
  },
  'audit-entry': { list: '/audit', page: '/audit/$id' },
};

/** All pages of the guide, with the things of this platform in their addresses. */
export async function shownPages({ admin, customers }: Demo): Promise<readonly ShownPage[]> {
  const ana = customers['Ana Adler'];
  const shown: ShownPage[] = [
    ...Object.entries(lists).map(([name, path]) => ({ name, path })),
    { name: 'plugin-incident', path: '/plugins/almanac', below: 'Incidents' },
    { name: 'marketplace-install', path: '/marketplace/mikrotik', open: 'Install' },
    { name: 'marketplace-update', path: '/marketplace/almanac', open: 'Update' },
    { name: 'customer', path: `/customers/${ana}` },
    { name: 'customer-services', path: `/customers/${ana}?tab=subscriptions.services-tab` },
    { name: 'customer-billing', path: `/customers/${ana}?tab=billing.customer-tab` },
    { name: 'customer-timeline', path: `/customers/${ana}?tab=customers.timeline-tab` },
    { name: 'customer-audit', path: `/customers/${ana}?tab=audit.customer-tab` },
    { name: 'customer-edit', path: `/customers/${ana}/edit` },
    { name: 'order-internet', path: `/internet/order/${ana}` },
  ];
  for (const [name, { list, page }] of Object.entries(details)) {
    const [first] = await rowsOf(admin, list);
    shown.push({ name, path: page.replace('$id', first?.id ?? '') });
  }
  return shown;
}
