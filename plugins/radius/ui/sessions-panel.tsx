import { useHost, useLive } from '@isp/sdk/ui';
import { Bytes, Card, DateTime, EmptyState, ErrorPanel, KeyValue, Skeleton, StatusBadge } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { sessionChanges } from './session-changes.ts';

/** The latest sessions of one service. */
export default function SessionsPanel({ serviceId }: { readonly serviceId: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['radius', 'sessions', serviceId],
    queryFn: ({ signal }) =>
      api.get('/radius/sessions', {
        params: { query: { limit: 5, sort: '-startedAt', 'filter[serviceId]': serviceId } },
        signal,
      }),
  });
  const changed = useMemo(() => sessionChanges(() => void refetch()), [refetch]);
  useLive('sessions', changed);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={3} />;
  if (data.data.length === 0)
    return (
      <EmptyState title={t('Never online yet')} icon="wifi">
        {t('The first session appears when the customer’s router comes in.')}
      </EmptyState>
    );
  return (
    <>
      {data.data.map((session) => (
        <Card key={session.id}>
          <KeyValue
            columns={3}
            items={[
              { label: t('State'), value: <StatusBadge status={session.state} /> },
              { label: t('Address'), value: session.framedIp },
              { label: t('Since'), value: <DateTime value={session.startedAt} /> },
              { label: t('Heard of'), value: <DateTime value={session.updatedAt} /> },
              { label: t('Down'), value: <Bytes value={session.outputBytes} /> },
              { label: t('Up'), value: <Bytes value={session.inputBytes} /> },
            ]}
          />
        </Card>
      ))}
    </>
  );
}
