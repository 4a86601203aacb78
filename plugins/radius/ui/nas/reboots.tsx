import { useHost } from '@isp/sdk/ui';
import { Card, EmptyState, ErrorPanel, Skeleton, Timeline } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** The latest times a NAS lost its sessions. */
export function Reboots({ nasId: id }: { readonly nasId: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['radius', 'reboots', id],
    queryFn: ({ signal }) =>
      api.get('/radius/nas/{id}/reboots', {
        params: { path: { id }, query: { limit: 10, sort: '-at' } },
        signal,
      }),
  });
  return (
    <Card title={t('Restarts')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      {data && (
        <Timeline
          entries={data.data.map((reboot) => ({
            id: reboot.id,
            at: reboot.at,
            title: reboot.kind === 'accounting-on' ? t('It began anew') : t('It went down'),
            detail: t('{count|One session was open|{count} sessions were open}', { count: reboot.sessions }),
          }))}
          empty={
            <EmptyState title={t('No restarts known')} icon="check">
              {t('When it tells that it begins or ends, it is written down here.')}
            </EmptyState>
          }
        />
      )}
    </Card>
  );
}
