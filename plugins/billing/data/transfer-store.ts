import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Transfer, TransferFile } from '../contract/index.ts';

/** As it is stored: the IBAN is sealed. */
export type TransferRow = Omit<Transfer, 'iban'> & {
  readonly ibanMasked: string;
  readonly ibanSealed: string;
};

export const transfers = defineStore<TransferRow>({
  name: 'bank_transfers',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    kind: DataTypes.TEXT,
    refId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    holder: DataTypes.TEXT,
    ibanMasked: DataTypes.TEXT,
    ibanSealed: DataTypes.TEXT,
    bic: DataTypes.TEXT,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    description: DataTypes.TEXT,
    endToEndId: DataTypes.TEXT,
    status: DataTypes.TEXT,
    fileId: DataTypes.UUID,
    reason: DataTypes.TEXT,
    createdBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['amountMinor'],
  search: ['holder', 'description', 'endToEndId'],
});

export type TransferFileRow = TransferFile & { readonly contentSealed: string };

export const transferFiles = defineStore<TransferFileRow>({
  name: 'transfer_files',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    bankAccountId: DataTypes.UUID,
    messageId: DataTypes.TEXT,
    version: DataTypes.TEXT,
    executeOn: DataTypes.DATEONLY,
    transfers: DataTypes.INTEGER,
    sumMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    contentSealed: DataTypes.TEXT,
    madeBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
  bigIntegers: ['sumMinor'],
});

/** A file as people see it. */
export function shownTransferFile({ contentSealed: _, ...file }: TransferFileRow): TransferFile {
  return file;
}
