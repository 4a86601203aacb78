import { useHost, useLive } from '@isp/sdk/ui';
import { Count, ErrorPanel, Skeleton, Stat } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { sessionChanges } from './session-changes.ts';

/** How many subscribers are online now. */
export default function OnlineWidget(): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['radius', 'online'],
    queryFn: ({ signal }) =>
      api.get('/radius/sessions', { params: { query: { limit: 1, 'filter[state]': 'online' } }, signal }),
  });
  const changed = useMemo(() => sessionChanges(() => void refetch()), [refetch]);
  useLive('sessions', changed);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={2} />;
  return (
    <Stat
      label={t('Online now')}
      value={<Count value={data.page.total} />}
      href="/radius?filter[state]=online"
      age={new Date(dataUpdatedAt).toISOString()}
    />
  );
}
