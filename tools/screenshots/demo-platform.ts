import { allPluginsRun } from '../../test/support/all-plugins-run.ts';
import type { ApiClient } from '../../test/support/api-client.ts';
import { runIsp } from '../../test/support/run-isp.ts';
import { startTestKernel, type TestKernel } from '../../test/support/test-kernel.ts';
import { type Demo, loginOf } from './demo.ts';
import { fillBilling } from './demo-billing.ts';
import { fillNetwork } from './demo-network.ts';
import { fillPlugins } from './demo-plugins.ts';
import { fillSystem } from './demo-system.ts';
import { fillVoice } from './demo-voice.ts';
import { fillWebhooks } from './demo-webhooks.ts';

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
export async function startDemo(tell: (text: string) => void): Promise<Demo & AsyncDisposable> {
  await using started = new AsyncDisposableStack();
  // Webhooks are told to a program of this machine.
  const environment = { ISP_ALLOW_PRIVATE_HOSTS: '1' };
  const kernel = started.use(await startTestKernel({ mode: 'sandbox', environment }));
  const demo = await fill(kernel, tell);
  tell('numbers and calls, plugins, webhooks');
  await fillVoice(demo);
  started.use(await fillPlugins(demo));
  started.use(await fillWebhooks(demo));
  const all = started.move();
  return { ...demo, [Symbol.asyncDispose]: () => all.disposeAsync() };
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
