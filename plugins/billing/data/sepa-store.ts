import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Mandate, SepaDebit, SepaFile } from '../contract/index.ts';
import { consentColumns, debitColumns, debitFileColumns } from './debit-columns.ts';

const owner = { reseller: 'resellerId', customer: 'customerId' };

/** As it is stored: the IBAN is sealed. */
export type MandateRow = Omit<Mandate, 'iban'> & {
  readonly ibanMasked: string;
  readonly ibanSealed: string;
};

export const mandates = defineStore<MandateRow>({
  name: 'sepa_mandates',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    ...consentColumns,
    reference: DataTypes.TEXT,
    ibanMasked: DataTypes.TEXT,
    ibanSealed: DataTypes.TEXT,
    bic: DataTypes.TEXT,
    scheme: DataTypes.TEXT,
    signedOn: DataTypes.DATEONLY,
    lastUsedOn: DataTypes.DATEONLY,
  },
  owner,
  search: ['reference', 'holder'],
});

/** As it is stored: with what the bank is told of it. */
export type DebitRow = SepaDebit & { readonly description: string; readonly paymentInfoId?: string };

export const debits = defineStore<DebitRow>({
  name: 'sepa_debits',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    ...debitColumns,
    mandateId: DataTypes.UUID,
    endToEndId: DataTypes.TEXT,
    description: DataTypes.TEXT,
    sequence: DataTypes.TEXT,
    paymentInfoId: DataTypes.TEXT,
  },
  owner,
  bigIntegers: ['amountMinor'],
});

/** A debit as people see it. */
export function shownDebit({ description: _, paymentInfoId: __, ...debit }: DebitRow): SepaDebit {
  return debit;
}

export type SepaFileRow = SepaFile & { readonly contentSealed: string };

export const sepaFiles = defineStore<SepaFileRow>({
  name: 'sepa_files',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    ...debitFileColumns,
    messageId: DataTypes.TEXT,
    version: DataTypes.TEXT,
    collectOn: DataTypes.DATEONLY,
  },
  owner: { reseller: 'resellerId' },
  bigIntegers: ['sumMinor'],
});

/** A file as people see it. */
export function shownFile({ contentSealed: _, ...file }: SepaFileRow): SepaFile {
  return file;
}
