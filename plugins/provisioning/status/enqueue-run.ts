import type { Context, Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import { isQuick } from '../quick/is-quick.ts';

/** A job as far as its next try has to know it. */
export type RunnableJob = Pick<Job, 'id' | 'priority' | 'serviceType'> & Partial<Pick<Job, 'device'>>;

/** Makes a job's next try due: at once, or at an instant of real time. Urgent jobs run first. */
export async function enqueueRun(
  ctx: Context,
  tx: Transaction,
  job: RunnableJob,
  runAt?: Temporal.Instant,
): Promise<void> {
  const options = { key: job.id, priority: job.priority, ...(runAt ? { runAt } : {}) };
  await ctx.enqueue(tx, nameFor(ctx, job), { jobId: job.id }, options);
}

/** The same for many, in one statement; each for the request that caused it. */
export async function enqueueRuns(
  ctx: Context,
  tx: Transaction,
  runs: readonly { readonly job: RunnableJob; readonly requestId?: string }[],
): Promise<void> {
  const byName = Map.groupBy(runs, ({ job }) => nameFor(ctx, job));
  for (const [name, some] of byName) {
    const entries = some.map(({ job: { id: jobId, priority }, requestId }) => {
      return { data: { jobId }, key: jobId, priority, ...(requestId === undefined ? {} : { requestId }) };
    });
    await ctx.enqueueMany(tx, name, entries);
  }
}

/** What takes milliseconds is tried together with others; what may take a minute has a place of its own. */
function nameFor({ config }: Context, job: RunnableJob) {
  return isQuick(config, job) ? 'provisioning.run-quick-job' : 'provisioning.run-job';
}
