import { useHost, useLive } from '@isp/sdk/ui';
import { Card, ErrorPanel, Skeleton } from '@isp/ui';
import { Bars } from '@isp/ui/charts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statuses, statusWords } from './names.ts';

const tones = {
  pending: 'neutral',
  active: 'good',
  'partly-active': 'warn',
  suspended: 'bad',
  cancelled: 'neutral',
} as const;

/** How many services there are of each status. */
export default function StatusChart(): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['services', 'by-status'],
    staleTime: 10_000,
    queryFn: ({ signal }) =>
      Promise.all(
        statuses.map(async (status) => {
          const query = { limit: 1, 'filter[status]': status, total: 'exact' } as const;
          return {
            status,
            count: (await api.get('/services', { params: { query }, signal })).page.total ?? 0,
          };
        }),
      ),
  });
  useLive('jobs', (change) => change === undefined && void refetch());
  const words = statusWords(t);
  return (
    <Card title={t('Services by status')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton height={160} />}
      {data && (
        <Bars
          label={t('Services by status')}
          data={data.map(({ status, count }) => ({
            label: words[status],
            value: count,
            tone: tones[status],
          }))}
        />
      )}
    </Card>
  );
}
