import type { PluginContract } from '@isp/sdk';
import type { PoolClient } from 'pg';

/** Takes over which jobs and events a plugin handles many at a time. */
export async function saveBatched(
  client: PoolClient,
  { plugin, inBatches = [] }: PluginContract,
): Promise<void> {
  await client.query('DELETE FROM kernel.batched WHERE plugin = $1 AND name <> ALL ($2)', [
    plugin,
    inBatches,
  ]);
  await client.query(
    'INSERT INTO kernel.batched (plugin, name) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
    [plugin, inBatches],
  );
}
