import { useHost } from '@isp/sdk/ui';
import { Text } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import { ConfirmDialog, Menu, type MenuItem } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { reasonOptions } from './names.ts';

interface ServiceActionsProps {
  readonly service: { readonly id: string; readonly status: string; readonly desiredStatus: string };
  /** What was asked for is under way. */
  onDone(): unknown;
}

type Wish = 'suspend' | 'resume' | 'cancel';
type Reason = ReturnType<typeof reasonOptions>[number]['value'];

/** What can be done with one service. */
export function ServiceActions({ service, onDone }: ServiceActionsProps): ReactNode {
  const { t, can, navigate } = useHost();
  const [wish, setWish] = useState<Wish>();
  const { desiredStatus } = service;
  const open = desiredStatus !== 'cancelled';
  const item = (id: Wish, label: string, bad: boolean): MenuItem => ({
    id,
    label,
    ...(bad ? { tone: 'bad' as const } : {}),
    onSelect: () => setWish(id),
  });
  const items: MenuItem[] = [
    {
      id: 'open',
      label: t('Details'),
      icon: 'eye',
      onSelect: () => navigate(`/subscriptions/${service.id}`),
    },
    ...(open && desiredStatus === 'active' && can('subscriptions.service.suspend')
      ? [item('suspend', t('Suspend'), true)]
      : []),
    ...(desiredStatus === 'suspended' && can('subscriptions.service.resume')
      ? [item('resume', t('Resume'), false)]
      : []),
    ...(open && can('subscriptions.service.cancel') ? [item('cancel', t('Cancel the service'), true)] : []),
  ];
  return (
    <>
      <Menu label={t('What to do with it')} items={items} />
      {wish && <WishDialog id={service.id} wish={wish} onClose={() => setWish(undefined)} onDone={onDone} />}
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
  const [reason, setReason] = useState<Reason>('customer_request');
  // The same for all tries: an answer that was lost does nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  const params = { path: { id } };
  const headers = { 'Idempotency-Key': key };
  const send = {
    suspend: () => api.post('/services/{id}/suspend', { params, headers, body: { reason } }),
    resume: () => api.post('/services/{id}/resume', { params, headers, body: {} }),
    cancel: () => api.post('/services/{id}/cancel', { params, headers, body: {} }),
  };
  const words = {
    suspend: { title: t('Suspend the service'), verb: t('Suspend') },
    resume: { title: t('Resume the service'), verb: t('Resume') },
    cancel: { title: t('Cancel the service'), verb: t('Cancel for good') },
  }[wish];
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.title}
      confirmLabel={words.verb}
      {...(wish === 'resume' ? {} : { tone: 'bad' as const })}
      onConfirm={async () => {
        await send[wish]();
        toast({ title: t('It is under way; the status follows when the network has it.'), tone: 'good' });
        await onDone();
      }}
    >
      {wish === 'suspend' ? (
        <Select
          label={t('Reason')}
          value={reason}
          onChange={(value) => setReason((value ?? 'other') as Reason)}
          options={[...reasonOptions(t)]}
        />
      ) : (
        <Text>
          {wish === 'cancel'
            ? t('It ends for good when the network has done it. It cannot be resumed.')
            : t('It works again when the network has done it.')}
        </Text>
      )}
    </ConfirmDialog>
  );
}
