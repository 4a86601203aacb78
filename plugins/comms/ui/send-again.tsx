import { useHost } from '@isp/sdk/ui';
import { Button } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';

interface SendAgainProps {
  readonly delivery: {
    readonly id: string;
    readonly status: string;
    readonly mode: string;
    readonly to: string;
  };
  onDone(): unknown;
}

/** Sends a message again that failed or waits. What was sent at once has no content any more. */
export function SendAgain({ delivery, onDone }: SendAgainProps): ReactNode {
  const { t, api, can, toast } = useHost();
  const [key, setKey] = useState<string>();
  const { id, status, mode, to } = delivery;
  const open = status === 'failed' || status === 'queued';
  if (!open || mode === 'now' || !can('comms.delivery.retry')) return null;
  const send = async () => {
    await api.post('/comms/deliveries/{id}/retry', {
      params: { path: { id } },
      ...(key ? { headers: { 'Idempotency-Key': key } } : {}),
    });
    toast({ title: t('It is on its way.'), tone: 'good' });
    await onDone();
  };
  return (
    <>
      <Button icon="refresh" onClick={() => setKey(crypto.randomUUID())}>
        {t('Send again')}
      </Button>
      <ConfirmDialog
        opened={key !== undefined}
        onClose={() => setKey(undefined)}
        title={t('Send again to {to}', { to })}
        confirmLabel={t('Send again')}
        onConfirm={send}
      >
        {t('It is sent at once, with all its tries before it.')}
      </ConfirmDialog>
    </>
  );
}
