import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';

/** What only this plugin knows of a service. Of its password there are the hashes SIP needs, and nothing else. */
export interface VoiceService {
  readonly serviceId: string;
  readonly jobId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly tariffId: string;
  readonly username: string;
  readonly realm: string;
  /** MD5 of `username:realm:password` (RFC 2617, 3.2.2.2), until the service has ended. */
  readonly ha1Hash?: string;
  /** The same of `username@realm:realm:password`, for devices that log in with the whole address. */
  readonly ha1bHash?: string;
  readonly startDate: string;
  /** Key of the device, for provisioning. */
  readonly device?: string;
  /** Of the first job; default 0. */
  readonly priority?: number;
  /** `reserved` until subscriptions has the service; `ended` ones are kept for calls that come late. */
  readonly state: 'reserved' | 'ordered' | 'ended';
  readonly createdAt: string;
}

export const voiceServices = defineStore<VoiceService>({
  name: 'voice_services',
  columns: {
    serviceId: { type: DataTypes.UUID, primaryKey: true },
    jobId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    tariffId: DataTypes.UUID,
    username: DataTypes.TEXT,
    realm: DataTypes.TEXT,
    ha1Hash: DataTypes.TEXT,
    ha1bHash: DataTypes.TEXT,
    startDate: DataTypes.DATEONLY,
    device: DataTypes.TEXT,
    priority: DataTypes.INTEGER,
    state: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** Name of the unique index, as a refused insert reports it. */
export const usernameIndex = 'voice_services_username';
