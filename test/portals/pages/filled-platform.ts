import { type Estate, made, makeEstate, makeSurroundings } from '../../security/isolation/estates.ts';
import { makers } from '../../security/isolation/makers.ts';
import { readCatalogue } from '../../security/isolation/route-table.ts';
import { allPluginsRun } from '../../support/all-plugins-run.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { runIsp } from '../../support/run-isp.ts';
import { startTestKernel, type TestKernel } from '../../support/test-kernel.ts';

interface Listed {
  readonly data: readonly { readonly id: string }[];
}

/** A platform with something on every page. */
export interface FilledPlatform {
  readonly kernel: TestKernel;
  readonly admin: ApiClient;
  /** The thing a page with a `$name` in its address is shown of, by that address. */
  readonly things: Readonly<Record<string, string>>;
}

/** Starts a platform and fills it: demo data, a reseller with all that can belong to one, and what is the ISP's own. */
export async function startFilledPlatform(customers = 40): Promise<FilledPlatform> {
  const kernel = await startTestKernel({ mode: 'sandbox', environment: { ISP_ALLOW_PRIVATE_HOSTS: '1' } });
  const admin = await kernel.login();
  await allPluginsRun(admin);
  await runIsp(['demo', 'seed', '--customers', String(customers)], { ISP_DATA_DIR: kernel.dataDirectory });
  const catalogue = await readCatalogue((await kernel.runtime()).databaseUrl);
  const permissions = new Set(
    catalogue.flatMap(({ actions }) => actions.map(({ permission }) => permission)),
  );
  const theirs = [...permissions].filter((id) => id.split('.').length === 3);
  const estate = await makeEstate(await makeSurroundings(admin, theirs), 'north');
  return { kernel, admin, things: await thingsOf(estate) };
}

async function thingsOf(estate: Estate): Promise<Record<string, string>> {
  const { admin } = estate;
  const of = async (place: string) => (await makers[place]?.(estate)) ?? '';
  const first = async (path: string) => (await admin.get<Listed>(path)).body.data[0]?.id ?? '';
  const asOf = new Date().toISOString().slice(0, 10);
  const begun = async (path: string) => (await admin.post<{ id: string }>(path, { asOf })).body.id;
  const router = { name: 'Router', address: '127.0.0.1', secret: 'a-shared-secret', vendor: 'mikrotik' };
  return {
    '/plugins/$pluginId': 'billing',
    '/marketplace/$pluginId': await first('/marketplace/plugins'),
    '/identity/users/$userId': estate.userId,
    '/identity/resellers/$resellerId': estate.resellerId,
    '/identity/roles/$roleId': await first('/roles'),
    '/audit/$entryId': await first('/audit'),
    '/api-keys/$keyId': await of('/api-keys/{}'),
    '/webhooks/$endpointId': await of('/webhooks/endpoints/{}'),
    '/webhooks/$endpointId/edit': await of('/webhooks/endpoints/{}'),
    '/webhooks/deliveries/$deliveryId': await of('/webhooks/deliveries/{}'),
    '/subscriptions/$serviceId': estate.serviceId,
    '/subscriptions/tariffs/$tariffId': await first('/tariffs'),
    ...(await networkOf(admin, router)),
    '/radius/gardens/$reason': 'non_payment',
    '/provisioning/$jobId': estate.jobId,
    '/internet/order/$customerId': estate.customerId,
    '/customers/$customerId': estate.customerId,
    '/customers/$customerId/edit': estate.customerId,
    '/customers/imports/$importId': await of('/customer-imports/{}'),
    '/comms/$deliveryId': await of('/comms/deliveries/{}'),
    '/billing/invoices/$invoiceId': await of('/invoices/{}'),
    '/billing/credit-notes/$creditNoteId': await of('/credit-notes/{}'),
    '/billing/runs/$runId': await begun('/billing/runs'),
    '/billing/dunning/$caseId': await of('/dunning/cases/{}'),
    '/billing/waves/$waveId': await begun('/dunning/waves'),
  };
}

async function networkOf(admin: ApiClient, router: object): Promise<Record<string, string>> {
  const nas = (await made(admin, '/radius/nas', router)).id;
  const pool = (await made(admin, '/radius/pools', { name: 'Homes', cidr: '198.18.0.0/24' })).id;
  return {
    '/radius/nas/$nasId': nas,
    '/radius/nas/$nasId/edit': nas,
    '/radius/pools/$poolId': pool,
    '/radius/pools/$poolId/edit': pool,
  };
}
