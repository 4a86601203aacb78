import { openPluginDatabase } from '@isp/sdk/data';
import { makeThings } from '../../security/crowd/owned-things.ts';
import { runCrowd } from '../../security/crowd/run-crowd.ts';
import { startTestPostgres } from '../../support/test-postgres.ts';
import type { BenchOptions } from '../bench-options.ts';
import { exactly, type Row, row } from '../rows.ts';

/** Interleaved requests of 50 people on 5 connections, half of which fail, are cancelled or lose their connection. */
export async function run({ quick, progress }: BenchOptions): Promise<Row[]> {
  progress('starting PostgreSQL');
  await using postgres = await startTestPostgres();
  const url = await makeThings(postgres.url);
  const database = openPluginDatabase({ url, pool: 5, applicationName: 'isp:crowd' });
  const requests = quick ? 500 : 10_000;
  progress(`${requests} requests`);
  const startedAt = performance.now();
  const found = await runCrowd(database, { requests, adminUrl: postgres.url });
  const seconds = (performance.now() - startedAt) / 1_000;
  await database.close();
  const name = `${requests} interleaved requests of 50 people on 5 connections`;
  return [
    row(`${name}: of them failed, as they were meant to`, found.failed, ''),
    row(`${name}, half of them failing`, requests / seconds, 'requests/s'),
    exactly(0, row(`${name}: foreign rows`, found.foreignRows, '')),
    exactly(0, row(`${name}: requests that missed rows of their own`, found.missingRows, '')),
    exactly(0, row(`${name}: settings left on a connection`, found.leakedSettings, '')),
  ];
}
