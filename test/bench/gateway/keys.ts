import type { IssuedApiKey } from '@isp/api-keys/contract';
import pg from 'pg';
import { KeyPrincipals } from '../../../services/gateway/http/key-principals.ts';
import type { WebRequest } from '../../../services/gateway/http/web-request.ts';
import { pluginFolder } from '../../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../../support/test-kernel.ts';
import type { BenchOptions } from '../bench-options.ts';
import { atMost, type Row, row } from '../rows.ts';
import { inAlternation } from './alternation.ts';

/**
 * What an API key costs beside a login session: checking one that is known, and a whole request to an action that does
 * nothing. The difference is the counter, so it is put beside one message to the database that counts a call.
 */
export async function run({ quick, progress }: BenchOptions): Promise<Row[]> {
  await using folder = await pluginFolder('echo');
  progress('starting the platform');
  await using kernel = await startTestKernel({ pluginsDirectory: folder.path, hosts: 'apart' });
  const admin = await kernel.login();
  const wish = { name: 'bench', scopes: ['echo.word.say'], dailyQuota: 1_000_000, ratePerSecond: 100_000 };
  const { body } = await admin.post<IssuedApiKey>('/api-keys', wish);
  const count = quick ? 200 : 5_000;
  progress(`${count} requests each, in turns`);
  const url = `${kernel.baseUrl}/api/v1/echo/hello`;
  await using counter = await counterOf(kernel, body.id);
  const [session = [], key = [], direct = []] = await inAlternation(count, [
    () => request(url, admin.token as string),
    () => request(url, body.key),
    counter.count,
  ]);
  const added = p50(key) - p50(session);
  return [
    atMost(0.1, row('checking a key that is known, p50', await checkKnownKey(body.key), 'ms')),
    row('request with an API key, p50', p50(key), 'ms', p50(session)),
    row('what the counter adds to a request, p50', added, 'ms', p50(direct)),
    row('requests refused', refused, ''),
  ];
}

let refused = 0;

async function request(url: string, token: string): Promise<void> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  await response.text();
  if (response.status !== 200) refused += 1;
}

/** The counter's function, called straight through a connection of its own. */
async function counterOf(kernel: TestKernel, keyId: string) {
  const { databaseUrl } = await kernel.runtime();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('SET search_path = plugin_api_keys');
  const { rows } = await client.query('SELECT id FROM secrets WHERE key_id = $1', [keyId]);
  const sql = `SELECT * FROM admit_call('${keyId}', '${rows[0]?.id}', 'GET /bench')`;
  return {
    count: () => client.query(sql),
    [Symbol.asyncDispose]: () => client.end(),
  };
}

/** Milliseconds to find the principal of a key the gateway has asked for within the second. */
async function checkKnownKey(key: string): Promise<number> {
  const known = new KeyPrincipals(async () => ({ keyId: 'k', secretId: 's', principal: 'signed' }));
  const origin = { address: '192.0.2.1' };
  const request = { headers: { authorization: `Bearer ${key}` }, ispOrigin: origin } as WebRequest;
  const [times = []] = await inAlternation(20_000, [async () => void (await known.of(request))]);
  return p50(times);
}

function p50(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] as number;
}
