import { useHost, useLive } from '@isp/sdk/ui';
import { Count, ErrorPanel, Skeleton, Stat } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** How many plugins can be updated now. */
export default function UpdatesWidget(): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['marketplace', 'updates'],
    queryFn: ({ signal }) => api.get('/marketplace/updates', { signal }),
  });
  useLive('plugins', () => void refetch());
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={2} />;
  const waiting = data.data.filter(({ state }) => state === 'cooling-down').length;
  return (
    <Stat
      label={t('Updates of plugins')}
      value={<Count value={data.data.length - waiting} />}
      hint={t('{count|one more cools down|{count} more cool down}', { count: waiting })}
      href="/marketplace?filter[updateAvailable]=true"
      age={new Date(dataUpdatedAt).toISOString()}
    />
  );
}
