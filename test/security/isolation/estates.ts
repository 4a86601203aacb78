import { randomUUID } from 'node:crypto';
import { ApiClient } from '../../support/api-client.ts';
import { eventually } from '../../support/eventually.ts';
import { fillIn } from './route-table.ts';

/** All of one side: a reseller, its people, a customer and what belongs to it. */
export interface Estate {
  /** Found in names, e-mails and logins of all that belongs to it. */
  readonly mark: string;
  readonly resellerId: string;
  readonly customerId: string;
  readonly serviceId: string;
  readonly jobId: string;
  /** A user of the reseller, and one of the customer. */
  readonly userId: string;
  readonly customerUserId: string;
  readonly reseller: ApiClient;
  readonly customer: ApiClient;
  /** The staff, for what only it makes. */
  readonly admin: ApiClient;
}

/** What estates are made with. */
export interface Surroundings {
  readonly admin: ApiClient;
  readonly tariffId: string;
  /** A role that holds every permission: what keeps people apart is then isolation alone. */
  readonly role: string;
}

export const password = 'a password for isolation 1';

/** A tariff to order, and a role of all permissions. */
export async function makeSurroundings(
  admin: ApiClient,
  permissions: readonly string[],
): Promise<Surroundings> {
  const price = { amountMinor: 4500, currency: 'EUR' };
  const speeds = { downKbps: 10_000, upKbps: 10_000 };
  const { id: tariffId } = await made(admin, '/tariffs', {
    name: 'Fibre',
    type: 'internet',
    price,
    ...speeds,
  });
  const rates = [{ prefix: '', perMinute: '0.03', connect: '0', firstSeconds: 0, stepSeconds: 60 }];
  const voice = await made(admin, '/tariffs', { name: 'Voice', type: 'voice', price, rates });
  fillIn('tariffId', tariffId);
  fillIn('tariffId', voice.id, '/customers/{id}/services/voice');
  const components = [tariffId];
  const bundle = await made(admin, '/tariffs', { name: 'Bundle', type: 'bundle', price, components });
  fillIn('tariffId', bundle.id, '/customers/{id}/services/bundle');
  fillIn('components', [{ tariffId }], '/customers/{id}/services/bundle');
  const role = 'everything';
  await made(admin, '/roles', { name: role, permissions, kinds: ['staff', 'reseller', 'customer'] });
  return { admin, tariffId, role };
}

/** A reseller below another one, or below the ISP itself, with people, a customer and its service. */
export async function makeEstate(around: Surroundings, mark: string, parentId?: string): Promise<Estate> {
  const { admin } = around;
  const reseller = await made(admin, '/resellers', {
    name: `Reseller ${mark}`,
    ...(parentId ? { parentId } : {}),
  });
  const user = await makeUser(around, { mark, kind: 'reseller', resellerId: reseller.id });
  return addCustomer(around, { mark, resellerId: reseller.id, userId: user.id, reseller: user.client });
}

/** Another customer of the same reseller. */
export async function addCustomer(
  around: Surroundings,
  estate: Pick<Estate, 'mark' | 'resellerId' | 'userId' | 'reseller'>,
): Promise<Estate> {
  const { admin, tariffId } = around;
  const { mark, resellerId } = estate;
  const { id: customerId } = await made(admin, '/customers', {
    name: `Customer ${mark}`,
    email: `${mark}@customer.example`,
    resellerId,
  });
  const order = { tariffId, login: `login-${mark}` };
  const ordered = await admin.post<{ service: { id: string }; job: { id: string } }>(
    `/customers/${customerId}/services/internet`,
    order,
  );
  if (ordered.status !== 202) throw new TypeError(`no order: ${JSON.stringify(ordered.body)}`);
  const { service, job } = ordered.body;
  const status = async () => (await admin.get(`/provisioning/jobs/${job.id}`)).body.status;
  await eventually(status, (now) => now === 'done', { within: 60_000, what: 'the order' });
  const person = await makeUser(around, { mark: `${mark}-person`, kind: 'customer', customerId });
  return {
    ...estate,
    customerId,
    serviceId: service.id,
    jobId: job.id,
    customerUserId: person.id,
    customer: person.client,
    admin,
  };
}

async function makeUser(
  { admin, role }: Surroundings,
  { mark, ...whose }: { mark: string; kind: string; resellerId?: string; customerId?: string },
): Promise<{ id: string; client: ApiClient }> {
  const email = `${mark}@people.example`;
  const { id } = await made(admin, '/users', {
    email,
    name: `Person ${mark}`,
    roles: [role],
    password,
    ...whose,
  });
  return { id, client: await ApiClient.login(admin.baseUrl, { email, password }) };
}

export async function made(client: ApiClient, path: string, body: object): Promise<{ id: string }> {
  const answer = await client.post<{ id: string }>(path, body, { 'Idempotency-Key': randomUUID() });
  if (answer.status !== 201)
    throw new TypeError(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
