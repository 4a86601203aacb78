import { useHost } from '@isp/sdk/ui';
import { Count, ErrorPanel, Skeleton, Stat } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** How many customers there are. */
export default function CustomersWidget(): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['customers', 'count'],
    queryFn: ({ signal }) =>
      api.get('/customers', { params: { query: { limit: 1, 'filter[status]': 'active' } }, signal }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={2} />;
  return (
    <Stat
      label={t('Active customers')}
      value={<Count value={data.page.total} />}
      href="/customers"
      age={new Date(dataUpdatedAt).toISOString()}
    />
  );
}
