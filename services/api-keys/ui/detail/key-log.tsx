import { useAddress, useHost } from '@isp/sdk/ui';
import { Card, Count, EmptyState, ErrorPanel, KeyValue, Skeleton, Stack } from '@isp/ui';
import { DateField } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { apiKeyKey } from '../key-queries.ts';

/** Which routes a key called on one day, and how they answered. The day is in the address. */
export function KeyLog({ id }: { readonly id: string }): ReactNode {
  const { t, api, navigate } = useHost();
  const { path, search } = useAddress();
  const day = search.day ?? new Date().toISOString().slice(0, 10);
  const { data, error, refetch } = useQuery({
    queryKey: [...apiKeyKey(id), 'log', day],
    queryFn: ({ signal }) =>
      api.get('/api-keys/{id}/usage/log', { params: { path: { id }, query: { day } }, signal }),
  });
  const show = (wanted: string | undefined) => {
    const kept = new URLSearchParams(search);
    if (wanted) kept.set('day', wanted);
    else kept.delete('day');
    navigate(`${path}?${kept}`, { replace: true });
  };
  return (
    <Card title={t('Calls of one day')}>
      <Stack>
        <DateField label={t('Day (UTC)')} value={day} onChange={show} />
        {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
        {!data && !error && <Skeleton lines={3} />}
        {data?.data.length === 0 && (
          <EmptyState title={t('No calls on this day')} icon="calendar">
            {t('Choose another day.')}
          </EmptyState>
        )}
        {data && data.data.length > 0 && (
          <KeyValue
            items={data.data.map(({ route, status, calls, refused }) => ({
              label: `${route} → ${status ?? '?'}`,
              value: (
                <>
                  <Count value={calls} />
                  {refused > 0 && ` · ${t('{count} refused', { count: refused })}`}
                </>
              ),
            }))}
          />
        )}
      </Stack>
    </Card>
  );
}
