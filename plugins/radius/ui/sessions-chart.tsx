import { useHost } from '@isp/sdk/ui';
import { Card, Count, EmptyState, ErrorPanel, KeyValue, Skeleton, Stack, useUi } from '@isp/ui';
import { LineChart } from '@isp/ui/charts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';

const dayMs = 86_400_000;

/** How many subscribers are online, and the logins of the last day by hour. */
export default function SessionsChart(): ReactNode {
  const { t, api } = useHost();
  const { timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone } = useUi();
  const { data, error, refetch } = useQuery({
    queryKey: ['radius', 'sessions-by-hour', timeZone],
    refetchInterval: 60_000,
    queryFn: ({ signal }) => {
      const query = {
        granularity: 'hour' as const,
        timeZone,
        from: new Date(Date.now() - dayMs).toISOString(),
      };
      return api.get('/radius/reports/sessions', { params: { query }, signal });
    },
  });
  const labels = { begun: t('Sessions begun'), logins: t('Different logins') };
  const { begun, logins } = labels;
  const chart = useMemo(() => {
    const rows = data?.data ?? [];
    return {
      times: rows.map(({ from }) => Math.round(Date.parse(from) / 1_000)),
      series: [
        { label: begun, values: rows.map((row) => row.begun) },
        { label: logins, values: rows.map((row) => row.logins) },
      ],
    };
  }, [data, begun, logins]);
  return (
    <Card title={t('Online, and logins of a day')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton height={260} />}
      {data && (
        <Stack gap="sm">
          <KeyValue items={[{ label: t('Open sessions now'), value: <Count value={data.open} /> }]} />
          {data.data.length === 0 ? (
            <EmptyState title={t('Nobody logged in within a day')} icon="wifi">
              {t('Sessions that began earlier go on, and are counted above.')}
            </EmptyState>
          ) : (
            <LineChart {...chart} label={t('Logins by hour')} height={200} />
          )}
        </Stack>
      )}
    </Card>
  );
}
