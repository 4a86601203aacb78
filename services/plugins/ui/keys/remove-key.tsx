import { useHost } from '@isp/sdk/ui';
import { Button, Group } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import type { TrustedKey } from './trusted-key.ts';

interface RemoveKeyProps {
  readonly trusted: TrustedKey;
  onDone(): unknown;
}

/** Trusts a key no more. */
export function RemoveKey({ trusted: { id, name }, onDone }: RemoveKeyProps): ReactNode {
  const { t, api, toast } = useHost();
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await api.delete('/trusted-keys/{id}', { params: { path: { id } } });
    toast({ title: t('The key of {name} is not trusted any more', { name }), tone: 'good' });
    await onDone();
  };
  return (
    <Group>
      <Button size="sm" tone="bad" icon="trash" onClick={() => setAsking(true)}>
        {t('Trust it no more')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Trust {name} no more', { name })}
        confirmLabel={t('Trust it no more')}
        tone="bad"
        type={id}
        onConfirm={remove}
      >
        {t('What is signed only with it is refused when it is loaded next, plugins that run now too.')}
      </ConfirmDialog>
    </Group>
  );
}
