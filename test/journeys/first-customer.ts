import pg from 'pg';
import { type RadclientAnswer, radclient } from '../../plugins/radius/test/radclient.ts';
import { startFreeRadius } from '../radius/freeradius-process.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import type { TestKernel } from '../support/test-kernel.ts';

/** What the journey found, for a test to assert and a person to read. */
export interface FirstCustomer {
  readonly jobStatus: string;
  readonly jobMs: number;
  readonly accepted: RadclientAnswer;
  readonly rejected: RadclientAnswer;
  readonly rejectMs: number;
  readonly online: Session | undefined;
  readonly closed: Session | undefined;
  /** The same two logins through a real FreeRADIUS on the same tables. */
  readonly freeradius: { readonly accepted: RadclientAnswer; readonly rejected: RadclientAnswer };
}

export interface Session {
  readonly login: string;
  readonly state: string;
  readonly inputBytes: number | string;
  readonly outputBytes: number | string;
}

interface Ordered {
  readonly service: { readonly id: string; readonly status: string };
  readonly job: { readonly id: string };
  readonly credentials: { readonly login: string; readonly password: string };
}

const secret = 'a-shared-secret';
const session = {
  'Acct-Session-Id': 'demo-0001',
  'NAS-IP-Address': '127.0.0.1',
  'Framed-IP-Address': '100.64.0.10',
};

/** The platform's main job: a customer orders Internet access over REST and logs in over RADIUS. */
export async function firstCustomer(
  kernel: TestKernel,
  tell: (step: string) => void,
): Promise<FirstCustomer> {
  const api = await kernel.login();
  tell('logged in as the administrator');
  const ordered = await order(api, tell);
  const job = await waitForJob(api, ordered.job.id);
  tell(`provisioning job is ${job.status} after ${Math.round(job.tookMs)} ms`);
  await created(api, '/radius/nas', {
    name: 'Access router',
    address: '127.0.0.1',
    secret,
    vendor: 'mikrotik',
  });
  tell('told the platform of a MikroTik access router');

  const port = kernel.ports.radiusAuth;
  const { login, password } = ordered.credentials;
  const accepted = await logIn(port, login, password);
  tell(`radclient with the service's login: ${accepted.packet} ${accepted.attributes.join(', ')}`);
  const sentAt = performance.now();
  const rejected = await logIn(port, login, 'wrong password');
  const rejectMs = performance.now() - sentAt;
  tell(`radclient with a wrong password: ${rejected.packet} after ${Math.round(rejectMs)} ms`);

  const { online, closed } = await account(kernel, api, login, tell);
  const freeradius = await throughFreeRadius(kernel, login, password);
  tell(
    `real FreeRADIUS on the same tables: ${freeradius.accepted.packet} ${freeradius.accepted.attributes.join(', ')}`,
  );
  return {
    jobStatus: job.status,
    jobMs: job.tookMs,
    accepted,
    rejected,
    rejectMs,
    online,
    closed,
    freeradius,
  };
}

async function order(api: ApiClient, tell: (step: string) => void): Promise<Ordered> {
  const customer = await created<{ id: string }>(api, '/customers', {
    name: 'Ana Adler',
    email: 'ana@example.com',
  });
  tell(`created the customer Ana Adler (${customer.id})`);
  const tariff = await created<{ id: string }>(api, '/tariffs', {
    name: 'Internet 100/50',
    type: 'internet',
    price: { amountMinor: 3990, currency: 'EUR' },
    downKbps: 100_000,
    upKbps: 50_000,
  });
  tell('created the tariff Internet 100/50 for 39.90 EUR a month');
  const ordered = await api.post<Ordered>(`/customers/${customer.id}/services/internet`, {
    tariffId: tariff.id,
  });
  tell(`ordered it: ${ordered.status}, service ${ordered.body.service?.status}, job ${ordered.body.job?.id}`);
  return ordered.body;
}

async function created<T>(api: ApiClient, path: string, body: object): Promise<T> {
  const answer = await api.post<T>(path, body);
  if (answer.status !== 201)
    throw new Error(`POST ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function waitForJob(api: ApiClient, id: string): Promise<{ status: string; tookMs: number }> {
  const askedAt = performance.now();
  const { status } = await eventually(
    async () => (await api.get<{ status: string }>(`/provisioning/jobs/${id}`)).body,
    (job) => job.status === 'done',
    { within: 60_000, what: 'the provisioning job' },
  );
  return { status, tookMs: performance.now() - askedAt };
}

function logIn(port: number, login: string, password: string): Promise<RadclientAnswer> {
  return radclient({
    port,
    command: 'auth',
    secret,
    attributes: { 'User-Name': login, 'User-Password': password },
  });
}

/** Start, then Stop with counters above 2^32. */
async function account(kernel: TestKernel, api: ApiClient, login: string, tell: (step: string) => void) {
  const send = (attributes: Record<string, string | number>) =>
    radclient({
      port: kernel.ports.radiusAcct,
      command: 'acct',
      secret,
      attributes: { 'User-Name': login, ...session, ...attributes },
    });
  const find = async (state: string) => {
    const path = `/radius/sessions?filter[login]=${login}&filter[state]=${state}`;
    return (await api.get<{ data: Session[] }>(path)).body.data[0];
  };
  const seen = (state: string) =>
    eventually(
      () => find(state),
      (row) => row !== undefined,
      { within: 60_000, what: `the session being ${state}` },
    );
  await send({ 'Acct-Status-Type': 'Start' });
  const online = await seen('online');
  tell(`accounting Start: the session is ${online?.state} in GET /radius/sessions`);
  await send({
    'Acct-Status-Type': 'Stop',
    'Acct-Session-Time': 60,
    'Acct-Input-Octets': 100,
    'Acct-Input-Gigawords': 1,
    'Acct-Output-Octets': 4_000,
    'Acct-Terminate-Cause': 'User-Request',
  });
  const closed = await seen('closed');
  tell(`accounting Stop: ${closed?.state}, ${closed?.inputBytes} bytes in, ${closed?.outputBytes} bytes out`);
  return { online, closed };
}

async function throughFreeRadius(kernel: TestKernel, login: string, password: string) {
  const { databaseUrl } = await kernel.runtime();
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  const server = await startFreeRadius({ admin, databaseUrl });
  try {
    const accepted = await logIn(server.ports.auth, login, password);
    return { accepted, rejected: await logIn(server.ports.auth, login, 'wrong password') };
  } finally {
    await server.stop();
    await admin.end();
  }
}
