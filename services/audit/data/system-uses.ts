import type { Transaction } from '@isp/sdk';
import type { SystemUseList } from '../contract/index.ts';

/** Where the scope `system` was used since an instant, the latest hour first. */
export async function listSystemUses(tx: Transaction, since: string): Promise<SystemUseList['data']> {
  const rows = await tx.query<{ plugin: string; hour: Date; site: string; times: string }>(
    'SELECT plugin, hour, site, times FROM system_uses($1)',
    [since],
  );
  return rows.map((row) => ({ ...row, hour: new Date(row.hour).toISOString(), times: Number(row.times) }));
}
