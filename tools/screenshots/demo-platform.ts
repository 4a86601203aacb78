import { allPluginsRun } from '../../test/support/all-plugins-run.ts';
import type { ApiClient } from '../../test/support/api-client.ts';
import { eventually } from '../../test/support/eventually.ts';
import { runIsp } from '../../test/support/run-isp.ts';
import { startTestKernel, type TestKernel } from '../../test/support/test-kernel.ts';
import { fillBilling } from './demo-billing.ts';
import { fillNetwork } from './demo-network.ts';
import { fillSystem } from './demo-system.ts';

/** What the data of the demonstration is made with. */
export interface Demo {
  readonly kernel: TestKernel;
  readonly admin: ApiClient;
  /** Customers with services of their own, beside those of `isp demo seed`: id by name. */
  readonly customers: Readonly<Record<string, string>>;
  /** Sends something and answers the id of what was made; fails when it is refused. */
  made(path: string, body?: object, method?: string): Promise<string>;
}

/** Customers whose services are told to the network, so that somebody is online. */
const names = [
  'Ana Adler',
  'Bernd Bauer',
  'Café Carus GmbH',
  'Dora Dahl',
  'Emre Erdem',
  'Fahrrad Falk e. K.',
];

/** A platform in sandbox mode with an ISP's data of some months; it is stopped again when the data cannot be made. */
export async function startDemo(tell: (text: string) => void): Promise<Demo> {
  const kernel = await startTestKernel({ mode: 'sandbox' });
  try {
    return await fill(kernel, tell);
  } catch (error) {
    await kernel[Symbol.asyncDispose]();
    throw error;
  }
}

async function fill(kernel: TestKernel, tell: (text: string) => void): Promise<Demo> {
  const admin = await kernel.login();
  await allPluginsRun(admin);
  tell('customers and months of billing');
  await runIsp(['demo', 'seed', '--customers', '120'], { ISP_DATA_DIR: kernel.dataDirectory });
  const made = makerOf(admin);
  const customers: Record<string, string> = {};
  for (const name of names) customers[name] = await addCustomer(made, name);
  const demo: Demo = { kernel, admin, customers, made };
  tell('network and services');
  await fillNetwork(demo);
  tell('money');
  await fillBilling(demo);
  tell('people, keys');
  await fillSystem(demo);
  return demo;
}

/** `ana.adler` of a name. */
export function loginOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z ]/g, '');
  return plain.toLowerCase().split(' ').slice(0, 2).join('.');
}

/** Waits until a list has so many rows, and answers them. */
export function rowsOf(admin: ApiClient, path: string, least = 1): Promise<readonly { id: string }[]> {
  const ask = async () => (await admin.get<{ data: { id: string }[] }>(path)).body.data ?? [];
  return eventually(ask, ({ length }) => length >= least, { within: 60_000, what: `${least} of ${path}` });
}

function makerOf(admin: ApiClient): Demo['made'] {
  return async (path, body, method = 'POST') => {
    const answer = await admin.send<{ id?: string } | undefined>(method, path, body);
    if (answer.status >= 300)
      throw new TypeError(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body?.id ?? '';
  };
}

function addCustomer(made: Demo['made'], name: string): Promise<string> {
  return made('/customers', {
    name,
    type: /GmbH|e\. K\./.test(name) ? 'business' : 'residential',
    email: `${loginOf(name)}@mail.example`,
    phone: '+49 30 5550100',
    address: { street: 'Lindenallee 4', postalCode: '10115', city: 'Berlin', country: 'DE' },
  });
}
