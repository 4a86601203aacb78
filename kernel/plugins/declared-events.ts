import type { PluginContract } from '@isp/sdk';
import type { PoolClient } from 'pg';

/** Stores which events a serving generation declares: those, and no others, reach listeners to all events. */
export async function saveDeclaredEvents(
  client: PoolClient,
  { plugin, events = [] }: PluginContract,
): Promise<void> {
  const names = events.map(({ name }) => name);
  await client.query('DELETE FROM kernel.declared_events WHERE plugin = $1 AND event <> ALL ($2)', [
    plugin,
    names,
  ]);
  await client.query(
    'INSERT INTO kernel.declared_events (plugin, event) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
    [plugin, names],
  );
}
