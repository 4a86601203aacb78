import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { BundleComponent } from '../contract/index.ts';

/** A bundle; its id is that of its service. */
export interface BundleRow {
  readonly id: string;
  readonly jobId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly tariffId: string;
  readonly startDate: string;
  readonly oneByOne: boolean;
  /** Of the first jobs; default 0. */
  readonly priority?: number;
  /** `reserved` until subscriptions has the service; `ended` when that is cancelled. */
  readonly state: 'reserved' | 'ordered' | 'ended';
  readonly createdAt: string;
}

export const bundles = defineStore<BundleRow>({
  name: 'bundles',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    jobId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    tariffId: DataTypes.UUID,
    startDate: DataTypes.DATEONLY,
    oneByOne: DataTypes.BOOLEAN,
    priority: DataTypes.INTEGER,
    state: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** A component with what only the plugin needs. */
export interface ComponentRow extends BundleComponent {
  readonly customerId: string;
  readonly resellerId: string;
  /** From 0, as in the tariff. */
  readonly place: number;
  /** What it is ordered with, encrypted; empty once that is not needed any more. */
  readonly sealed?: string | undefined;
}

export const components = defineStore<ComponentRow>({
  name: 'bundle_components',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    bundleId: DataTypes.UUID,
    jobId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    place: DataTypes.INTEGER,
    type: DataTypes.TEXT,
    tariffId: DataTypes.UUID,
    state: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    sealed: DataTypes.TEXT,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** The components of a bundle, as they stand in its tariff. */
export async function componentsOf(tx: Transaction, bundleId: string): Promise<ComponentRow[]> {
  const found = await components.listAll(tx, { bundleId });
  return found.sort((one, other) => one.place - other.place);
}
