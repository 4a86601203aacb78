import { useHost } from '@isp/sdk/ui';
import { Stack, Text } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useMemo, useState } from 'react';
import type { ApiKeyDetails } from '../key-queries.ts';

interface RotateKeyProps {
  readonly apiKey: ApiKeyDetails;
  onClose(): void;
  onDone(): unknown;
  onRotated(text: string): void;
}

/** Gives a key a new text; the one before works on as long as somebody chooses. */
export function RotateKey({ apiKey, onClose, onDone, onRotated }: RotateKeyProps): ReactNode {
  const { t, api } = useHost();
  const { id, name } = apiKey;
  const [grace, setGrace] = useState<string | undefined>('86400');
  // One key for all tries: an answer that was lost does not rotate twice.
  const idempotencyKey = useMemo(() => crypto.randomUUID(), []);
  const rotate = async () => {
    const { key } = await api.post('/api-keys/{id}/rotate', {
      params: { path: { id } },
      body: { graceSeconds: Number(grace ?? 0) },
      headers: { 'Idempotency-Key': `${idempotencyKey}-${grace}` },
    });
    onRotated(key);
    await onDone();
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Rotate {name}', { name })}
      confirmLabel={t('Rotate')}
      onConfirm={rotate}
    >
      <Stack>
        <Text>
          {t('The key gets a new text, which is shown this once. Its permissions and limits stay.')}
        </Text>
        <Select
          label={t('The text before works on for')}
          value={grace}
          onChange={setGrace}
          options={[
            { value: '0', label: t('Not at all') },
            { value: '3600', label: t('One hour') },
            { value: '86400', label: t('One day') },
            { value: '604800', label: t('One week') },
            { value: '2592000', label: t('30 days') },
          ]}
        />
      </Stack>
    </ConfirmDialog>
  );
}
