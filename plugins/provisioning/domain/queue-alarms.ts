import type { QueueAlarm, QueueLine } from '../contract/index.ts';

/** When there is an alarm; what is left out raises none. */
export interface AlarmLimits {
  /** More jobs than this in the manual queue. */
  readonly manualJobs?: number | undefined;
  /** A job that waits for its first try, runs or is retried, and was asked for longer ago than this. */
  readonly oldestMinutes?: number | undefined;
}

/** Each alarm there is a limit for, as the queue is. */
export function judgeQueue(queue: readonly QueueLine[], limits: AlarmLimits): QueueAlarm[] {
  const manual = queue.find(({ status }) => status === 'manual')?.count ?? 0;
  const ages = queue.filter(({ status }) => status !== 'manual').map(({ oldestSeconds }) => oldestSeconds);
  const minutes = limits.oldestMinutes;
  return [
    ...judge('manual', manual, limits.manualJobs),
    ...judge('oldest', Math.max(0, ...ages), minutes === undefined ? undefined : minutes * 60),
  ];
}

function judge(kind: QueueAlarm['kind'], value: number, limit: number | undefined): QueueAlarm[] {
  if (limit === undefined) return [];
  return [{ kind, state: value > limit ? 'raised' : 'cleared', value, limit }];
}
