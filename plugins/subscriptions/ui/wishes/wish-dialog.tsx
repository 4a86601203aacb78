import { useHost } from '@isp/sdk/ui';
import { Stack, Text } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { reasonOptions } from '../names.ts';
import { atOnce, type When, WhenFields } from './when-fields.tsx';

interface WishDialogProps {
  readonly service: { readonly id: string };
  readonly wish: 'suspend' | 'resume';
  onClose(): void;
  onDone(): unknown;
}

type Reason = ReturnType<typeof reasonOptions>[number]['value'];

/** Suspends a service with a reason, or lets it work again; at once or on a day. */
export function WishDialog({ service: { id }, wish, onClose, onDone }: WishDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const [reason, setReason] = useState<Reason>('customer_request');
  const [when, setWhen] = useState<When>(atOnce);
  // The same for all tries: an answer that was lost does nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  const on = when.kind === 'date' ? { on: when.day ?? '' } : {};
  const init = { params: { path: { id } }, headers: { 'Idempotency-Key': key } };
  const send = {
    suspend: () => api.post('/services/{id}/suspend', { ...init, body: { reason, ...on } }),
    resume: () => api.post('/services/{id}/resume', { ...init, body: on }),
  };
  const words = {
    suspend: { title: t('Suspend the service'), verb: t('Suspend') },
    resume: { title: t('Resume the service'), verb: t('Resume') },
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
        toast({
          title:
            when.kind === 'date'
              ? t('It waits for its day.')
              : t('It is under way; the status follows when the network has it.'),
          tone: 'good',
        });
        await onDone();
      }}
    >
      <Stack>
        {wish === 'suspend' ? (
          <Select
            label={t('Reason')}
            value={reason}
            onChange={(value) => setReason((value ?? 'other') as Reason)}
            options={[...reasonOptions(t)]}
          />
        ) : (
          <Text>{t('It works again when the network has done it.')}</Text>
        )}
        <WhenFields value={when} onChange={setWhen} />
      </Stack>
    </ConfirmDialog>
  );
}
