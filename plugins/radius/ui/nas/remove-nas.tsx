import { useHost } from '@isp/sdk/ui';
import { Button } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Nas } from './nas-queries.ts';

/** Takes an access server away, once its name was typed. */
export function RemoveNas({ nas }: { readonly nas: Nas }): ReactNode {
  const { t, api, can, navigate, toast } = useHost();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  if (!can('radius.nas.remove')) return null;
  const remove = async () => {
    await api.delete('/radius/nas/{id}', { params: { path: { id: nas.id } } });
    await queries.invalidateQueries({ queryKey: ['radius', 'nas-health'] });
    toast({ title: t('{name} was removed', { name: nas.name }), tone: 'good' });
    navigate('/radius/nas');
  };
  return (
    <>
      <Button tone="bad" icon="trash" onClick={() => setAsking(true)}>
        {t('Remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Remove {name}', { name: nas.name })}
        confirmLabel={t('Remove')}
        tone="bad"
        type={nas.name}
        onConfirm={remove}
      >
        {t(
          'Nobody can log in at it any more, and its requests are dropped. Sessions and usage stay on record.',
        )}
      </ConfirmDialog>
    </>
  );
}
