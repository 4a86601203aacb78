import type { Revocation } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Source } from '../contract/index.ts';

/** A source with what the next look at it needs. */
export interface StoredSource extends Source {
  /** What its last reading is known by. */
  readonly mark?: string;
  readonly revocations: Revocation[];
}

export const sources = defineStore<StoredSource>({
  name: 'sources',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    url: DataTypes.TEXT,
    enabled: DataTypes.BOOLEAN,
    order: DataTypes.INTEGER,
    unsigned: DataTypes.BOOLEAN,
    builtIn: DataTypes.BOOLEAN,
    updateCoolDownHours: DataTypes.DOUBLE,
    plugins: DataTypes.INTEGER,
    mark: DataTypes.TEXT,
    sequence: DataTypes.BIGINT,
    keyId: DataTypes.TEXT,
    issuedAt: DataTypes.DATE(3),
    expiresAt: DataTypes.DATE(3),
    readAt: DataTypes.DATE(3),
    revocations: DataTypes.JSONB,
    problem: DataTypes.TEXT,
    problemSince: DataTypes.DATE(3),
    createdAt: DataTypes.DATE(3),
  },
  bigIntegers: ['sequence'],
});

/** A source as people see it. */
export function shown({ mark: _, revocations: __, ...source }: StoredSource): Source {
  return source;
}

/** The order sources are asked and shown in. */
export function byOrder(one: StoredSource, other: StoredSource): number {
  return one.order - other.order || one.name.localeCompare(other.name);
}
