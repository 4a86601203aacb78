import type { Context, Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import { jobs } from '../data/job-store.ts';
import { assertByHand, type ByHand } from '../domain/job-by-hand.ts';
import { cancelByHand, completeByHand, retryByHand } from './by-hand.ts';
import { announce } from './move-job.ts';

/** What a person asks, and why. */
export interface AskedByHand {
  readonly act: ByHand;
  /** For `complete`: stays with the job. */
  readonly reason?: string | undefined;
}

/** What a person does to a job: refused unless its status allows it, then written and told. */
export async function changeByHand(ctx: Context, id: string, asked: AskedByHand): Promise<Job> {
  const moved = await ctx.transaction((tx) => changeInside(ctx, tx, { id, asked }));
  announce(ctx, [moved]);
  return moved;
}

/** The same inside a transaction of the caller, who announces the job after the commit. */
export async function changeInside(
  ctx: Context,
  tx: Transaction,
  { id, asked: { act, reason = '' } }: { readonly id: string; readonly asked: AskedByHand },
): Promise<Job> {
  const job = await jobs.lock(tx, id);
  assertByHand(job, act);
  switch (act) {
    case 'retry':
      return retryByHand(ctx, tx, job);
    case 'complete':
      return completeByHand(ctx, tx, { job, reason: reason.trim() });
    case 'cancel':
      return cancelByHand(ctx, tx, job);
  }
}
