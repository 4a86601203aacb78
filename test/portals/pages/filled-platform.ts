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
  /**
   * The things pages are shown of: by the name a page's address has for them, as `customerId` for `$customerId`, and by the
   * address itself where the name says another thing than elsewhere.
   */
  readonly things: Readonly<Record<string, string>>;
}

/** Starts a platform and fills it: demo data, a reseller with all that can belong to one, and what is the ISP's own. */
export async function startFilledPlatform(customers = 40): Promise<FilledPlatform> {
  const kernel = await startTestKernel({ mode: 'sandbox', environment: { ISP_ALLOW_PRIVATE_HOSTS: '1' } });
  try {
    return await fill(kernel, customers);
  } catch (error) {
    await kernel[Symbol.asyncDispose]();
    throw error;
  }
}

async function fill(kernel: TestKernel, customers: number): Promise<FilledPlatform> {
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
    ...(await networkOf(admin, router)),
    pluginId: 'billing',
    '/marketplace/$pluginId': await first('/marketplace/plugins'),
    userId: estate.userId,
    resellerId: estate.resellerId,
    roleId: await first('/roles'),
    entryId: await first('/audit'),
    keyId: await of('/api-keys/{}'),
    endpointId: await of('/webhooks/endpoints/{}'),
    '/webhooks/deliveries/$deliveryId': await of('/webhooks/deliveries/{}'),
    deliveryId: await of('/comms/deliveries/{}'),
    serviceId: estate.serviceId,
    tariffId: await first('/tariffs'),
    operationId: await of('/bulk-operations/{}'),
    reason: 'non_payment',
    jobId: estate.jobId,
    customerId: estate.customerId,
    importId: await of('/customer-imports/{}'),
    entityId: await first('/legal-entities'),
    invoiceId: await of('/invoices/{}'),
    creditNoteId: await of('/credit-notes/{}'),
    runId: await begun('/billing/runs'),
    caseId: await of('/dunning/cases/{}'),
    waveId: await begun('/dunning/waves'),
  };
}

async function networkOf(admin: ApiClient, router: object): Promise<Record<string, string>> {
  const nas = (await made(admin, '/radius/nas', router)).id;
  const pool = (await made(admin, '/radius/pools', { name: 'Homes', cidr: '198.18.0.0/24' })).id;
  return { nasId: nas, poolId: pool };
}
