import { useHost, useLive } from '@isp/sdk/ui';
import { Card, EmptyState, ErrorPanel, Skeleton, Timeline } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What went wrong with a plugin lately. */
export function PluginIncidents({ id }: { readonly id: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['plugins', id, 'incidents'],
    queryFn: ({ signal }) => api.get('/plugins/{id}/incidents', { params: { path: { id } }, signal }),
  });
  useLive('plugins', () => void refetch());
  const words: Readonly<Record<string, string>> = {
    hang: t('It was blocked'),
    crash: t('It crashed'),
    'out-of-memory': t('It took too much memory'),
    'start-failed': t('It did not start'),
    health: t('It was not well'),
  };
  return (
    <Card title={t('Incidents')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      {data && (
        <Timeline
          entries={data.data.map((incident) => ({
            id: incident.id,
            at: incident.at,
            title: words[incident.kind] ?? incident.kind,
            detail: incident.reason,
            tone: 'bad',
          }))}
          empty={
            <EmptyState title={t('No incidents')} icon="check">
              {t('Of the last 30 days.')}
            </EmptyState>
          }
        />
      )}
    </Card>
  );
}
