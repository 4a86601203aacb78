import { useHost } from '@isp/sdk/ui';
import { Button, Group } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { allowanceKey } from './allowance-key.ts';
import { TopUpDialog } from './top-up-dialog.tsx';

/** More volume, and beginning anew. */
export function UsageActions({ serviceId: id }: { readonly serviceId: string }): ReactNode {
  const { t, api, can, toast } = useHost();
  const queries = useQueryClient();
  const [wish, setWish] = useState<'top-up' | 'reset'>();
  const [key, setKey] = useState('');
  if (!can('radius.allowance.change')) return null;
  const close = () => setWish(undefined);
  const begin = (next: 'top-up' | 'reset') => {
    setKey(crypto.randomUUID());
    setWish(next);
  };
  const reset = async (reason: string | undefined) => {
    await api.post('/services/{id}/usage/reset', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: reason ? { reason } : {},
    });
    toast({ title: t('The volume begins anew.'), tone: 'good' });
    await queries.invalidateQueries({ queryKey: allowanceKey(id) });
  };
  return (
    <Group>
      <Button icon="plus" onClick={() => begin('top-up')}>
        {t('Give more volume')}
      </Button>
      <Button icon="refresh" onClick={() => begin('reset')}>
        {t('Begin anew')}
      </Button>
      {wish === 'top-up' && <TopUpDialog serviceId={id} idempotencyKey={key} onClose={close} />}
      <ConfirmDialog
        opened={wish === 'reset'}
        onClose={close}
        title={t('Begin anew')}
        confirmLabel={t('Begin anew')}
        reason="required"
        onConfirm={reset}
      >
        {t('What was used in this period does not count any more. The period ends when it would have.')}
      </ConfirmDialog>
    </Group>
  );
}
