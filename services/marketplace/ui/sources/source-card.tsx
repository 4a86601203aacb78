import { useHost } from '@isp/sdk/ui';
import { Button, Callout, Card, DateTime, Group, KeyValue, Stack, StatusBadge } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import type { Source } from './source.ts';

interface SourceCardProps {
  readonly source: Source;
  onDone(): unknown;
}

/** One place plugins come from; it can be switched off, and what is no part of the platform be removed. */
export function SourceCard({ source, onDone }: SourceCardProps): ReactNode {
  const { t, can } = useHost();
  const { name, url, order, plugins, readAt, issuedAt, expiresAt, keyId, unsigned, enabled, problem } =
    source;
  return (
    <Card title={name}>
      <Stack>
        <Group>
          <StatusBadge status={enabled ? 'enabled' : 'disabled'} />
        </Group>
        {problem && (
          <Callout tone="bad" title={t('The last look failed; what was read before is kept')}>
            {problem}
          </Callout>
        )}
        {unsigned && <Callout tone="warn">{t('Its index is believed without a signature.')}</Callout>}
        <KeyValue
          items={[
            { label: t('Address'), value: url },
            { label: t('Order'), value: String(order) },
            { label: t('Offers'), value: t('{count|One plugin|{count} plugins}', { count: plugins }) },
            { label: t('Read'), value: readAt && <DateTime value={readAt} /> },
            { label: t('Index of'), value: issuedAt && <DateTime value={issuedAt} /> },
            { label: t('Counts until'), value: expiresAt && <DateTime value={expiresAt} /> },
            { label: t('Signed with the key'), value: keyId },
          ]}
        />
        {can('marketplace.source.change') && <SourceActions {...{ source, onDone }} />}
      </Stack>
    </Card>
  );
}

function SourceActions({ source, onDone }: SourceCardProps): ReactNode {
  const { t, api, toast } = useHost();
  const [removing, setRemoving] = useState(false);
  const { id, name, enabled, builtIn } = source;
  const params = { path: { id } };
  const turn = async () => {
    await api.patch('/marketplace/sources/{id}', { params, body: { enabled: !enabled } });
    await onDone();
  };
  const remove = async () => {
    await api.delete('/marketplace/sources/{id}', { params });
    toast({ title: t('{name} was removed', { name }), tone: 'good' });
    await onDone();
  };
  return (
    <Group>
      <Button size="sm" onClick={turn}>
        {enabled ? t('Switch off') : t('Switch on')}
      </Button>
      {!builtIn && (
        <Button size="sm" tone="bad" icon="trash" onClick={() => setRemoving(true)}>
          {t('Remove')}
        </Button>
      )}
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('Remove the source {name}', { name })}
        confirmLabel={t('Remove')}
        tone="bad"
        onConfirm={remove}
      >
        {t(
          'It offers nothing any more, and what it revoked counts no longer. Plugins installed from it stay.',
        )}
      </ConfirmDialog>
    </Group>
  );
}
