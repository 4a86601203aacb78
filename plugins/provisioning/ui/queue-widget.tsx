import { useHost, useLive } from '@isp/sdk/ui';
import { Count, ErrorPanel, Skeleton, Stat } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** How many jobs wait for a person. */
export default function QueueWidget(): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['provisioning', 'queue'],
    queryFn: ({ signal }) => api.get('/provisioning/queue', { signal }),
  });
  useLive('jobs', () => void refetch());
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={2} />;
  const manual = data.data.find(({ status }) => status === 'manual')?.count ?? 0;
  return (
    <Stat
      label={t('Jobs that wait for somebody')}
      value={<Count value={manual} />}
      href="/provisioning?filter[status]=manual"
      age={new Date(dataUpdatedAt).toISOString()}
    />
  );
}
