import { useHost } from '@isp/sdk/ui';
import { Callout, CopyText, Stack, Text } from '@isp/ui';
import type { ReactNode } from 'react';

/** The text of a key: shown this once, since only a hash of it is kept. */
export function KeyText({ text }: { readonly text: string }): ReactNode {
  const { t } = useHost();
  return (
    <Callout tone="good" title={t('Copy the key now')}>
      <Stack>
        <Text>{t('It is shown this once. Who has lost it rotates the key to get a new one.')}</Text>
        <CopyText value={text} label={t('API key')} mask />
        <Text size="sm">{t('Programs send it as the header Authorization: Bearer …')}</Text>
      </Stack>
    </Callout>
  );
}
