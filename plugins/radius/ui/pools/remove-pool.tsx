import { useHost } from '@isp/sdk/ui';
import { Button } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import type { Pool } from './pool-queries.ts';

/** Takes a pool away of which nobody has anything. */
export function RemovePool({ pool }: { readonly pool: Pool }): ReactNode {
  const { t, api, can, navigate, toast } = useHost();
  const [asking, setAsking] = useState(false);
  if (!can('radius.pool.remove')) return null;
  const remove = async () => {
    await api.delete('/radius/pools/{id}', { params: { path: { id: pool.id } } });
    toast({ title: t('{name} was removed', { name: pool.name }), tone: 'good' });
    navigate('/radius/pools');
  };
  return (
    <>
      <Button
        tone="bad"
        icon="trash"
        {...(pool.used > 0 ? { disabledReason: t('Services have addresses of it.') } : {})}
        onClick={() => setAsking(true)}
      >
        {t('Remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Remove {name}', { name: pool.name })}
        confirmLabel={t('Remove')}
        tone="bad"
        onConfirm={remove}
      >
        {t('Tariffs that name it give nothing any more until there is a pool of this name again.')}
      </ConfirmDialog>
    </>
  );
}
