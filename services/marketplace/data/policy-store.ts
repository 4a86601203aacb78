import type { Transaction } from '@isp/sdk';
import type { ChangeUpdatePolicy, PolicyOfPlugin } from '../contract/index.ts';

const columns = `plugin, updates, update_cool_down_hours AS "updateCoolDownHours"`;

type Row = Omit<PolicyOfPlugin, 'updateCoolDownHours'> & { updateCoolDownHours: number | null };

/** What an admin decided about the updates of plugins; of the others nothing. */
export async function listPolicies(tx: Transaction): Promise<ReadonlyMap<string, PolicyOfPlugin>> {
  const rows = await tx.query<Row>(`SELECT ${columns} FROM update_policies`);
  return new Map(rows.map((row) => [row.plugin, toPolicy(row)]));
}

/** Changes the fields given and answers what is decided then. */
export async function changePolicy(tx: Transaction, change: ChangeUpdatePolicy): Promise<PolicyOfPlugin> {
  const { id, updates, updateCoolDownHours: hours } = change;
  const [row] = await tx.query<Row>(
    `INSERT INTO update_policies AS policy (plugin, updates, update_cool_down_hours)
     VALUES ($1, coalesce($2, 'manual'), $3)
     ON CONFLICT (plugin) DO UPDATE
     SET updates = coalesce($2, policy.updates),
         update_cool_down_hours = CASE WHEN $4 THEN $3 ELSE policy.update_cool_down_hours END
     RETURNING ${columns}`,
    [id, updates ?? null, hours ?? null, hours !== undefined],
  );
  return toPolicy(row as Row);
}

function toPolicy({ updateCoolDownHours, ...policy }: Row): PolicyOfPlugin {
  return updateCoolDownHours === null ? policy : { ...policy, updateCoolDownHours };
}
