import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Device } from '../contract/index.ts';

/** Routers with their sealed passwords. What is answered goes through `shownDevice`. */
export interface SealedDevice extends Device {
  readonly sealedPassword: string;
}

export const devices = defineStore<SealedDevice>({
  name: 'mikrotik_devices',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    address: DataTypes.TEXT,
    port: DataTypes.INTEGER,
    user: DataTypes.TEXT,
    sealedPassword: DataTypes.TEXT,
    fingerprint: DataTypes.TEXT,
    resellerId: DataTypes.UUID,
    answeredAt: DataTypes.DATE,
    problem: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
});

/** The router with the fewest services, among those of the reseller, or else among those of nobody in particular. */
export async function leastUsedDevice(tx: Transaction, resellerId: string): Promise<string | undefined> {
  const rows = await tx.query<{ id: string }>(
    `SELECT d.id FROM mikrotik_devices d
     WHERE d.reseller_id = $1
        OR (d.reseller_id IS NULL AND NOT EXISTS (SELECT 1 FROM mikrotik_devices WHERE reseller_id = $1))
     ORDER BY (SELECT count(*) FROM mikrotik_services s WHERE s.device_id = d.id AND s.state IS DISTINCT FROM 'terminated'),
       d.created_at
     LIMIT 1`,
    [resellerId],
  );
  return rows[0]?.id;
}
