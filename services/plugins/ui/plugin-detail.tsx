import { useAddress, useHost, useLive } from '@isp/sdk/ui';
import {
  Bytes,
  Card,
  DateTime,
  ErrorPanel,
  Grid,
  KeyValue,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  StatusBadge,
  Text,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { PluginActions } from './plugin-actions.tsx';
import { PluginIncidents } from './plugin-incidents.tsx';
import { PluginSettings } from './plugin-settings.tsx';
import { PluginState } from './plugin-state.tsx';
import { PluginVersions } from './plugin-versions.tsx';
import { RemovePlugin } from './remove-plugin.tsx';

/** One plugin: state, health, settings, incidents. */
export default function PluginDetail(): ReactNode {
  const { t, api, can } = useHost();
  const { pluginId: id = '' } = useAddress().params;
  const path = { id };
  const [removing, setRemoving] = useState(false);
  const plugin = useQuery({
    queryKey: ['plugins', id],
    queryFn: ({ signal }) => api.get('/plugins/{id}', { params: { path }, signal }),
  });
  const health = useQuery({
    queryKey: ['plugins', id, 'health'],
    queryFn: ({ signal }) => api.get('/plugins/{id}/health', { params: { path }, signal }),
  });
  const readAnew = () => Promise.all([plugin.refetch(), health.refetch()]);
  useLive('plugins', () => void readAnew());
  if (plugin.error && !removing) return <ErrorPanel error={plugin.error} onRetry={() => plugin.refetch()} />;
  if (!plugin.data) return <Skeleton lines={8} />;
  const { name, version, state, reason, generation, runtime, origin, since } = plugin.data;
  const serves = state === 'running' || state === 'degraded';
  return (
    <Page>
      <PageHeader
        title={name}
        status={<PluginState state={state} />}
        subtitle={reason}
        back={{ href: '/plugins', label: t('Plugins') }}
        actions={
          <>
            <PluginActions plugin={plugin.data} onDone={readAnew} />
            {origin === 'package' && can('plugins.package.remove') && (
              <RemovePlugin plugin={plugin.data} onRemoving={setRemoving} />
            )}
          </>
        }
      />
      <Stack>
        <Grid min={320}>
          <Card title={t('Plugin')}>
            <KeyValue
              items={[
                { label: t('Version'), value: version },
                { label: t('Generation'), value: String(generation) },
                { label: t('Runs as'), value: runtime === 'sandbox' ? t('Sandboxed') : t('Trusted') },
                { label: t('Comes from'), value: originText(origin, t) },
                { label: t('In this state since'), value: <DateTime value={since} /> },
              ]}
            />
          </Card>
          <Card title={t('Health')}>
            {health.error && <ErrorPanel error={health.error} onRetry={() => health.refetch()} compact />}
            {!health.data && !health.error && <Skeleton lines={4} />}
            {health.data && !serves && <Text dimmed>{t('It does not run.')}</Text>}
            {health.data && serves && (
              <KeyValue
                items={[
                  { label: t('Says of itself'), value: <StatusBadge status={health.data.state} /> },
                  {
                    label: t('Memory'),
                    value:
                      health.data.memoryBytes > 0 ? <Bytes value={health.data.memoryBytes} /> : undefined,
                  },
                  { label: t('Event loop lag'), value: `${Math.round(health.data.loopLagMs)} ms` },
                  { label: t('Restarts'), value: String(health.data.restarts) },
                  { label: t('Looked at'), value: <DateTime value={health.data.lastCheck} /> },
                ]}
              />
            )}
          </Card>
        </Grid>
        {can('plugins.configuration.read') && <PluginSettings id={id} />}
        {origin === 'package' && <PluginVersions plugin={plugin.data} onDone={readAnew} />}
        <PluginIncidents id={id} />
      </Stack>
    </Page>
  );
}

function originText(origin: string | undefined, t: (text: string) => string): string | undefined {
  const words: Readonly<Record<string, string>> = {
    platform: t('The platform itself'),
    folder: t('A folder of plugins'),
    package: t('An installed package'),
  };
  return origin && (words[origin] ?? origin);
}
