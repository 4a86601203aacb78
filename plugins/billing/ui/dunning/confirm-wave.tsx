import { useHost } from '@isp/sdk/ui';
import { Button, Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { useBillingChanged } from '../shared/queries.ts';
import type { Wave } from './wave.ts';

/** Blocks whom a wave has planned. The number is typed: it cannot be done by one click too many. */
export function ConfirmWave({ wave: { id, planned } }: { readonly wave: Wave }): ReactNode {
  const { t, api, can, toast } = useHost();
  const changed = useBillingChanged();
  const [isOpen, setOpen] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  if (!can('billing.wave.confirm')) return null;
  return (
    <>
      <Button
        variant="filled"
        tone="bad"
        icon="pause"
        onClick={() => setOpen(true)}
        {...(planned === 0 ? { disabledReason: t('Nobody is planned to be blocked.') } : {})}
      >
        {t('Confirm')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('Block {count|one customer|{count} customers}', { count: planned })}
        confirmLabel={t('Block')}
        tone="bad"
        type={String(planned)}
        onConfirm={async () => {
          await api.post('/dunning/waves/{id}/confirm', {
            params: { path: { id } },
            headers: { 'Idempotency-Key': key },
          });
          toast({ title: t('The wave is being carried out'), tone: 'good' });
          await changed();
        }}
      >
        <Text>
          {t(
            'Their services are suspended, or ended where that is the step. Who has paid meanwhile is left out.',
          )}
        </Text>
      </ConfirmDialog>
    </>
  );
}
