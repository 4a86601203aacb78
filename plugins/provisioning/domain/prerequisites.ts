import type { JobStatus } from '../contract/index.ts';

/** A job another one depends on, as it is at the moment. */
export interface Prerequisite {
  readonly id: string;
  readonly status: JobStatus;
  readonly manualReason?: string | undefined;
}

/** Whether a job may begin: its prerequisites are done, one of them is on its way, or one has failed. */
export type Gate = 'open' | 'waits' | { readonly blockedBy: string; readonly reason: string };

/**
 * A prerequisite that waits for a person, or is cancelled, has failed. One that has not arrived here yet is on its way.
 *
 * @param ids what the job depends on
 * @param known those of them that are here
 */
export function gateOf(ids: readonly string[], known: readonly Prerequisite[]): Gate {
  const failed = known.find(({ status }) => status === 'manual' || status === 'cancelled');
  if (failed) return { blockedBy: failed.id, reason: reasonOf(failed) };
  const done = new Set(known.filter(({ status }) => status === 'done').map(({ id }) => id));
  return ids.every((id) => done.has(id)) ? 'open' : 'waits';
}

function reasonOf({ id, status, manualReason }: Prerequisite): string {
  const what = status === 'cancelled' ? 'is cancelled' : 'waits for a person';
  return `job ${id}, which has to be done before, ${what}${manualReason ? `: ${manualReason}` : ''}`;
}
