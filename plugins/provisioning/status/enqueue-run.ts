import type { Context, Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';

/** Makes a job's next try due: at once, or at an instant of real time. Urgent jobs run first. */
export async function enqueueRun(
  ctx: Context,
  tx: Transaction,
  { id, priority }: Pick<Job, 'id' | 'priority'>,
  runAt?: Temporal.Instant,
): Promise<void> {
  const options = { key: id, priority, ...(runAt ? { runAt } : {}) };
  await ctx.enqueue(tx, 'provisioning.run-job', { jobId: id }, options);
}
