import { fork } from 'node:child_process';
import { once } from 'node:events';
import { freePorts } from '../../support/free-ports.ts';
import { pluginFolder } from '../../support/plugin-folder.ts';
import { runIsp } from '../../support/run-isp.ts';
import { startTestKernel } from '../../support/test-kernel.ts';
import { inTurns, requestLoad } from '../request-load.ts';
import { type Row, row } from '../rows.ts';

const customers = 100_000;
const connections = 50;
const seconds = 8;
const rounds = 3;

/**
 * The list of customers through gateway, bus, plugin and row-level security, with login and validation, beside a bare
 * Node HTTP server that asks the same table for the same page and the same total with one `pg` message.
 */
export async function run(progress: (text: string) => void): Promise<Row[]> {
  await using folder = await pluginFolder('echo');
  progress('starting the platform');
  await using kernel = await startTestKernel({ pluginsDirectory: folder.path, hosts: 'apart' });
  progress(`making ${customers} customers`);
  await runIsp(['demo', 'seed', '--customers', String(customers)], { ISP_DATA_DIR: kernel.dataDirectory });
  const { token } = await kernel.login();
  const { databaseUrl } = await kernel.runtime();
  const [port] = (await freePorts(1)) as [number];
  const bare = fork(new URL('../bare-list-server.ts', import.meta.url), [databaseUrl, String(port)]);
  await once(bare, 'message');

  const api = `${kernel.baseUrl}/api/v1`;
  const load = (url: string) => () => requestLoad({ url, token: token as string, connections, seconds });
  progress('measuring');
  const [ours, theirs, empty] = await inTurns(rounds, [
    load(`${api}/customers?limit=50`),
    load(`http://127.0.0.1:${port}/customers?limit=50`),
    load(`${api}/echo/hello`),
  ]);
  bare.kill();
  if (!ours || !theirs || !empty) return [];
  return [
    row(
      `list of ${customers} customers, limit 50, ${connections} connections`,
      ours.perSecond,
      'requests/s',
      theirs.perSecond,
    ),
    row('the same, p50', ours.p50Ms, 'ms', theirs.p50Ms),
    row('the same, p99', ours.p99Ms, 'ms', theirs.p99Ms),
    row('empty action through gateway and bus', empty.perSecond, 'requests/s'),
    row('failed requests', ours.failed + theirs.failed + empty.failed, ''),
  ];
}
