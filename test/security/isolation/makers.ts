import { eventually } from '../../support/eventually.ts';
import { type Estate, made } from './estates.ts';

/** Finds, or makes, the thing of a kind that belongs to an estate. */
type Maker = (estate: Estate) => string | Promise<string>;

/**
 * One for each kind of thing that belongs to a reseller or a customer, by its place in the address. A new plugin adds its
 * own here; without it the isolation test fails and names the route.
 */
export const makers: Readonly<Record<string, Maker>> = {
  '/customers/{}': ({ customerId }) => customerId,
  '/customers/{}/contacts/{}': once(async ({ reseller, customerId, mark }) => {
    const { id } = await made(reseller, `/customers/${customerId}/contacts`, { name: `Contact ${mark}` });
    return id;
  }),
  '/customers/{}/addresses/{}': once(async ({ reseller, customerId, mark }) => {
    const address = { street: `Street of ${mark}` };
    return (await made(reseller, `/customers/${customerId}/addresses`, { kind: 'installation', address })).id;
  }),
  '/customers/{}/notes/{}': once(async ({ reseller, customerId, mark }) => {
    return (await made(reseller, `/customers/${customerId}/notes`, { text: `Note about ${mark}` })).id;
  }),
  '/customers/{}/external-ids/{}': () => 'crm',
  '/customer-imports/{}': once(async ({ reseller, mark }) => {
    const content = `name\nImported ${mark}\n`;
    const { body } = await reseller.post<{ import: { id: string } }>('/customers/import', { content });
    return body.import.id;
  }),
  '/services/{}': ({ serviceId }) => serviceId,
  '/services/{}/scheduled-changes/{}': once(async ({ reseller, serviceId }) => {
    const later = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const { body } = await reseller.post<{ scheduledChange: { id: string } }>(
      `/services/${serviceId}/suspend`,
      {
        reason: 'technical',
        on: later,
      },
    );
    return body.scheduledChange.id;
  }),
  '/bundles/{}': async (estate) => (await bundleOf(estate)).split(' ')[0] as string,
  '/bundle-components/{}': async (estate) => (await bundleOf(estate)).split(' ')[1] as string,
  '/bulk-operations/{}': once(async ({ reseller, serviceId }) => {
    const { body } = await reseller.post<{ operation: { id: string } }>('/services/bulk', {
      action: 'resume',
      filter: { ids: [serviceId] },
    });
    return body.operation.id;
  }),
  '/radius/sessions/{}': once((estate) => firstOf(estate, '/radius/sessions?limit=200')),
  '/provisioning/jobs/{}': ({ jobId }) => jobId,
  '/resellers/{}': ({ resellerId }) => resellerId,
  '/resellers/{}/commission-rules/{}': once(async ({ admin, resellerId, mark }) => {
    const rule = { kind: 'percent', percent: '10', name: `Rule of ${mark}` };
    return (await made(admin, `/resellers/${resellerId}/commission-rules`, rule)).id;
  }),
  '/resellers/{}/settlements/{}': settlementOf,
  '/shared-views/{}': once(async ({ reseller, mark }) => {
    const view = { role: 'reseller-agent', name: `View of ${mark}`, view: { state: { filter: {} } } };
    return (await made(reseller, '/tables/customers/shared-views', view)).id;
  }),
  '/users/{}': ({ userId }) => userId,
  '/users/{}/sessions/{}': sessionOf,
  '/auth/sessions/{}': sessionOf,
  '/api-keys/{}': once(async ({ reseller, mark }) => {
    const key = { name: `Key ${mark}`, scopes: ['customers.customer.read'] };
    return (await made(reseller, '/api-keys', key)).id;
  }),
  '/webhooks/endpoints/{}': endpointOf,
  '/webhooks/deliveries/{}': once(async (estate) => {
    const ping = await estate.reseller.post<{ id: string }>(
      `/webhooks/endpoints/${await endpointOf(estate)}/ping`,
    );
    return ping.body.id;
  }),
  '/comms/deliveries/{}': once(async (estate) => {
    const { reseller, mark, customerId } = estate;
    const invited = {
      email: `${mark}-invited@people.example`,
      name: `Invited ${mark}`,
      kind: 'customer',
      customerId,
    };
    await made(reseller, '/users', { ...invited, roles: ['customer'] });
    return firstOf(estate, '/comms/deliveries?limit=200');
  }),
  '/billing/accounts/{}': ({ customerId }) => customerId,
  '/invoices/{}': invoiceOf,
  '/credit-notes/{}': once(async (estate) => {
    const { reseller } = estate;
    const invoiceId = await invoiceOf(estate);
    await reseller.post(`/invoices/${invoiceId}/issue`);
    return (await made(reseller, '/credit-notes', { invoiceId, reason: `Credit of ${estate.mark}` })).id;
  }),
  '/payments/{}': once(async ({ reseller, customerId, mark }) => {
    const payment = {
      customerId,
      amountMinor: 100,
      currency: 'EUR',
      method: 'cash',
      reference: `Paid by ${mark}`,
    };
    return (await made(reseller, '/payments', payment)).id;
  }),
  '/billing/mandates/{}': once(async ({ reseller, customerId }) => {
    const mandate = { customerId, iban: 'DE89370400440532013000', signedOn: '2026-01-02' };
    return (await made(reseller, '/billing/mandates', mandate)).id;
  }),
  '/billing/ach-authorizations/{}': once(async ({ reseller, mark }) => {
    const billing = { type: 'postpaid', currency: 'USD', timezone: 'America/New_York', billCycleDay: 1 };
    const { id: customerId } = await made(reseller, '/customers', { name: `Pays by ACH ${mark}`, billing });
    const account = { routingNumber: '021000021', accountNumber: '12345678901' };
    const wish = { customerId, ...account, authorizedOn: '2026-01-02' };
    return (await made(reseller, '/billing/ach-authorizations', wish)).id;
  }),
  '/dunning/cases/{}': once(async (estate) => {
    const { reseller, customerId, mark } = estate;
    await reseller.send('PATCH', `/customers/${customerId}/billing-account`, { termsDays: 0 });
    const lines = [{ text: `Late ${mark}`, amountMinor: 4_500 }];
    const { id } = await made(reseller, '/invoices', { customerId, currency: 'EUR', lines });
    await reseller.post(`/invoices/${id}/issue`);
    await reseller.send('PUT', `/customers/${customerId}/dunning-hold`, { reason: `Hold of ${mark}` });
    return firstOf(estate, '/dunning/cases');
  }),
  '/payment-methods/{}': methodOf,
  '/payment-attempts/{}': once(async (estate) => {
    const { reseller, customerId } = estate;
    const paymentMethodId = await methodOf(estate);
    const payment = { customerId, amountMinor: 200, currency: 'EUR', method: 'card', paymentMethodId };
    return (await made(reseller, '/payments', payment)).id;
  }),
  '/discounts/{}': once(async ({ reseller, customerId, mark }) => {
    const discount = { text: `Discount ${mark}`, off: { kind: 'percent', percent: '10' } };
    return (await made(reseller, `/customers/${customerId}/discounts`, discount)).id;
  }),
  '/instalments/{}': once(async ({ reseller, customerId, mark }) => {
    const router = { text: `Router ${mark}`, amountMinor: 10_000, currency: 'EUR', parts: 3 };
    return (await made(reseller, `/customers/${customerId}/instalments`, router)).id;
  }),
  '/rentals/{}': once(async ({ reseller, customerId, mark }) => {
    const router = { text: `Rented by ${mark}`, amountMinor: 400, currency: 'EUR' };
    return (await made(reseller, `/customers/${customerId}/rentals`, router)).id;
  }),
  '/deposits/{}': once(async ({ reseller, customerId, mark }) => {
    const deposit = { amountMinor: 100, currency: 'EUR', method: 'transfer', reason: `Deposit of ${mark}` };
    return (await made(reseller, `/customers/${customerId}/deposits`, deposit)).id;
  }),
  '/audit/{}': once((estate) => firstOf(estate, `/audit?filter[customerId]=${estate.customerId}`)),
};

