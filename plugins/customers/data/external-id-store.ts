import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { ExternalId } from '../contract/index.ts';

/** Index that refuses one id of a system for two customers of a reseller. */
export const externalIdIndex = 'external_ids_in_system';

export const externalIds = defineStore<ExternalId & { id: string }>({
  name: 'external_ids',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    system: DataTypes.TEXT,
    externalId: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});
