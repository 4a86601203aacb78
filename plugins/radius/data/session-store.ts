import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Session } from '../contract/index.ts';

const columns = {
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
};

const shared = {
  owner: { reseller: 'resellerId', customer: 'customerId' },
  defaultSort: '-startedAt',
  bigIntegers: ['inputBytes', 'outputBytes'],
};

/** Reading: a view of FreeRADIUS's table `radacct`. */
export const sessions = defineStore<Session & { resellerId?: string }>({
  ...shared,
  name: 'sessions',
  countedBy: 'radacct',
  columns,
});

const { stoppedAt: _, framedIp: __, terminateCause: ___, ...known } = columns;

/** Reading: logins that were accepted in the last minutes, until their session is heard of. */
export const startingSessions = defineStore<Session & { resellerId?: string }>({
  ...shared,
  name: 'starting_sessions',
  countedBy: 'radpostauth',
  columns: known,
});
