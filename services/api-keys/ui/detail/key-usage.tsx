import { type AnswerOf, useAddress, useHost } from '@isp/sdk/ui';
import { Button, Card, Count, EmptyState, ErrorPanel, Group, Skeleton, Stack, Stat } from '@isp/ui';
import { LineChart } from '@isp/ui/charts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { apiKeyKey } from '../key-queries.ts';
import { secondsOf, withEmptyPeriods } from './usage-periods.ts';

type Usage = AnswerOf<'/api-keys/{id}/usage', 'get'>;
type Granularity = 'day' | 'month';

/** What a key was used for, by day or by month. Which of them is in the address. */
export function KeyUsage({ id }: { readonly id: string }): ReactNode {
  const { t, api, navigate } = useHost();
  const { path, search } = useAddress();
  const granularity: Granularity = search.by === 'month' ? 'month' : 'day';
  const { data, error, refetch } = useQuery({
    queryKey: [...apiKeyKey(id), 'usage', granularity],
    queryFn: ({ signal }) =>
      api.get('/api-keys/{id}/usage', { params: { path: { id }, query: { granularity } }, signal }),
  });
  const show = (by: Granularity) =>
    navigate(`${path}?${new URLSearchParams({ ...search, by })}`, { replace: true });
  const other = granularity === 'day' ? 'month' : 'day';
  return (
    <Card
      title={t('Usage')}
      actions={
        <Button size="sm" onClick={() => show(other)}>
          {granularity === 'day' ? t('By month') : t('By day')}
        </Button>
      }
    >
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton height={300} />}
      {data && <Shown usage={data} granularity={granularity} />}
    </Card>
  );
}

function Shown({ usage, granularity }: { usage: Usage; granularity: Granularity }): ReactNode {
  const { t } = useHost();
  const { total, data, from, to } = usage;
  if (total.calls + total.refused === 0)
    return (
      <EmptyState title={t('Not used in this time')} icon="chart">
        {t('Calls with this key are counted here.')}
      </EmptyState>
    );
  const periods = withEmptyPeriods(data, { from, to, granularity });
  return (
    <Stack>
      <Group>
        <Stat label={t('Calls')} value={<Count value={total.calls} />} />
        <Stat label={t('Succeeded')} value={<Count value={total.succeeded} />} />
        <Stat label={t('Mistakes of the program')} value={<Count value={total.clientErrors} />} />
        <Stat label={t('Faults of the platform')} value={<Count value={total.serverErrors} />} />
        <Stat label={t('Refused by a limit')} value={<Count value={total.refused} />} />
      </Group>
      <LineChart
        label={t('Calls over time')}
        times={periods.map(({ period }) => secondsOf(period))}
        series={[
          { label: t('Calls'), values: periods.map(({ calls }) => calls) },
          { label: t('Refused by a limit'), values: periods.map(({ refused }) => refused) },
          { label: t('Faults of the platform'), values: periods.map(({ serverErrors }) => serverErrors) },
        ]}
      />
    </Stack>
  );
}
