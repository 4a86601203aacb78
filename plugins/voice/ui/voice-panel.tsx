import { useHost } from '@isp/sdk/ui';
import { DateTime, EmptyState, ErrorPanel, Group, KeyValue, Skeleton, Stack, Text } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** On the page of a voice service: its numbers, and its latest calls. */
export default function VoicePanel({ serviceId }: { readonly serviceId: string }): ReactNode {
  const { can } = useHost();
  return (
    <Stack>
      <Numbers serviceId={serviceId} />
      {can('voice.call.read') && <LatestCalls serviceId={serviceId} />}
    </Stack>
  );
}

function Numbers({ serviceId }: { readonly serviceId: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['voice', 'numbers', serviceId],
    queryFn: ({ signal }) =>
      api.get('/voice/numbers', {
        params: { query: { limit: 100, sort: 'number', 'filter[serviceId]': serviceId } },
        signal,
      }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={1} />;
  const numbers = data.data.map(({ number }) => `+${number}`).join(', ');
  return (
    <KeyValue
      items={[{ label: t('Telephone numbers'), value: numbers || t('None: a line that only calls') }]}
    />
  );
}

function LatestCalls({ serviceId: id }: { readonly serviceId: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['voice', 'calls', id],
    queryFn: ({ signal }) =>
      api.get('/services/{id}/calls', {
        params: { path: { id }, query: { limit: 5, sort: '-startedAt' } },
        signal,
      }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={3} />;
  if (data.data.length === 0)
    return (
      <EmptyState title={t('No calls yet')} icon="phone">
        {t('Calls appear when their records have been imported.')}
      </EmptyState>
    );
  return (
    <Stack gap="xs">
      {data.data.map((call) => (
        <Group key={call.id} justify="between">
          <Text>
            <DateTime value={call.startedAt} /> · {`+${call.caller} → +${call.called}`}
          </Text>
          <Text>
            {t('{seconds} s', { seconds: call.seconds })} · {`${call.amount} ${call.currency}`}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
