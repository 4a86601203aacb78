import { useHost } from '@isp/sdk/ui';
import { Text } from '@isp/ui';
import { ConfirmDialog, Menu, type MenuItem } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { isOpen } from './job-words.ts';

interface JobActionsProps {
  readonly job: { readonly id: string; readonly status: string };
  onDone(): unknown;
}

type Wish = 'retry' | 'complete' | 'cancel';

/** What a person can do about a job. */
export function JobActions({ job, onDone }: JobActionsProps): ReactNode {
  const { t, can } = useHost();
  const [wish, setWish] = useState<Wish>();
  if (!isOpen(job.status)) return null;
  const items: MenuItem[] = [
    ...(can('provisioning.job.retry') && job.status !== 'running'
      ? [
          {
            id: 'retry',
            label: t('Try again now'),
            icon: 'refresh' as const,
            onSelect: () => setWish('retry'),
          },
        ]
      : []),
    ...(can('provisioning.job.complete') && job.status === 'manual'
      ? [
          {
            id: 'complete',
            label: t('It was done by hand'),
            icon: 'check' as const,
            onSelect: () => setWish('complete'),
          },
        ]
      : []),
    ...(can('provisioning.job.cancel')
      ? [
          {
            id: 'cancel',
            label: t('Cancel the job'),
            tone: 'bad' as const,
            onSelect: () => setWish('cancel'),
          },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Menu label={t('What to do with it')} items={items} />
      {wish && <WishDialog id={job.id} wish={wish} onClose={() => setWish(undefined)} onDone={onDone} />}
    </>
  );
}

interface WishDialogProps {
  readonly id: string;
  readonly wish: Wish;
  onClose(): void;
  onDone(): unknown;
}

function WishDialog({ id, wish, onClose, onDone }: WishDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const params = { path: { id } };
  const words = {
    retry: {
      title: t('Try again now'),
      verb: t('Try again'),
      text: t('The job is tried at once, whatever time it waits for.'),
    },
    complete: {
      title: t('It was done by hand'),
      verb: t('Mark as done'),
      text: t(
        'The platform takes the network for as it should be. Say what was done; it stays with the job.',
      ),
    },
    cancel: {
      title: t('Cancel the job'),
      verb: t('Cancel the job'),
      text: t('What it did is undone. The service stays as it was before.'),
    },
  }[wish];
  const send = {
    retry: () => api.post('/provisioning/jobs/{id}/retry', { params }),
    complete: (reason: string) => api.post('/provisioning/jobs/{id}/complete', { params, body: { reason } }),
    cancel: () => api.post('/provisioning/jobs/{id}/cancel', { params }),
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.title}
      confirmLabel={words.verb}
      {...(wish === 'cancel' ? { tone: 'bad' as const } : {})}
      {...(wish === 'complete' ? { reason: 'required' as const } : {})}
      onConfirm={async (reason) => {
        await send[wish](reason ?? '');
        toast({ title: t('Done'), tone: 'good' });
        await onDone();
      }}
    >
      <Text>{words.text}</Text>
    </ConfirmDialog>
  );
}
