import { useHost } from '@isp/sdk/ui';
import { Button } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Tariff } from '../names.ts';
import { ChangeTariff } from './change-tariff.tsx';

interface TariffActionsProps {
  readonly tariff: Tariff;
  onDone(): unknown;
}

/** Another name or price for a tariff, and its end. */
export function TariffActions({ tariff, onDone }: TariffActionsProps): ReactNode {
  const { t, api, can, toast } = useHost();
  const queries = useQueryClient();
  const [wish, setWish] = useState<'change' | 'retire'>();
  const close = () => setWish(undefined);
  const done = async () => {
    await queries.invalidateQueries({ queryKey: ['tariffs'] });
    await onDone();
  };
  const retire = async () => {
    await api.delete('/tariffs/{id}', { params: { path: { id: tariff.id } } });
    toast({ title: t('{name} cannot be ordered any more', { name: tariff.name }), tone: 'good' });
    await done();
  };
  return (
    <>
      {can('subscriptions.tariff.change') && (
        <Button icon="edit" onClick={() => setWish('change')}>
          {t('Change')}
        </Button>
      )}
      {can('subscriptions.tariff.retire') && (
        <Button tone="bad" onClick={() => setWish('retire')}>
          {t('Retire')}
        </Button>
      )}
      {wish === 'change' && <ChangeTariff tariff={tariff} onClose={close} onDone={done} />}
      <ConfirmDialog
        opened={wish === 'retire'}
        onClose={close}
        title={t('Retire {name}', { name: tariff.name })}
        confirmLabel={t('Retire')}
        tone="bad"
        onConfirm={retire}
      >
        {t('It cannot be ordered any more. Services that have it keep it. It cannot be taken back.')}
      </ConfirmDialog>
    </>
  );
}
