import type { PortalHost } from '@isp/sdk/ui';
import type { MenuItem } from '@isp/ui/overlays';
import { isOpen } from './job-words.ts';

/** What a person can want of a job. */
export type Wish = 'retry' | 'complete' | 'cancel';

/** What may be wanted of a job of this status by who looks at it, as entries of a menu. */
export function wishesOf(
  { status }: { readonly status: string },
  { t, can }: Pick<PortalHost, 't' | 'can'>,
  onWish: (wish: Wish) => void,
): MenuItem[] {
  const entry = (wish: Wish, label: string, looks: { icon?: 'refresh' | 'check'; tone?: 'bad' }) => ({
    ...{ id: wish, label, onSelect: () => onWish(wish) },
    ...looks,
  });
  const mayRetry = can('provisioning.job.retry') && status !== 'running';
  const mayComplete = can('provisioning.job.complete') && status === 'manual';
  if (!isOpen(status)) return [];
  return [
    ...(mayRetry ? [entry('retry', t('Try again now'), { icon: 'refresh' })] : []),
    ...(mayComplete ? [entry('complete', t('It was done by hand'), { icon: 'check' })] : []),
    ...(can('provisioning.job.cancel') ? [entry('cancel', t('Cancel the job'), { tone: 'bad' })] : []),
  ];
}
