import { useHost } from '@isp/sdk/ui';
import { Button, Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Role } from './role-queries.ts';

/** Removes a role nobody holds any more. */
export function RemoveRole({ role }: { readonly role: Role }): ReactNode {
  const { t, api, toast, navigate } = useHost();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { id, name } = role;
  const remove = async () => {
    await api.delete('/roles/{id}', { params: { path: { id } } });
    toast({ title: t('{name} was removed', { name }), tone: 'good' });
    navigate('/identity/roles');
    await queries.invalidateQueries({ queryKey: ['identity', 'roles'], exact: true });
  };
  return (
    <>
      <Button tone="bad" icon="trash" onClick={() => setAsking(true)}>
        {t('Remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Remove {name}', { name })}
        confirmLabel={t('Remove')}
        tone="bad"
        onConfirm={remove}
      >
        <Text>{t('It can be removed when nobody holds it any more.')}</Text>
      </ConfirmDialog>
    </>
  );
}