/** Kinds of things that are the installation's own, with the reason why no reseller owns one. */
export const ofInstallation: Readonly<Record<string, string>> = {
  '/customer-fields/{}': 'which fields customers have is the ISP’s to say',
  '/tariffs/{}': 'every reseller sells the tariffs of the ISP',
  '/taxes/{}': 'taxes are the same for all',
  '/legal-entities/{}': 'the companies that bill are the ISP’s',
  '/billing/sepa-files/{}':
    'files are for banks of the ISP’s; the debits in them are kept apart by their owner',
  '/billing/ach-files/{}':
    'files are for banks of the ISP’s; the debits in them are kept apart by their owner',
  '/billing/transfers/{}': 'money that goes out is the ISP’s; no other role may see it',
  '/billing/transfer-files/{}': 'files are for banks of the ISP’s',
  '/billing/cash-desks/{}': 'cash desks are the ISP’s',
  '/billing/cash-sessions/{}': 'cash desks are the ISP’s',
  '/billing/voucher-batches/{}': 'vouchers are the ISP’s until somebody redeems one',
  '/billing/bank-accounts/{}': 'the companies that bill are the ISP’s, and so are their accounts',
  '/billing/statements/{}': 'statements are of accounts of the ISP',
  '/billing/statement-entries/{}':
    'statements are of accounts of the ISP; the payment made of an entry is the customer’s',
  '/payments/webhooks/{}': 'call-backs are signed by their provider; nobody is logged in',
  '/coupons/{}': 'codes are the ISP’s; who redeems one knows it',
  '/billing/imports/{}': 'the books of another system are taken over by the ISP',
  '/billing/parallel-runs/{}': 'a comparison is of all customers, and the ISP’s',
  '/billing/runs/{}': 'a run bills all customers; its lines are kept apart by their owner',
  '/dunning/policies/{}': 'what happens to whom does not pay is the ISP’s to say',
  '/dunning/waves/{}': 'a wave concerns all customers; its lines are kept apart by their owner',
  '/roles/{}': 'roles are the ISP’s',
  '/tables/{}': 'tables are the same for all; who sees which view of one follows from its author and role',
  '/users/me/preferences/{}': 'a key names what whoever asks has kept himself: each has his own',
  '/radius/nas/{}': 'access servers are the ISP’s',
  '/radius/nas/{}/credentials/{}': 'access servers are the ISP’s',
  '/radius/pools/{}': 'pools are networks of the ISP’s',
  '/radius/gardens/{}': 'walled gardens are the ISP’s',
  '/sandbox/devices/{}': 'fake devices belong to whoever tries the platform out',
  '/voice/cdr-files/{}': 'call records are imported by the ISP',
  '/plugins/{}': 'plugins are installed for everybody',
  '/plugins/{}/schedules/{}': 'plugins are installed for everybody',
  '/plugins/{}/configuration/{}': 'plugins are installed for everybody',
  '/plugins/{}/incidents/{}': 'plugins are installed for everybody',
  '/trusted-keys/{}': 'whose packages are trusted is the ISP’s to say',
  '/marketplace/plugins/{}': 'the marketplace is everybody’s',
  '/marketplace/sources/{}': 'the marketplace is everybody’s',
  '/marketplace/updates/{}': 'the marketplace is everybody’s',
};

