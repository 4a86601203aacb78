import { useHost } from '@isp/sdk/ui';
import {
  Badge,
  ButtonLink,
  Card,
  ErrorPanel,
  Grid,
  Group,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  Text,
} from '@isp/ui';
import type { ReactNode } from 'react';
import { isWell, type PluginRow, usePlugins } from './plugin-queries.ts';
import { PluginState } from './plugin-state.tsx';

/** Every plugin with its state; those that need a look come first. */
export default function PluginList(): ReactNode {
  const { t, can } = useHost();
  const { data, error, refetch } = usePlugins();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  const plugins = [...(data?.data ?? [])].sort(
    (one, other) => Number(isWell(one)) - Number(isWell(other)) || one.name.localeCompare(other.name),
  );
  return (
    <Page>
      <PageHeader
        title={t('Plugins')}
        subtitle={t('What the platform is made of, and how it is.')}
        actions={
          can('plugins.key.read') && (
            <ButtonLink href="/plugins/keys" icon="key">
              {t('Trusted keys')}
            </ButtonLink>
          )
        }
      />
      {!data && <Skeleton lines={8} />}
      <Grid min={300}>
        {plugins.map((plugin) => (
          <PluginCard key={plugin.id} plugin={plugin} />
        ))}
      </Grid>
    </Page>
  );
}

function PluginCard({ plugin }: { readonly plugin: PluginRow }): ReactNode {
  const { t } = useHost();
  return (
    <Card title={plugin.name} href={`/plugins/${plugin.id}`}>
      <Stack gap="xs">
        <Group gap="xs">
          <PluginState state={plugin.state} />
          {plugin.runtime === 'sandbox' && <Badge tone="neutral">{t('Sandboxed')}</Badge>}
          {plugin.updateAvailable && (
            <Badge tone="accent">{t('Update to {version}', { version: plugin.updateAvailable })}</Badge>
          )}
          {plugin.awaitingConsent && <Badge tone="warn">{t('Waits for consent')}</Badge>}
        </Group>
        <Text dimmed size="sm">
          {t('Version {version}', { version: plugin.version })}
        </Text>
        {plugin.reason && <Text size="sm">{plugin.reason}</Text>}
      </Stack>
    </Card>
  );
}
