import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { User } from '../contract/index.ts';

interface UserRow extends User {
  readonly disabledAt?: string;
}

export const users = defineStore<UserRow>({
  name: 'users',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    email: DataTypes.TEXT,
    name: DataTypes.TEXT,
    kind: DataTypes.TEXT,
    status: DataTypes.TEXT,
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    roles: DataTypes.ARRAY(DataTypes.TEXT),
    disabledAt: DataTypes.DATE(3),
    createdAt: DataTypes.DATE(3),
    updatedAt: DataTypes.DATE(3),
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  search: ['email', 'name'],
  searchByWords: true,
});

/** What others may see of a user. */
export function toUser({ disabledAt: _, ...user }: UserRow): User {
  return user;
}

/** Sets the hash of a user's password; with it an invited one becomes active. */
export async function setPasswordHash(tx: Transaction, userId: string, hash: string): Promise<void> {
  await tx.query('UPDATE users SET password_hash = $2, updated_at = now() WHERE id = $1', [userId, hash]);
}
