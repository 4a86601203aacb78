import { useHost } from '@isp/sdk/ui';
import { Button, Card, CivilDate, EmptyState, ErrorPanel, Group, Skeleton, Text } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What is to happen with a service on a day to come. */
export function ScheduledChanges({ serviceId: id }: { readonly serviceId: string }): ReactNode {
  const { t, api, toast } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['services', id, 'scheduled'],
    queryFn: ({ signal }) =>
      api.get('/services/{id}/scheduled-changes', {
        params: { path: { id }, query: { 'filter[status]': 'waiting' } },
        signal,
      }),
  });
  const withdraw = async (changeId: string) => {
    await api.delete('/services/{id}/scheduled-changes/{changeId}', { params: { path: { id, changeId } } });
    toast({ title: t('Withdrawn') });
    await refetch();
  };
  const words: Readonly<Record<string, string>> = {
    suspend: t('Suspend'),
    resume: t('Resume'),
    cancel: t('Cancel for good'),
    'change-tariff': t('Another tariff'),
  };
  return (
    <Card title={t('To come')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={2} />}
      {data?.data.length === 0 && (
        <EmptyState title={t('Nothing waits for a day')} icon="calendar">
          {t('A suspension, a cancellation or another tariff may be set for a day to come.')}
        </EmptyState>
      )}
      {data?.data.map((change) => (
        <Group key={change.id} justify="between" align="center">
          <Text>
            {words[change.wish] ?? change.wish} · <CivilDate value={change.dueOn} />
          </Text>
          <Button size="sm" onClick={() => withdraw(change.id)}>
            {t('Withdraw')}
          </Button>
        </Group>
      ))}
    </Card>
  );
}
