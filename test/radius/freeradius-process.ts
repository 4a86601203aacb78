import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeRadiusFiles } from '../../plugins/radius/freeradius/freeradius-files.ts';
import { freeUdpPort, type RadiusFixture } from '../../plugins/radius/test/radius-fixture.ts';

export interface FreeRadiusProcess {
  readonly ports: { readonly auth: number; readonly acct: number };
  stop(): Promise<void>;
}

/** A real FreeRADIUS on the fixture's database, with a role of its own. */
export async function startFreeRadius(
  { admin, databaseUrl }: Pick<RadiusFixture, 'admin' | 'databaseUrl'>,
  settings: { readonly threads?: number; readonly freshSeconds?: number } = {},
): Promise<FreeRadiusProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'isp-freeradius-'));
  const ports = { auth: await freeUdpPort(), acct: await freeUdpPort() };
  const { hostname, port, pathname } = new URL(databaseUrl);
  const database = { host: hostname, port: Number(port), name: pathname.slice(1) };
  const place = { database, directory, host: '127.0.0.1', authPort: ports.auth, acctPort: ports.acct };
  const { files } = freeRadiusFiles({ threads: 4, ...place, ...settings }, randomBytes(16).toString('hex'));
  await mkdir(join(directory, 'run'));
  for (const { name, text } of files) await writeFile(join(directory, name), text, { mode: 0o640 });
  await admin.query(files.find(({ name }) => name === 'role.sql')?.text ?? '');
  await admin.query('SET search_path = plugin_radius');
  const stop = await runFreeRadius(directory);
  return {
    ports,
    async stop() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Runs a FreeRADIUS with the configuration of a folder; answers, once it is ready, how it is stopped. */
export async function runFreeRadius(directory: string): Promise<() => Promise<void>> {
  const child = spawn('freeradius', ['-f', '-l', 'stdout', '-d', directory], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ready to process requests')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', (code) =>
      reject(new TypeError(`freeradius ended with ${code}:\n${output.slice(-3_000)}`)),
    );
  });
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
