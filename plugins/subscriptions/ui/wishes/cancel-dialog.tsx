import { useHost } from '@isp/sdk/ui';
import { Stack, Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { CancelCosts } from './cancel-costs.tsx';
import { atOnce, isSaid, type When, WhenFields } from './when-fields.tsx';

interface CancelDialogProps {
  readonly service: { readonly id: string };
  onClose(): void;
  onDone(): unknown;
}

/** Cancels a service for good, at once or on a day, with what that costs said before. */
export function CancelDialog({ service: { id }, onClose, onDone }: CancelDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const [when, setWhen] = useState<When>(atOnce);
  // The same for all tries: an answer that was lost does nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Cancel the service')}
      confirmLabel={t('Cancel for good')}
      tone="bad"
      onConfirm={async () => {
        await api.post('/services/{id}/cancel', {
          params: { path: { id } },
          headers: { 'Idempotency-Key': key },
          body: when.kind === 'date' ? { on: when.day ?? '' } : {},
        });
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
        <Text>{t('It ends for good when the network has done it. It cannot be resumed.')}</Text>
        <WhenFields value={when} onChange={setWhen} />
        {isSaid(when) && <CancelCosts serviceId={id} on={when.kind === 'date' ? when.day : undefined} />}
      </Stack>
    </ConfirmDialog>
  );
}
