import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { JobRequest } from '../contract/index.ts';

/** What was asked of provisioning, so that a job is known from the moment its id was given out. */
export const jobRequests = defineStore<JobRequest>({
  name: 'job_requests',
  columns: {
    jobId: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    serviceId: DataTypes.UUID,
    serviceType: DataTypes.TEXT,
    action: DataTypes.TEXT,
    desiredVersion: DataTypes.INTEGER,
    requestedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});