/** Things of an estate a maker made before. */
function once(make: Maker): Maker {
  const known = new WeakMap<Estate, Promise<string>>();
  return (estate) => {
    const before = known.get(estate) ?? Promise.resolve(make(estate));
    known.set(estate, before);
    return before;
  };
}

/** The ids of a bundle and of its component. */
const bundleOf = once(async ({ reseller, customerId }) => {
  const tariffs = await reseller.get<{ data: { id: string }[] }>('/tariffs?filter[type]=bundle');
  const { body } = await reseller.post<{ service: { id: string }; components: { id: string }[] }>(
    `/customers/${customerId}/services/bundle`,
    { tariffId: tariffs.body.data[0]?.id },
  );
  return `${body.service.id} ${body.components[0]?.id}`;
});

const endpoints = once(async ({ reseller, mark }) => {
  // Nobody listens there: that it is the reseller's own is what counts.
  const url = `http://127.0.0.1:9/${mark}`;
  return (await made(reseller, '/webhooks/endpoints', { url, events: ['customers.customer-created'] })).id;
});

const invoices = once(async ({ reseller, customerId, mark }) => {
  const lines = [{ text: `Router of ${mark}`, amountMinor: 8_900 }];
  return (await made(reseller, '/invoices', { customerId, currency: 'EUR', lines })).id;
});

const settlements = new Map<string, Promise<string>>();

/** One for all estates of a reseller: a preview takes the place of the one before. */
function settlementOf({ admin, resellerId }: Estate): Promise<string> {
  const wish = { until: '2100-01-01', currency: 'EUR' };
  const known =
    settlements.get(resellerId) ??
    made(admin, `/resellers/${resellerId}/settlements`, wish).then(({ id }) => id);
  settlements.set(resellerId, known);
  return known;
}

function invoiceOf(estate: Estate): string | Promise<string> {
  return invoices(estate);
}

const methods = once(async ({ reseller, customerId }) => {
  const card = { customerId, provider: 'sandbox', token: 'tok_success' };
  return (await made(reseller, '/payment-methods', card)).id;
});

function methodOf(estate: Estate): string | Promise<string> {
  return methods(estate);
}

function endpointOf(estate: Estate): string | Promise<string> {
  return endpoints(estate);
}

/** A row about the estate's customer in a list, as soon as there is one. */
async function firstOf({ reseller, customerId }: Estate, path: string): Promise<string> {
  const rows = async () => {
    const { body } = await reseller.get<{ data: { id: string; customerId?: string }[] }>(path);
    return body.data.filter((row) => row.customerId === customerId);
  };
  const what = `a row of ${path}`;
  const found = await eventually(rows, (list) => list.length > 0, { within: 60_000, what });
  return found[0]?.id as string;
}

async function sessionOf({ reseller }: Estate): Promise<string> {
  const { body } = await reseller.get<{ data: { id: string }[] }>('/auth/sessions');
  return body.data[0]?.id ?? 'no session';
}
