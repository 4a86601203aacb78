import { useHost } from '@isp/sdk/ui';
import { Count, ErrorPanel, Skeleton, Stat } from '@isp/ui';
import type { ReactNode } from 'react';
import { isWell, usePlugins } from './plugin-queries.ts';

/** How many plugins are not as they should be. */
export default function PluginsWidget(): ReactNode {
  const { t } = useHost();
  const { data, error, refetch, dataUpdatedAt } = usePlugins();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={2} />;
  const ill = data.data.filter((plugin) => !isWell(plugin)).length;
  return (
    <Stat
      label={t('Plugins that need a look')}
      value={<Count value={ill} />}
      hint={t('of {count}', { count: data.data.length })}
      href="/plugins"
      age={new Date(dataUpdatedAt).toISOString()}
    />
  );
}
