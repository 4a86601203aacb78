import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { DunningPolicy } from '../../contract/index.ts';

export const policies = defineStore<DunningPolicy>({
  name: 'dunning_policies',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    customerType: DataTypes.TEXT,
    tag: DataTypes.TEXT,
    reminderDays: DataTypes.JSONB,
    remindTime: DataTypes.TEXT,
    blockAfterDays: DataTypes.INTEGER,
    blockTime: DataTypes.TEXT,
    hoursAfterReminder: DataTypes.INTEGER,
    deactivateAfterDays: DataTypes.INTEGER,
    deactivation: DataTypes.TEXT,
    toleranceMinor: DataTypes.BIGINT,
    promiseEveryDays: DataTypes.INTEGER,
    promiseMaxDays: DataTypes.INTEGER,
    blockWithoutAddress: DataTypes.BOOLEAN,
    exemptTags: DataTypes.JSONB,
    calendar: DataTypes.JSONB,
    lateFee: DataTypes.JSONB,
    reconnectionFee: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  bigIntegers: ['toleranceMinor'],
});
