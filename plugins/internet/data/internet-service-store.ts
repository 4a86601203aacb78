import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Access } from '../domain/access-fields.ts';

/** What only this plugin knows of a service. The password is readable because CHAP needs it; it is never listed. */
export interface InternetService {
  readonly serviceId: string;
  readonly jobId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly tariffId: string;
  readonly login: string;
  readonly password: string;
  readonly staticIp?: string;
  readonly nasId?: string;
  readonly startDate?: string;
  /** Key of the device, for provisioning. */
  readonly device?: string;
  /** Of the first job; default 0. */
  readonly priority?: number;
  /** `reserved` until subscriptions has the service. */
  readonly state: 'reserved' | 'ordered';
  /** Fixed IPv6 networks: of the line, and of what is behind the router. */
  readonly staticPrefix?: string;
  readonly staticDelegatedPrefix?: string;
  /** The job that brings the network to a changed access; absent: it is there. */
  readonly changeJobId?: string;
  /** What the service came in with before that change. */
  readonly former?: Access;
  readonly createdAt: string;
}

export const internetServices = defineStore<InternetService>({
  name: 'internet_services',
  columns: {
    serviceId: { type: DataTypes.UUID, primaryKey: true },
    jobId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    tariffId: DataTypes.UUID,
    login: DataTypes.TEXT,
    password: DataTypes.TEXT,
    staticIp: DataTypes.INET,
    nasId: DataTypes.UUID,
    startDate: DataTypes.DATEONLY,
    device: DataTypes.TEXT,
    priority: DataTypes.INTEGER,
    state: DataTypes.TEXT,
    staticPrefix: DataTypes.CIDR,
    staticDelegatedPrefix: DataTypes.CIDR,
    changeJobId: DataTypes.UUID,
    former: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** Names of the unique indexes, as a refused insert reports them. */
export const uniqueIndexes = {
  login: 'internet_services_login',
  staticIp: 'internet_services_static_ip',
} as const;
