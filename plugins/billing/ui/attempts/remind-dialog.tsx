import { useHost } from '@isp/sdk/ui';
import { Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import type { Attempt } from './attempt.ts';

interface RemindDialogProps {
  readonly attempt: Attempt;
  onClose(): void;
  onDone(): void;
}

/** Reminds a customer of the invoice whose charge was declined. */
export function RemindDialog({ attempt, onClose, onDone }: RemindDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const [key] = useState(() => crypto.randomUUID());
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Send a reminder')}
      confirmLabel={t('Remind')}
      onConfirm={async () => {
        await api.post('/invoices/{id}/remind', {
          params: { path: { id: attempt.invoiceId ?? '' } },
          headers: { 'Idempotency-Key': key },
        });
        toast({ title: t('The reminder is on its way'), tone: 'good' });
        onDone();
      }}
    >
      <Text>{t('It counts like those of the policy. There is one a day at most.')}</Text>
    </ConfirmDialog>
  );
}
