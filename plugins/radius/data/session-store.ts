import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Session } from '../contract/index.ts';

/** Reading: a view of FreeRADIUS's table `radacct`. */
export const sessions = defineStore<Session & { resellerId?: string }>({
  name: 'sessions',
  countedBy: 'radacct',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    login: DataTypes.TEXT,
    serviceId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    nasId: DataTypes.UUID,
    state: DataTypes.TEXT,
    startedAt: DataTypes.DATE(3),
    updatedAt: DataTypes.DATE(3),
    stoppedAt: DataTypes.DATE(3),
    framedIp: DataTypes.TEXT,
    inputBytes: DataTypes.BIGINT,
    outputBytes: DataTypes.BIGINT,
    terminateCause: DataTypes.TEXT,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  defaultSort: '-startedAt',
  bigIntegers: ['inputBytes', 'outputBytes'],
});
