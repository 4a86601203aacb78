import { useHost } from '@isp/sdk/ui';
import { Button, Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Reseller } from './reseller-queries.ts';

/** Closes a reseller for good. */
export function CloseReseller({ reseller }: { readonly reseller: Reseller }): ReactNode {
  const { t, api, toast } = useHost();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { id, name } = reseller;
  const close = async () => {
    await api.delete('/resellers/{id}', { params: { path: { id } } });
    toast({ title: t('{name} is closed', { name }), tone: 'good' });
    await queries.invalidateQueries({ queryKey: ['identity'] });
  };
  return (
    <>
      <Button tone="bad" onClick={() => setAsking(true)}>
        {t('Close for good')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Close {name}', { name })}
        confirmLabel={t('Close for good')}
        tone="bad"
        type={name}
        onConfirm={close}
      >
        <Text>
          {t(
            'Its people are let in no more. Its customers keep their services and are seen from above. It cannot be opened again.',
          )}
        </Text>
      </ConfirmDialog>
    </>
  );
}
