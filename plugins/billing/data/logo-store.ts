import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';

/** A picture, by its SHA-256. */
export interface LogoRow {
  readonly id: string;
  readonly contentType: string;
  readonly base64: string;
  readonly createdAt: string;
}

/** Logos of companies that bill; one that was printed once is kept, as documents are printed again years later. */
export const logos = defineStore<LogoRow>({
  name: 'logos',
  columns: {
    id: { type: DataTypes.TEXT, primaryKey: true },
    contentType: DataTypes.TEXT,
    base64: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
});
