import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Service } from '../contract/index.ts';

export const services = defineStore<Service>({
  name: 'services',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    type: DataTypes.TEXT,
    tariffId: DataTypes.UUID,
    desiredTariffId: DataTypes.UUID,
    status: DataTypes.TEXT,
    desiredStatus: DataTypes.TEXT,
    suspensionReason: DataTypes.TEXT,
    desiredVersion: DataTypes.INTEGER,
    login: DataTypes.TEXT,
    parentId: DataTypes.UUID,
    componentCount: DataTypes.INTEGER,
    reachedVersion: DataTypes.INTEGER,
    device: DataTypes.TEXT,
    startDate: DataTypes.DATEONLY,
    createdAt: DataTypes.DATE,
    activatedAt: DataTypes.DATE,
    cancelledAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  search: ['login'],
  searchByWords: true,
});
