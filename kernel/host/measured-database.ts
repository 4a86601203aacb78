import type { ReadBatch } from '@isp/sdk';
import type { PluginDatabase } from '@isp/sdk/runtime';
import { databaseSeconds } from './host-metrics.ts';

/** A plugin's database that measures how long transactions and reads take, waiting for a connection included. */
export function measuredDatabase(
  database: PluginDatabase,
  labels: { readonly plugin: string; readonly version: string },
): PluginDatabase {
  const transactions = databaseSeconds.labels({ ...labels, operation: 'transaction' });
  const reads = databaseSeconds.labels({ ...labels, operation: 'read' });
  return {
    ...database,
    transaction: (principal, work, options) =>
      measured(transactions, () => database.transaction(principal, work, options)),
    read(principal): ReadBatch {
      const batch = database.read(principal);
      return { ...batch, run: (statements) => measured(reads, () => batch.run(statements)) };
    },
  };
}

async function measured<T>(
  histogram: { observe(seconds: number): void },
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    histogram.observe((performance.now() - startedAt) / 1000);
  }
}
