import { useHost } from '@isp/sdk/ui';
import { Button, Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import type { ApiKeyDetails } from '../key-queries.ts';
import { RotateKey } from './rotate-key.tsx';

interface KeyActionsProps {
  readonly apiKey: ApiKeyDetails;
  onDone(): unknown;
  /** Is given the new text, which is shown this once. */
  onRotated(text: string): void;
}

/** A new text for a key, or its end. */
export function KeyActions({ apiKey, onDone, onRotated }: KeyActionsProps): ReactNode {
  const { t, api, can, toast } = useHost();
  const [wish, setWish] = useState<'rotate' | 'revoke'>();
  const { id, name } = apiKey;
  const revoke = async () => {
    await api.delete('/api-keys/{id}', { params: { path: { id } } });
    toast({ title: t('{name} is revoked', { name }), tone: 'good' });
    await onDone();
  };
  return (
    <>
      {can('api-keys.key.rotate') && (
        <Button icon="refresh" onClick={() => setWish('rotate')}>
          {t('Rotate')}
        </Button>
      )}
      {can('api-keys.key.revoke') && (
        <Button tone="bad" onClick={() => setWish('revoke')}>
          {t('Revoke')}
        </Button>
      )}
      {wish === 'rotate' && (
        <RotateKey {...{ apiKey, onDone, onRotated }} onClose={() => setWish(undefined)} />
      )}
      <ConfirmDialog
        opened={wish === 'revoke'}
        onClose={() => setWish(undefined)}
        title={t('Revoke {name}', { name })}
        confirmLabel={t('Revoke')}
        tone="bad"
        type={name}
        onConfirm={revoke}
      >
        <Text>{t('Calls with it are refused at once, and for good. What it was used for stays.')}</Text>
      </ConfirmDialog>
    </>
  );
}
