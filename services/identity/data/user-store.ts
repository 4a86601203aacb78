import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Role, User } from '../contract/index.ts';

export interface UserRow extends User {
  readonly passwordHash: string;
}

export const users = defineStore<UserRow>({
  name: 'users',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    email: DataTypes.TEXT,
    name: DataTypes.TEXT,
    kind: DataTypes.TEXT,
    roles: DataTypes.ARRAY(DataTypes.TEXT),
    passwordHash: DataTypes.TEXT,
    createdAt: DataTypes.DATE(3),
  },
  search: ['email', 'name'],
});

export const roles = defineStore<Role>({
  name: 'roles',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    permissions: DataTypes.ARRAY(DataTypes.TEXT),
    createdAt: DataTypes.DATE(3),
  },
});

/** What others may see of a user. */
export function toUser({ passwordHash: _, ...user }: UserRow): User {
  return user;
}
