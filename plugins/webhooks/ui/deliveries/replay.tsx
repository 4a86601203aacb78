import { useHost } from '@isp/sdk/ui';
import { Button } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Delivery } from './delivery-table.tsx';

/** Sends an event once more; one that still waits is tried at once. */
export function Replay({ delivery: { id } }: { readonly delivery: Delivery }): ReactNode {
  const { t, api, can, navigate, toast } = useHost();
  const queries = useQueryClient();
  const [key, setKey] = useState<string>();
  if (!can('webhooks.delivery.replay')) return null;
  const replay = async () => {
    const again = await api.post('/webhooks/deliveries/{id}/replay', {
      params: { path: { id } },
      ...(key ? { headers: { 'Idempotency-Key': key } } : {}),
    });
    toast({ title: t('It is on its way again.'), tone: 'good' });
    await queries.invalidateQueries({ queryKey: ['webhooks', 'deliveries', again.id] });
    navigate(`/webhooks/deliveries/${again.id}`);
  };
  return (
    <>
      <Button icon="refresh" onClick={() => setKey(crypto.randomUUID())}>
        {t('Send again')}
      </Button>
      <ConfirmDialog
        opened={key !== undefined}
        onClose={() => setKey(undefined)}
        title={t('Send again')}
        confirmLabel={t('Send again')}
        onConfirm={replay}
      >
        {t('The other system gets the same message id, so it can tell that it is a repetition.')}
      </ConfirmDialog>
    </>
  );
}
