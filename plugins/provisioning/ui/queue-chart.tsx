import { useHost, useLive } from '@isp/sdk/ui';
import { Card, ErrorPanel, Skeleton } from '@isp/ui';
import { Bars } from '@isp/ui/charts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isOpen, statusOptions } from './job-words.ts';

const tones: Readonly<Record<string, 'bad' | 'warn' | 'accent'>> = { manual: 'bad', retrying: 'warn' };

/** How many jobs are on their way, by how far they are. */
export default function QueueChart(): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['provisioning', 'queue'],
    queryFn: ({ signal }) => api.get('/provisioning/queue', { signal }),
  });
  useLive('jobs', () => void refetch());
  return (
    <Card title={t('Provisioning')} href="/provisioning">
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton height={130} />}
      {data && (
        <Bars
          label={t('Provisioning')}
          data={statusOptions(t)
            .filter(({ value }) => isOpen(value))
            .map(({ value, label }) => ({
              label,
              value: data.data.find(({ status }) => status === value)?.count ?? 0,
              tone: tones[value] ?? 'accent',
            }))}
        />
      )}
    </Card>
  );
}
