import { useAddress, useHost } from '@isp/sdk/ui';
import { Bytes, EmptyState, ErrorPanel, Group, Skeleton, Stack, Text, useFormat } from '@isp/ui';
import { LineChart } from '@isp/ui/charts';
import { Select } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usageSeries } from './usage-series.ts';

const hours = { week: 7 * 24, day: 24 } as const;

/** What a service moved: by day for a month, by hour for a week or a day. The span stands in the page's address. */
export function UsageChart({ serviceId: id }: { readonly serviceId: string }): ReactNode {
  const { t, api, navigate } = useHost();
  const { path, search } = useAddress();
  const format = useFormat();
  const span = search.usage === 'week' || search.usage === 'day' ? search.usage : 'month';
  const { data, error, refetch } = useQuery({
    queryKey: ['radius', 'usage', id, span],
    queryFn: ({ signal }) =>
      api.get('/services/{id}/usage', { params: { path: { id }, query: queryFor(span) }, signal }),
  });
  const choose = (next: string | undefined) =>
    navigate(`${path}?${new URLSearchParams({ ...search, usage: next ?? 'month' })}`, { replace: true });
  return (
    <Stack>
      <Group justify="between" align="end">
        <Select
          label={t('Time')}
          value={span}
          onChange={choose}
          options={[
            { value: 'month', label: t('30 days') },
            { value: 'week', label: t('7 days, by hour') },
            { value: 'day', label: t('24 hours') },
          ]}
        />
        {data && (
          <Text>
            {t('Down')} <Bytes value={data.total.outputBytes} /> · {t('Up')}{' '}
            <Bytes value={data.total.inputBytes} />
          </Text>
        )}
      </Group>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton height={220} />}
      {data?.data.length === 0 && (
        <EmptyState title={t('No traffic in this time')} icon="chart">
          {t('It appears with the next accounting of its session.')}
        </EmptyState>
      )}
      {data && data.data.length > 0 && (
        <LineChart
          {...usageSeries(data.data, { down: t('Down'), up: t('Up') })}
          label={t('What it moved')}
          format={format.bytes}
          height={220}
        />
      )}
    </Stack>
  );
}

function queryFor(span: 'month' | 'week' | 'day') {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (span === 'month') return { granularity: 'day' as const, timeZone };
  const from = new Date(Date.now() - hours[span] * 3_600_000).toISOString();
  return { granularity: 'hour' as const, timeZone, from };
}
