import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Badge, Button, Card, DateTime, ErrorPanel, Group, Skeleton, Stack, Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type ChangedPlugin, outcomeOf } from './change-outcome.ts';
import { isOlder } from './version-order.ts';

type Version = AnswerOf<'/plugins/{id}/versions', 'get'>['data'][number];

interface PluginVersionsProps {
  /** What is kept is read anew when its generation changes. */
  readonly plugin: ChangedPlugin & {
    readonly id: string;
    readonly version: string;
    readonly generation: number;
  };
  onDone(): unknown;
}

/** The versions of an installed plugin that are kept, and going back to one. */
export function PluginVersions({ plugin, onDone }: PluginVersionsProps): ReactNode {
  const { t, api } = useHost();
  const { id, generation } = plugin;
  const [wanted, setWanted] = useState<string>();
  const { data, error, refetch } = useQuery({
    queryKey: ['plugins', id, 'versions', generation],
    queryFn: ({ signal }) => api.get('/plugins/{id}/versions', { params: { path: { id } }, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card title={t('Versions that are kept')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      <Stack>
        {data?.data.map((version) => (
          <VersionRow key={version.digest} version={version} serving={plugin.version} onGoBack={setWanted} />
        ))}
      </Stack>
      {wanted !== undefined && (
        <GoBack {...{ plugin, onDone }} version={wanted} onClose={() => setWanted(undefined)} />
      )}
    </Card>
  );
}

interface VersionRowProps {
  readonly version: Version;
  /** The version that serves: one goes back, never forth. */
  readonly serving: string;
  onGoBack(version: string): void;
}

function VersionRow({ version: row, serving, onGoBack }: VersionRowProps): ReactNode {
  const { t, can } = useHost();
  const { version, active, installedAt, signedBy, source, revoked } = row;
  return (
    <Group justify="between">
      <div>
        <Group gap="xs">
          <Text strong>{version}</Text>
          {active && <Badge tone="good">{t('Serves now')}</Badge>}
          {revoked && <Badge tone="bad">{t('Must not run any more')}</Badge>}
          <Badge tone={signedBy ? 'good' : 'warn'}>
            {signedBy ? t('Signed by {name}', { name: signedBy }) : t('Nobody trusted signed it')}
          </Badge>
        </Group>
        <Text dimmed size="sm">
          <DateTime value={installedAt} /> {source}
        </Text>
        {revoked && <Text size="sm">{revoked}</Text>}
      </div>
      {isOlder(version, serving) && !revoked && can('plugins.package.change') && (
        <Button size="sm" onClick={() => onGoBack(version)}>
          {t('Go back to it')}
        </Button>
      )}
    </Group>
  );
}

interface GoBackProps extends PluginVersionsProps {
  readonly version: string;
  onClose(): void;
}

function GoBack({ plugin, version, onClose, onDone }: GoBackProps): ReactNode {
  const { t, api, toast } = useHost();
  const params = { path: { id: plugin.id } };
  const goBack = async () => {
    const after = await api.post('/plugins/{id}/rollback', { params, body: { version } });
    toast(outcomeOf(t, { before: plugin, after, done: t('Version {version}', { version }) }));
    await onDone();
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Go back to version {version}', { version })}
      confirmLabel={t('Go back to it')}
      onConfirm={goBack}
    >
      <Text>{t('It gets the settings and tables it had. The version of now is kept.')}</Text>
    </ConfirmDialog>
  );
}
