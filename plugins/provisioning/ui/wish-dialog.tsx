import { useHost } from '@isp/sdk/ui';
import { Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import type { Wish } from './wishes.ts';

interface WishDialogProps {
  readonly id: string;
  readonly wish: Wish;
  onClose(): void;
  onDone(): unknown;
}

/** Asks once more before it is done with a job. */
export function WishDialog({ id, wish, onClose, onDone }: WishDialogProps): ReactNode {
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
