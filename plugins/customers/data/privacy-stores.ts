import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Erasure, LegalHold } from '../contract/index.ts';

const whose = {
  id: { type: DataTypes.UUID, primaryKey: true },
  resellerId: DataTypes.UUID,
  customerId: DataTypes.UUID,
  reason: DataTypes.TEXT,
  createdAt: DataTypes.DATE,
};

export const legalHolds = defineStore<LegalHold & { id: string }>({
  name: 'legal_holds',
  columns: { ...whose, author: DataTypes.JSONB },
  owner: { reseller: 'resellerId' },
});

export const erasures = defineStore<Erasure & { id: string }>({
  name: 'erasures',
  columns: {
    ...whose,
    status: DataTypes.TEXT,
    waitingFor: DataTypes.TEXT,
    kept: DataTypes.JSONB,
    finishedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});
