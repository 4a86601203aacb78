import type { RowOf } from '@isp/sdk/ui';

/** A job, as lists have it. */
export type Job = RowOf<'/provisioning/jobs'>;

/** What statuses of jobs are called. */
export function statusOptions(t: (text: string) => string) {
  return [
    { value: 'manual', label: t('Waits for somebody') },
    { value: 'queued', label: t('Queued') },
    { value: 'running', label: t('Running') },
    { value: 'retrying', label: t('Will be tried again') },
    { value: 'done', label: t('Done') },
    { value: 'cancelled', label: t('Cancelled') },
  ];
}

/** Whether a person may act on a job of this status. */
export const isOpen = (status: string): boolean => status !== 'done' && status !== 'cancelled';
