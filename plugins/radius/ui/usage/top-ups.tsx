import { useHost } from '@isp/sdk/ui';
import { Card, EmptyState, ErrorPanel, Skeleton, Timeline, useFormat } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { topUpsKey } from './allowance-key.ts';

/** What a service was given on top of its quota, newest first. */
export function TopUps({ serviceId: id }: { readonly serviceId: string }): ReactNode {
  const { t, api } = useHost();
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: topUpsKey(id),
    queryFn: ({ signal }) =>
      api.get('/services/{id}/top-ups', {
        params: { path: { id }, query: { limit: 10, sort: '-createdAt' } },
        signal,
      }),
  });
  return (
    <Card title={t('Given on top')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={2} />}
      {data && (
        <Timeline
          entries={data.data.map((topUp) => ({
            id: topUp.id,
            at: topUp.createdAt,
            title: t('{size}, {left} left', {
              size: format.bytes(topUp.bytes),
              left: format.bytes(topUp.leftBytes),
            }),
            ...(topUp.reason ? { detail: topUp.reason } : {}),
          }))}
          empty={
            <EmptyState title={t('Nothing was given on top')} icon="plus">
              {t('When the volume is used up early, give more of it above.')}
            </EmptyState>
          }
        />
      )}
    </Card>
  );
}
