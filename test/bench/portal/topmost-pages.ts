/** The pages administrators work on most, by their names in the results. */
export const topmostPages: Readonly<Record<string, string>> = {
  'the first page': '/',
  customers: '/customers',
  services: '/subscriptions',
  invoices: '/billing/invoices',
  'the provisioning queue': '/provisioning',
  'who is online': '/radius',
};
