import { useHost } from '@isp/sdk/ui';
import { Card, ErrorPanel, Skeleton } from '@isp/ui';
import { Donut } from '@isp/ui/charts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** How many customers are active, and how many have left. */
export default function StatusChart(): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['customers', 'by-status'],
    queryFn: ({ signal }) =>
      Promise.all(
        (['active', 'closed'] as const).map(async (status) => {
          const query = { limit: 1, 'filter[status]': status, total: 'exact' } as const;
          return (await api.get('/customers', { params: { query }, signal })).page.total ?? 0;
        }),
      ),
  });
  const [active = 0, closed = 0] = data ?? [];
  return (
    <Card title={t('Customers by status')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton height={120} />}
      {data && (
        <Donut
          label={t('Customers by status')}
          data={[
            { label: t('Active'), value: active, tone: 'good' },
            { label: t('Closed'), value: closed, tone: 'neutral' },
          ]}
        />
      )}
    </Card>
  );
}
