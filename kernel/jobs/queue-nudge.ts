import { EventEmitter } from 'node:events';
import type { WorkerEvents, WorkerPool } from 'graphile-worker';

/** The engine says `job:complete` before the row of the queue is written; the second is for a busy database. */
const nudgesAfterMs = [10, 60];

/**
 * Events for a runner that let the next job of a queue start as soon as the one before is done. The engine itself would
 * look for it at its next poll, a second later: a schedule that catches up would run one tick a second.
 */
export function nudgingEvents(): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  let pool: WorkerPool | undefined;
  events.on('pool:create', ({ workerPool }) => {
    pool = workerPool;
  });
  events.on('job:complete', ({ job }) => {
    if (job.job_queue_id === null) return;
    for (const delayMs of nudgesAfterMs) setTimeout(() => pool?.nudge(1), delayMs).unref();
  });
  return events;
}
