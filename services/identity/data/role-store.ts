import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Role, UserKind } from '../contract/index.ts';

export const roles = defineStore<Role>({
  name: 'roles',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    ready: DataTypes.BOOLEAN,
    kinds: DataTypes.ARRAY(DataTypes.TEXT),
    permissions: DataTypes.ARRAY(DataTypes.TEXT),
    createdAt: DataTypes.DATE(3),
  },
});

/** What users of a kind may do with these roles. */
export async function permissionsOf(
  tx: Transaction,
  names: readonly string[],
  kind: UserKind,
): Promise<string[]> {
  const rows = await tx.query<{ permission: string }>(
    `SELECT DISTINCT p AS permission FROM roles r, unnest(r.permissions) p
     WHERE r.name = ANY ($1) AND $2 = ANY (r.kinds) ORDER BY p`,
    [names, kind],
  );
  return rows.map(({ permission }) => permission);
}

/** Brings the ready roles to what plugins declare now. */
export async function keepReadyRoles(
  tx: Transaction,
  ready: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  for (const [name, permissions] of ready) {
    await tx.query(
      'UPDATE roles SET permissions = $2 WHERE name = $1 AND ready AND permissions IS DISTINCT FROM $2',
      [name, permissions],
    );
  }
}
