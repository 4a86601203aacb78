import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { AppliedService } from '../contract/index.ts';

/** What was applied, with what only this plugin may see. What is answered goes through `shownService`. */
export interface ServiceRow extends AppliedService {
  readonly passwordDigest?: string;
  /** A try works on it until then, or died. */
  readonly busyUntil?: string;
  /** A try began and did not end well: what it changed on the router is not known. */
  readonly unsettled: boolean;
}

export const services = defineStore<ServiceRow>({
  name: 'mikrotik_services',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    deviceId: DataTypes.UUID,
    desiredVersion: DataTypes.INTEGER,
    state: DataTypes.TEXT,
    login: DataTypes.TEXT,
    passwordDigest: DataTypes.TEXT,
    downKbps: DataTypes.INTEGER,
    upKbps: DataTypes.INTEGER,
    staticIp: DataTypes.TEXT,
    appliedAt: DataTypes.DATE,
    busyUntil: DataTypes.DATE,
    unsettled: DataTypes.BOOLEAN,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** Services a router still has, those included that are being set up. */
export async function countOnDevice(tx: Transaction, deviceId: string): Promise<number> {
  const rows = await tx.query<{ count: string }>(
    `SELECT count(*) FROM mikrotik_services
     WHERE device_id = $1 AND (state IS DISTINCT FROM 'terminated' OR busy_until > now())`,
    [deviceId],
  );
  return Number(rows[0]?.count);
}
