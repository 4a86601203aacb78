import type {} from '@isp/provisioning/contract';
import { defineListener } from '@isp/sdk';
import { finishChange, withdrawChange } from '../access/settle-change.ts';
import { internetServices } from '../data/internet-service-store.ts';

/** A change of an access is over when its job is: done, or cancelled by hand. */
export const onJobStatusChanged = defineListener(
  'provisioning.job-status-changed',
  async (ctx, { jobId: changeJobId, serviceId, serviceType, status }) => {
    if (serviceType !== 'internet' || (status !== 'done' && status !== 'cancelled')) return;
    const changing = await ctx.transaction((tx) => internetServices.find(tx, { serviceId, changeJobId }), {
      readOnly: true,
    });
    if (!changing) return;
    await (status === 'done' ? finishChange(ctx, changing) : withdrawChange(ctx, changing));
  },
);
