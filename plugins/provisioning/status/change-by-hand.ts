import type { Context, Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import { jobs } from '../data/job-store.ts';
import { assertByHand } from '../domain/job-by-hand.ts';
import { announce } from './move-job.ts';

/** What a person does to a job: refused unless its status allows it, then written and told. */
export async function changeByHand(
  ctx: Context,
  request: { id: string; act: Parameters<typeof assertByHand>[1] },
  work: (tx: Transaction, job: Job) => Promise<Job>,
): Promise<Job> {
  const moved = await ctx.transaction(async (tx) => {
    const job = await jobs.lock(tx, request.id);
    assertByHand(job, request.act);
    return work(tx, job);
  });
  announce(ctx, [moved]);
  return moved;
}
