import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urlFor } from '../../kernel/database/plugin-role.ts';
import { writeFreeRadiusConfiguration } from '../../plugins/radius/freeradius/freeradius-configuration.ts';
import { defaultRoleName, freeRadiusRoleSql } from '../../plugins/radius/freeradius/freeradius-role.ts';
import { freeUdpPort, type RadiusFixture } from '../../plugins/radius/test/radius-fixture.ts';

export interface FreeRadiusProcess {
  readonly ports: { readonly auth: number; readonly acct: number };
  stop(): Promise<void>;
}

/** A real FreeRADIUS on the fixture's database, with a role of its own. */
export async function startFreeRadius(
  radius: Pick<RadiusFixture, 'admin' | 'databaseUrl'>,
  { threads = 4, freshSeconds = 60 }: { threads?: number; freshSeconds?: number } = {},
): Promise<FreeRadiusProcess> {
  const password = randomBytes(16).toString('hex');
  await radius.admin.query(freeRadiusRoleSql({ password }));
  await radius.admin.query('SET search_path = plugin_radius');
  const directory = await mkdtemp(join(tmpdir(), 'isp-freeradius-'));
  const ports = { auth: await freeUdpPort(), acct: await freeUdpPort() };
  await writeFreeRadiusConfiguration(directory, {
    databaseUrl: urlFor(radius.databaseUrl, defaultRoleName, password),
    host: '127.0.0.1',
    authPort: ports.auth,
    acctPort: ports.acct,
    threads,
    freshSeconds,
  });
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
  return {
    ports,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
