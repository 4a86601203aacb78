import type { Transaction } from '@isp/sdk';

/** Networks staff may log in from; none: from everywhere. */
export async function listNetworks(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ network: string }>('SELECT network FROM staff_networks ORDER BY network');
  return rows.map(({ network }) => network);
}

export async function replaceNetworks(tx: Transaction, networks: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM staff_networks');
  for (const network of networks) await tx.query('INSERT INTO staff_networks VALUES ($1)', [network]);
}
