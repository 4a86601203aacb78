import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { DunningBlock } from '../../contract/index.ts';

/** A service suspended for a debt, with the wish it was suspended by. */
export type BlockRow = DunningBlock & {
  readonly customerId: string;
  readonly resellerId: string;
  readonly caseId: string;
  readonly version: number;
};

export const blocks = defineStore<BlockRow>({
  name: 'dunning_blocks',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    caseId: DataTypes.UUID,
    serviceId: DataTypes.UUID,
    version: DataTypes.INTEGER,
    blockedAt: DataTypes.DATE,
    releasedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});
