import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../support/eventually.ts';
import { isThere } from './sip-client.ts';

/** A real Kamailio. */
export interface KamailioProcess extends AsyncDisposable {
  /** What it printed. */
  output(): string;
}

/** Runs `role.sql` of a folder as the database's superuser, and Kamailio with its `kamailio.cfg`. */
export async function startKamailio(
  directory: string,
  { databaseUrl, port }: { readonly databaseUrl: string; readonly port: number },
): Promise<KamailioProcess> {
  const admin = new Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(await readFile(join(directory, 'role.sql'), 'utf8'));
  await admin.end();
  const small = ['-m', '32', '-M', '8'];
  const child = spawn(
    'kamailio',
    ['-DD', '-E', '-f', join(directory, 'kamailio.cfg'), '-w', directory, '-Y', directory, ...small],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const ended = once(child, 'exit');
  const failed = () => child.exitCode !== null;
  await eventually(() => failed() || isThere(port), Boolean, { within: 60_000, what: 'Kamailio' });
  if (failed()) throw new TypeError(`kamailio ended with ${child.exitCode}:\n${output.slice(-4_000)}`);
  return {
    output: () => output,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
