import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import {
  becomes,
  box,
  countOf,
  customer,
  type Ordered,
  openShop,
  order,
  rowsOf,
  runs,
  type Shop,
  type Shown,
} from './shop.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop({ hosts: 'apart' });
});

afterAll(async () => {
  await shop?.[Symbol.asyncDispose]();
});

/** Kills the process of the plugin, as the out-of-memory killer would. */
async function kill(plugin: string): Promise<void> {
  const { body } = await shop.admin.get<{ processes: { pid: number }[] }>(`/plugins/${plugin}/health`);
  for (const { pid } of body.processes) process.kill(pid, 'SIGKILL');
}

interface Taken {
  readonly data: readonly { readonly type: string; readonly credentials: Readonly<Record<string, string>> }[];
}

/** What the answer to an order tells, or what is found where it was lost. */
interface Answered {
  readonly service: Shown;
  readonly components?: Ordered['components'] | undefined;
}

/**
 * The SIP account of a bundle: of the answer to the order, or else shown once afterwards. A killed bundle knows of it when its
 * job has completed the order, which may be after the service is active.
 */
async function sipAccount({ service, components = [] }: Answered): Promise<Readonly<Record<string, string>>> {
  const shown = components.find(({ type }) => type === 'voice')?.credentials;
  if (shown) return shown;
  const found = await eventually(
    async () => {
      const { body } = await shop.admin.post<Taken>(`/bundles/${service.id}/credentials`);
      return body.data.find(({ type }) => type === 'voice')?.credentials;
    },
    (credentials) => credentials !== undefined,
    { within: 60_000, what: 'the SIP account' },
  );
  return found ?? {};
}

/**
 * The answer to the order when it is sent again. Of one that was committed while its answer was lost nobody can say more than
 * that: what it made is looked for.
 */
async function answerOf(asked: Parameters<typeof order>[2]): Promise<Answered> {
  const again = () => order(shop.admin, 'bundle', asked).catch(() => ({ status: 0, body: {} }) as never);
  const lost = ({ body }: { body: object }) =>
    (body as { code?: string }).code === 'IDEMPOTENCY_OUTCOME_UNKNOWN';
  const answer = await eventually(again, (one) => one.status === 202 || lost(one), {
    within: 60_000,
    what: 'the answer',
  });
  if (!lost(answer)) return answer.body;
  const { body: list } = await shop.admin.get<{ data: Shown[] }>(`/customers/${asked.id}/services`);
  return { service: list.data.find(({ type }) => type === 'bundle') as Shown };
}

/** Killed at other moments: before, between and after what is written down. */
test.each([
  ['bundle', 15],
  ['bundle', 60],
  ['bundle', 150],
  ['voice', 60],
  ['subscriptions', 40],
])(
  'an order whose %s is killed after %i ms is one bundle, whole, with its password known',
  async (plugin, ms) => {
    const { admin, tariffs } = shop;
    const id = await customer(admin, `Ana ${plugin} ${ms}`);
    const components = [{ tariffId: tariffs.iptv, box: box() }];
    const asked = { id, key: randomUUID(), tariffId: tariffs.bundle, components };
    const lost = order(admin, 'bundle', asked).catch(() => undefined);
    await pause(ms);
    await kill(plugin);
    await lost;
    await runs(admin, plugin);
    const { service, components: shown } = await answerOf(asked);
    await becomes(admin, service.id, 'active');
    const { body: list } = await admin.get<{ data: Shown[] }>(`/customers/${id}/services`);
    expect(list.data.map(({ type }) => type).toSorted()).toEqual(['bundle', 'internet', 'iptv', 'voice']);
    const ofCustomer = [
      'plugin_provisioning.provision_jobs',
      'plugin_voice.voice_services',
      'plugin_bundle.bundles',
    ];
    const counts = await countOf(shop, ...ofCustomer.map((table) => `${table} WHERE customer_id = '${id}'`));
    expect(counts).toEqual([4, 1, 1]);
    const { username, realm, password } = await sipAccount({ service, components: shown });
    const hash = createHash('md5').update(`${username}:${realm}:${password}`).digest('hex');
    expect(
      await rowsOf(shop, `SELECT ha1_hash FROM plugin_voice.voice_services WHERE customer_id = '${id}'`),
    ).toEqual([{ ha1_hash: hash }]);
  },
);
